using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core;

namespace E911Config.Live;

/// <summary>
/// Asks, where the commands run, whether all that a change needs is there: one question before the first write. No version is taken for an
/// answer.
/// </summary>
internal static class CommandProbe
{
    /// <summary>Refuses a change for which a cmdlet or a parameter is missing; the message names all of them.</summary>
    /// <param name="commands">Where the commands run.</param>
    /// <param name="needs">By cmdlet the parameters that it must have.</param>
    /// <param name="warning">Is told if the question itself cannot be asked.</param>
    public static void Require(SessionCommands commands, IReadOnlyDictionary<string, IReadOnlyCollection<string>> needs,
        Action<string> warning)
    {
        if (Known(commands, needs.Keys, warning) is not { } known) return;
        var missing = needs.Select(need => Missing(need, known)).Where(text => text is not null).ToArray();
        if (missing.Length == 0) return;
        throw new E911Exception("CommandMissing",
            $"Nothing was written: {commands.Place} lacks what this change needs: {string.Join("; ", missing)}. The other "
                + $"{needs.Count - missing.Length} cmdlets of the change are there, and whatever only reads works. "
            + "Run this with the rights and in the version that have the rest, or plan fewer zones.");
    }

    // Null if nobody can tell.
    private static Dictionary<string, ICollection?>? Known(SessionCommands commands, IEnumerable<string> names, Action<string> warning)
    {
        try
        {
            var found = commands.Invoke("Get-Command", [new("Name", names.ToArray()), new(SessionCommands.ErrorAction, "SilentlyContinue")],
                "is everything there that the change needs");
            return found.GroupBy(command => RawValue.Text(command.Properties["Name"]?.Value ?? ""), StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group => Parameters(group.First()), StringComparer.OrdinalIgnoreCase);
        }
        catch (E911Exception error)
        {
            warning($"Whether {commands.Place} has every cmdlet that the change needs cannot be told beforehand: {error.Message}");
            return null;
        }
    }

    // Over the wire the dictionary of parameters is a table of texts.
    private static ICollection? Parameters(PSObject command) => command.Properties["Parameters"]?.Value switch
    {
        PSObject { BaseObject: IDictionary table } => table.Keys,
        IDictionary table => table.Keys,
        _ => null,
    };

    private static string? Missing(KeyValuePair<string, IReadOnlyCollection<string>> need, Dictionary<string, ICollection?> known)
    {
        if (!known.TryGetValue(need.Key, out var parameters)) return need.Key;
        if (parameters is null) return null;
        var lacking = need.Value.Except(parameters.Cast<object>().Select(name => name.ToString() ?? ""), StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return lacking.Length == 0 ? null : $"{need.Key} has no {string.Join(", ", lacking.Select(name => "-" + name))}";
    }
}
