using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace E911Config.Core.Tests.Architecture;

/// <summary>
/// No prose as data: outside Reporting nothing is put together as a text but the messages of exceptions, and what machines read. A text
/// that is put together without a format (<c>a + b</c>) looks the same for names and for sentences, and is not found here unless words
/// stand in it.
/// </summary>
public sealed class ProseTests
{
    private const string Root = "E911Config.Core.";
    private const string DesignProblems = "the messages of DesignInvalidException, collected while a design is read";

    // What machines read, and what becomes the message of an exception by another way than at once, by type: why it is no prose.
    private static readonly Dictionary<string, string> Writers = new(StringComparer.Ordinal)
    {
        ["Apply.DeploymentLock"] = "the file beside a lock names its holder",
        ["Calls.Assumptions"] = "the mistake in a switch, for the message of an exception",
        ["Deployment.Property"] = "what a value must be, for the messages of exceptions",
        ["Design.DesignReader"] = DesignProblems,
        ["Design.ElinGateway"] = DesignProblems,
        ["Design.ExplicitNames"] = DesignProblems,
        ["Design.NameRules"] = DesignProblems,
        ["Design.NameRules+Names"] = DesignProblems,
        ["Design.NamingReader"] = DesignProblems,
        ["Design.NodeReader"] = DesignProblems,
        ["Design.NumbersReader"] = DesignProblems,
        ["Design.ObjectReferenceReader"] = DesignProblems,
        ["Design.ProviderReader"] = DesignProblems,
        ["Design.ProviderStrategy"] = DesignProblems,
        ["Design.ReadingContext"] = DesignProblems,
        ["Design.SettingsReader"] = DesignProblems,
        ["Design.SourcePlace"] = "file, line and column, as compilers write them",
        ["Design.TextRule"] = DesignProblems,
        ["Design.TrunkRoles"] = DesignProblems,
        ["Design.ZoneReader"] = DesignProblems,
        ["Design.ZoneRules"] = DesignProblems,
        ["Design.ZoneTrunksReader"] = DesignProblems,
        ["Planning.ChangeCommands"] = "what no cmdlet can write, for the message of an exception",
        ["Planning.Differ"] = "the description that is written into a deployment",
        ["Text.JsonFile"] = "what is wrong with a file, for the messages of exceptions",
        ["Text.JsonMembers"] = "what is wrong with a file, for the messages of exceptions",
        ["Text.JsonText"] = "what is no JSON, for the messages of exceptions",
        ["Text.Nearest"] = "the nearest known name, for the messages of exceptions",
    };

    private static readonly string[] Comparisons =
        ["op_Equality", "op_Inequality", "Equals", "Compare", "CompareOrdinal", "StartsWith", "EndsWith", "Contains", "IndexOf"];

    [Fact]
    public void NothingIsFormattedOutsideReporting() => Offenders.None(
        from type in Code.Types
        let written = Code.Written(type)
        where !IsReporting(written) && !IsException(written) && !Writers.ContainsKey(written.FullName![Root.Length..])
        from method in Code.Methods(type)
        from text in Formatted(method)
        select $"{written.FullName}.{Name(method)}: {text}");

    [Fact]
    public void NoTextOfReportingIsCompared() => Offenders.None(
        from type in Code.Types
        from method in Code.Methods(type)
        let code = Code.Instructions(method)
        from place in Enumerable.Range(0, code.Count)
        where code[place].Operand is MethodInfo made && made.ReturnType == typeof(string) && made.DeclaringType is { } owner
            && IsReporting(owner)
        from next in code.Skip(place + 1).Take(3).Select(instruction => instruction.Operand).OfType<MethodInfo>().Take(1)
        where next.DeclaringType == typeof(string) && Comparisons.Contains(next.Name)
        select $"{Code.Written(type).FullName}.{Name(method)} compares {((MethodInfo)code[place].Operand!).Name}");

    [Fact]
    public void EveryWriterIsThere() => Offenders.None(Writers.Keys.Where(name => Code.Core.GetType(Root + name) is null));

    [Fact]
    public void FormatsAreFound()
    {
        // Without this, a reader that finds nothing would let everything pass.
        Assert.Equal(["{0} of {1}"], Formatted(Method(nameof(Sentence))));
        Assert.Empty(Formatted(Method(nameof(Message))));
        Assert.NotEmpty(Formatted(Method(nameof(Joined))));
    }

    private static string Sentence(int one, int other) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0} of {1}", one, other);

    private static string Joined(string name) => "the site of " + name;

    private static void Message(int one) =>
        throw new InvalidOperationException(string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0} is wrong", one));

    private static MethodInfo Method(string name) => typeof(ProseTests).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    // The text of each format, and of what words are joined to, that does not end in an exception.
    private static IEnumerable<string> Formatted(MethodBase method)
    {
        var code = Code.Instructions(method);
        for (var place = 0; place < code.Count; place++)
        {
            if (code[place].Operand is not MethodBase called || EndsInException(code, place)) continue;
            var texts = code.Take(place).Select(instruction => instruction.Operand).OfType<string>();
            if (IsFormat(called)) yield return texts.LastOrDefault() ?? "";
            else if (called.DeclaringType == typeof(string) && called.Name == nameof(string.Concat) && texts.LastOrDefault(HasWords)
                is { } words && Since(code, place).Contains(words)) yield return words;
        }
    }

    private static bool IsFormat(MethodBase called) =>
        (called.DeclaringType == typeof(string) && called.Name == nameof(string.Format))
        || called.DeclaringType == typeof(FormattableString) || called.DeclaringType == typeof(FormattableStringFactory)
        || called.DeclaringType?.Name == "DefaultInterpolatedStringHandler"
        || (called.DeclaringType == typeof(StringBuilder) && called.Name == nameof(StringBuilder.AppendFormat));

    // Two words with a blank between them: no name, no separator, no command.
    private static bool HasWords(string text) =>
        System.Text.RegularExpressions.Regex.IsMatch(text, "(?:[a-z]{2,}|,) +[a-z]{2,}|^ [a-z]{2,} |[a-z]{2,} [a-z]{2,} $");

    // The texts that were put on the stack for a call: those since the last that ended a statement.
    private static IEnumerable<string> Since(IReadOnlyList<(OpCode Code, object? Operand)> code, int place) => code.Take(place).Reverse()
        .TakeWhile(instruction => !Ends(instruction.Code)).Select(instruction => instruction.Operand).OfType<string>();

    // Whether what was made is next given to an exception, or to a method that makes one.
    private static bool EndsInException(IReadOnlyList<(OpCode Code, object? Operand)> code, int place)
    {
        foreach (var (next, operand) in code.Skip(place + 1))
        {
            if (operand is ConstructorInfo made && IsException(made.DeclaringType!)) return true;
            if (operand is MethodInfo helper && IsException(helper.ReturnType)) return true;
            if (Ends(next)) return false;
        }

        return false;
    }

    private static bool Ends(OpCode code) => code == OpCodes.Ret || code == OpCodes.Pop || code == OpCodes.Stfld
        || code.Name!.StartsWith("stloc", StringComparison.Ordinal);

    private static bool IsReporting(Type type) => type.Namespace?.StartsWith("E911Config.Core.Reporting", StringComparison.Ordinal) == true;

    private static bool IsException(Type type) => typeof(Exception).IsAssignableFrom(type)
        || (type.DeclaringType is { } outer && IsException(outer));

    private static string Name(MethodBase method) => method.Name.Contains('<', StringComparison.Ordinal) ? method.Name.Split('<', '>')[1]
        : method.Name;
}
