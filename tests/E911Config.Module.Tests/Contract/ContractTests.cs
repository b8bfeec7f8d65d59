using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Contract;

public class ContractTests
{
    private const string AllSets = "__AllParameterSets";
    private static readonly string[] States = ["simulated", "left out"];

    [Fact]
    public void EveryDocumentedCmdletIsListedOnceWithAState()
    {
        Assert.Equal(Documentation.Cmdlets.Select(cmdlet => cmdlet.Name).Order(StringComparer.Ordinal), Documentation.Rows
            .Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.All(Documentation.Rows, row => Assert.Contains(row[1], States));
        Assert.All(Documentation.Rows.Where(row => row[1] != "simulated"), row => Assert.NotEqual("", row[2]));
    }

    [Fact]
    public void TheModuleExportsExactlyWhatIsListedAsSimulated()
    {
        using var shell = new SimulatedShell();
        Assert.Equal(
            Documentation.Rows.Where(row => row[1] == "simulated").Select(row => row[0]).Order(StringComparer.Ordinal),
            Exported(shell).Keys.Where(name => name.Contains("-Cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EverySimulatedCmdletHasTheDocumentedParameters()
    {
        using var shell = new SimulatedShell();
        var exported = Exported(shell);
        var simulated = Documentation.Rows.Where(row => row[1] == "simulated").Select(row => row[0]).ToHashSet();
        foreach (var cmdlet in Documentation.Cmdlets.Where(cmdlet => simulated.Contains(cmdlet.Name)))
        {
            var actual = exported[cmdlet.Name];
            var documented = Lines(cmdlet.Sets.Select(set => (set.Key == "(All)" ? AllSets : set.Key, (IEnumerable<string>)set.Value)));
            var built = Lines(actual.ParameterSets.Select(set => (set.Name, Parameters(set))));
            Assert.True(documented.SetEquals(built),
                $"{cmdlet.Name}\nmissing: {string.Join("; ", documented.Except(built))}\ntoo much: "
                    + $"{string.Join("; ", built.Except(documented))}");
            if (cmdlet.Default is not null) Assert.Equal(cmdlet.Default, actual.DefaultParameterSet);
        }
    }

    /// <summary>
    /// Limits and choices stand once, in the description of the property: no parameter repeats them, and an enumeration has its words and
    /// no other.
    /// </summary>
    [Fact]
    public void LimitsAndChoicesAreThoseOfTheProperty()
    {
        using var shell = new SimulatedShell();
        var compared = 0;
        foreach (var cmdlet in Exported(shell).Values.Where(cmdlet => cmdlet.Name.Contains("-Cs", StringComparison.Ordinal)))
        {
            foreach (var parameter in cmdlet.Parameters.Values.Where(parameter => !PSCmdlet.CommonParameters.Contains(parameter.Name)))
            {
                Assert.Empty(parameter.Attributes.OfType<ValidateArgumentsAttribute>());
                if (!parameter.ParameterType.IsEnum || Choices(cmdlet, parameter.Name) is not { Length: > 0 } choices) continue;
                Assert.Equal(choices, Enum.GetNames(parameter.ParameterType));
                compared++;
            }
        }

        Assert.InRange(compared, 10, 30);
    }

    /// <summary>So that a property is completed behind a pipe.</summary>
    [Fact]
    public void EveryGetSaysWhatItReturns()
    {
        using var shell = new SimulatedShell();
        Assert.All(Exported(shell).Values.Where(cmdlet => cmdlet.Verb == "Get"), cmdlet => Assert.NotEmpty(cmdlet.OutputType));
    }

    // The description is asked of the Core that the module has loaded: a reference to it would load another one beside the tests.
    private static string[] Choices(CmdletInfo cmdlet, string parameter)
    {
        var find = cmdlet.ImplementingType.GetProperty("Noun", BindingFlags.Instance | BindingFlags.NonPublic);
        if (find?.GetValue(Activator.CreateInstance(cmdlet.ImplementingType)) is not { } noun) return [];

        // Users and devices are no objects of the model.
        if (noun.GetType().GetMethod("Find", [typeof(string)]) is not { } describe) return [];
        var property = describe.Invoke(noun, [parameter]);
        return property is null ? [] : [.. (IEnumerable<string>)property.GetType().GetProperty("Allowed")!.GetValue(property)!];
    }

    private static Dictionary<string, CmdletInfo> Exported(SimulatedShell shell) =>
        shell.Run("Get-Command -Module E911Config.Simulator*").Select(command => (CmdletInfo)command.BaseObject)
            .ToDictionary(command => command.Name);

    private static HashSet<string> Lines(IEnumerable<(string Set, IEnumerable<string> Parameters)> sets) =>
        sets.SelectMany(set => set.Parameters.Where(parameter => !IsCommon(parameter)).Select(parameter => set.Set + ": " + parameter)
            .Append(set.Set))
            .ToHashSet(StringComparer.Ordinal);

    // One page lists a common parameter among those of its cmdlet.
    private static bool IsCommon(string line) => PSCmdlet.CommonParameters.Contains(line.Split(' ')[0]);

    private static bool IsOwn(CommandParameterInfo parameter) => !PSCmdlet.CommonParameters.Contains(parameter.Name);

    // The documents number the positional parameters of each set anew; the numbers behind them have gaps.
    private static IEnumerable<string> Parameters(CommandParameterSetInfo set)
    {
        var positional = set.Parameters.Where(parameter => parameter.Position >= 0).OrderBy(parameter => parameter.Position)
            .Select(parameter => parameter.Name).ToList();
        return set.Parameters.Where(IsOwn).Select(parameter => Line(parameter, positional.IndexOf(parameter.Name)));
    }

    // The documents say Boolean also of what may have no value.
    private static string TypeName(Type type) => Nullable.GetUnderlyingType(type) is { } value ? TypeName(value) :
        type.Name + (type.IsGenericType ? $"[{string.Join(",", type.GetGenericArguments().Select(argument => argument.FullName))}]" : "");

    private static string Line(CommandParameterInfo parameter, int position)
    {
        List<string> words = [parameter.Name, TypeName(parameter.ParameterType)];
        if (parameter.IsMandatory) words.Add("mandatory");
        if (position >= 0) words.Add(FormattableString.Invariant($"position={position}"));
        if (parameter.ValueFromPipeline) words.Add("byValue");
        if (parameter.ValueFromPipelineByPropertyName) words.Add("byPropertyName");
        if (parameter.Name is not ("WhatIf" or "Confirm"))
            words.AddRange(parameter.Aliases.Order(StringComparer.Ordinal).Select(alias => "alias=" + alias));
        return string.Join(" ", words);
    }
}
