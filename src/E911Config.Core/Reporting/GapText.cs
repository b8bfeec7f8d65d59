using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting;

/// <summary>What a session lacks, in words.</summary>
public static class GapText
{
    /// <summary>What keeps a change from being made, what works all the same, and the way out.</summary>
    /// <param name="place">Where the cmdlets run.</param>
    /// <param name="needs">What the change needs.</param>
    /// <param name="gaps">What of it is lacking.</param>
    public static string Change(string place, IReadOnlyCollection<string> needs, IReadOnlyList<CommandGap> gaps)
    {
        var writing = needs.Where(IsWrite).ToArray();
        var noWrites = gaps.All(gap => IsWrite(gap.Command))
            && writing.All(command => gaps.Any(gap => gap.IsWhole && gap.Command == command));
        var lacks = string.Join("; ", gaps.Select(Of));
        return noWrites
            ? $"{place} has the rights to read and none to write: of the cmdlets that this change writes with it has none ({lacks}). "
                + $"{Works} Run this with the rights of an administrator."
            : FormattableString.Invariant(
                $"{place} lacks what this change needs: {lacks}. The other {needs.Count - gaps.Count} cmdlets of the change are there. ")
                + $"{Works} Run this with the rights and in the version that have the rest.";
    }

    /// <summary>
    /// Why something was not read, for a file that says it wherever it is opened. The script of a collector says the same.
    /// </summary>
    public static string Unread(CommandGap gap) => gap.IsWhole ? gap.Command + " was not there where this was read."
        : $"{gap.Command} had no {string.Join(", ", gap.Parameters.Select(name => "-" + name))} where this was read.";

    /// <summary>What is lacking of one cmdlet.</summary>
    public static string Of(CommandGap gap) => gap.IsWhole ? gap.Command
        : $"{gap.Command} has no {string.Join(", ", gap.Parameters.Select(name => "-" + name))}";

    private const string Works = "Whatever only reads works, and -WhatIf shows the steps.";

    private static bool IsWrite(string command) => !command.StartsWith("Get-", StringComparison.OrdinalIgnoreCase);
}
