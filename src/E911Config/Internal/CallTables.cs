using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Internal;

/// <summary>The tables that say how a call is followed: what trunks reply, and how open questions are read.</summary>
internal static class CallTables
{
    /// <summary>What trunks reply, by trunk in stored form; 0 for no reply in time.</summary>
    /// <exception cref="E911Exception">InputNotUnderstood: a reply is no SIP response code.</exception>
    public static Dictionary<string, int> Replies(Hashtable table)
    {
        var replies = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in table)
        {
            replies[Text(entry.Key)] = int.TryParse(Text(entry.Value), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                && code is CallRequest.NoReply or (>= 100 and <= 699)
                ? code : throw new E911Exception("InputNotUnderstood",
                    $"-Reply: {Quoted.Start(Text(entry.Value))} is no SIP response code (100 to 699, or 0 for none).") { Target = table };
        }

        return replies;
    }

    /// <summary>How the open questions are read; null for what the design says.</summary>
    /// <exception cref="E911Exception">AssumptionUnknown: there is no such switch or value.</exception>
    public static Assumptions? Assumptions(Hashtable table) => table.Count == 0 ? null
        : table.Cast<DictionaryEntry>().OrderBy(entry => Text(entry.Key), StringComparer.Ordinal)
            .Aggregate(Core.Calls.Assumptions.Documented, (readings, entry) => readings.With(Text(entry.Key), Text(entry.Value)));

    /// <summary>Refuses digits that nobody can dial.</summary>
    /// <exception cref="E911Exception">InputNotUnderstood: there is a character in them that nobody can see.</exception>
    public static void RequireDiallable(string[] numbers)
    {
        if (Array.Find(numbers, number => Visible.First(number) >= 0) is { } hidden)
            throw new E911Exception("InputNotUnderstood", $"-Number {Quoted.Of(hidden)} has a character that nobody can dial or see.")
                { Target = hidden };
    }

    private static string Text(object? value) => value?.ToString() ?? "";
}
