using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests;

/// <summary>What Get-Help shows of every exported cmdlet.</summary>
public sealed class HelpTests(HelpTests.Shells shells) : IClassFixture<HelpTests.Shells>
{
    public static TheoryData<string, string> Cmdlets
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (module, cmdlet) in ModuleManifest.Exports())
                data.Add(module, cmdlet);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void HelpIsComplete(string module, string cmdlet)
    {
        var shell = shells.Of(module);
        var help = Assert.Single(shell.Run("param($Name) Get-Help -Name $Name -Full", ("Name", cmdlet)).Clean().Output);
        var synopsis = Text(help, "Synopsis");

        Assert.Contains(help.TypeNames, name => name.StartsWith("MamlCommandHelpInfo", StringComparison.Ordinal));
        Assert.NotEmpty(synopsis);
        Assert.NotEmpty(Text(help, "Description"));
        Assert.InRange(Children(help, "Examples", "Example").Count, module == "E911Config" ? 2 : 1, 20);
        Assert.All(Children(help, "Examples", "Example"), example => Assert.NotEmpty(Text(example, "Code")));
        Assert.NotEmpty(Children(help, "Syntax", "SyntaxItem"));

        var described = Children(help, "Parameters", "Parameter")
            .Where(parameter => Text(parameter, "Description").Length > 0).Select(parameter => Text(parameter, "Name"))
                .ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Declared(shell, cmdlet).Except(described));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void OneParameterCanBeAskedFor(string module, string cmdlet)
    {
        var shell = shells.Of(module);
        foreach (var name in Declared(shell, cmdlet))
        {
            var shown = shell.Show("param($Cmdlet, $Parameter) Get-Help -Name $Cmdlet -Parameter $Parameter", ("Cmdlet", cmdlet),
                ("Parameter", name));
            Assert.Contains("-" + name, shown, StringComparison.Ordinal);
            Assert.Contains("Required?", shown, StringComparison.Ordinal);
        }
    }

    private static List<string> Declared(HostedShell shell, string cmdlet)
    {
        var command = Assert.Single(shell.Run("param($Name) Get-Command -Name $Name", ("Name", cmdlet)).Clean().Values<CommandInfo>());
        return [.. command.Parameters.Values
            .Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name))
            .Where(parameter => !parameter.Attributes.OfType<ParameterAttribute>().Any(attribute => attribute.DontShow))
            .Select(parameter => parameter.Name)];
    }

    private static string Text(PSObject item, string property) => item.Properties[property]?.Value switch
    {
        null => string.Empty,
        object[] parts => string.Join("\n", parts.Select(part => Text(PSObject.AsPSObject(part), "Text"))).Trim(),
        var value => value.ToString()!.Trim(),
    };

    private static List<PSObject> Children(PSObject item, string group, string property)
    {
        var value = item.Properties[group]?.Value is { } found ? PSObject.AsPSObject(found).Properties[property]?.Value : null;
        return value switch
        {
            null => [],
            object[] many => [.. many.Select(PSObject.AsPSObject)],
            var one => [PSObject.AsPSObject(one)],
        };
    }

    /// <summary>One engine for each module: who asks for help changes nothing.</summary>
    public sealed class Shells : IDisposable
    {
        private readonly Dictionary<string, HostedShell> byModule = [];

        public HostedShell Of(string module)
        {
            if (!byModule.TryGetValue(module, out var shell))
                byModule.Add(module, shell = new HostedShell([module, .. ModuleManifest.WithSimulation(module)]));
            return shell;
        }

        public void Dispose()
        {
            foreach (var shell in byModule.Values) shell.Dispose();
        }
    }
}
