using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core;
using E911Config.Core.Deployment;

namespace E911Config.Live;

/// <summary>
/// Asks, where the commands run, what is there: one question for all cmdlets and parameters, which fails for none of them and leaves
/// nothing in <c>$Error</c>. No version is taken for an answer.
/// </summary>
internal static class CommandProbe
{
    /// <summary>What is lacking; nothing if nobody can tell.</summary>
    /// <param name="commands">Where the commands run.</param>
    /// <param name="needs">By cmdlet the parameters that it must have.</param>
    /// <param name="why">What for, for who asks.</param>
    /// <param name="untold">Is told why nobody can tell.</param>
    public static IReadOnlyList<CommandGap> Gaps(SessionCommands commands,
        IReadOnlyDictionary<string, IReadOnlyCollection<string>> needs, string why, Action<E911Exception> untold)
    {
        try
        {
            var found = commands.Invoke("Get-Command",
                [new("Name", needs.Keys.ToArray()), new(SessionCommands.ErrorAction, nameof(ActionPreference.Ignore))], why);
            return CommandGap.Of(needs, found.Where(command => command.Properties["Name"]?.Value is not null)
                .GroupBy(command => RawValue.Text(command.Properties["Name"].Value), StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group =>
                    (IReadOnlyCollection<string>?)Parameters(group.First()), StringComparer.OrdinalIgnoreCase));
        }
        catch (E911Exception error)
        {
            untold(error);
            return [];
        }
    }

    // Over the wire the dictionary of parameters is a table of texts.
    private static string[]? Parameters(PSObject command) => command.Properties["Parameters"]?.Value switch
    {
        PSObject { BaseObject: IDictionary table } => Names(table),
        IDictionary table => Names(table),
        _ => null,
    };

    private static string[] Names(IDictionary table) => table.Keys.Cast<object>().Select(name => name.ToString() ?? "").ToArray();
}
