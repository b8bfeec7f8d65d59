using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Runspaces;
using System.Text.RegularExpressions;

namespace E911Config.Shell;

/// <summary>Command-line arguments by the rules of PowerShell's own -File: <c>-Name</c> and <c>-Name:value</c> are parameters, all else is a string.</summary>
internal static partial class ScriptArguments
{
    public static IReadOnlyList<CommandParameter> Read(IEnumerable<string> arguments) => arguments.Select(One).ToList();

    private static CommandParameter One(string argument)
    {
        var parameter = Parameter().Match(argument);
        if (!parameter.Success)
            return new CommandParameter(null, argument);
        var name = parameter.Groups["name"].Value;
        // With its dash it stands for the token alone; whether a value follows, the script's own parameter decides.
        if (!parameter.Groups["value"].Success)
            return new CommandParameter("-" + name);
        var value = parameter.Groups["value"].Value;
        return value.ToUpperInvariant() switch
        {
            "$TRUE" => new CommandParameter(name, true),
            "$FALSE" => new CommandParameter(name, false),
            _ => new CommandParameter(name, value),
        };
    }

    [GeneratedRegex(@"^-(?<name>[A-Za-z_]\w*)(?::(?<value>.*))?\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Parameter();
}
