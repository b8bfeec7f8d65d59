using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting;

/// <summary>What people must know of the callers behind a result, in words.</summary>
public static class CallersText
{
    /// <summary>
    /// In half a sentence; empty where there is nothing to know, as with callers that somebody wrote down with their clients.
    /// </summary>
    public static string Of(Snapshot snapshot) => Of(CallersNote.Of(snapshot));

    /// <summary>The same of a note.</summary>
    public static string Of(CallersNote note) => string.Join("; ", Parts(note));

    /// <summary>The same, and how many of them nobody follows.</summary>
    public static string WithOnline(CallersNote note) => string.Join("; ", Parts(note).Concat(note.HomedOnline > 0
        ? [HarmText.Count(note.HomedOnline, "caller") + " homed online, not followed"] : []));

    /// <summary>How many there are, with what must be known of them.</summary>
    public static string Count(Snapshot snapshot) => string.Format(
        CultureInfo.InvariantCulture, "{0} in {1} class{2}{3}", snapshot.Callers.Sum(callers => callers.Count), snapshot.Callers.Count,
            snapshot.Callers.Count == 1 ? "" : "es",
        Of(snapshot) is { Length: > 0 } note ? " (" + note + ")" : "");

    private static IEnumerable<string> Parts(CallersNote note)
    {
        if (!note.Counted) yield return (note.Known ? "users not counted" : "no callers known")
            + ", one class supposed for each voice policy and pool";
        foreach (var noun in note.NotCounted) yield return $"{noun} not counted";
        if (note.CountedAt is { } then) yield return Age(then, note.ReadAt);
        if (note.AllModern) yield return "every user taken for a modern client";
    }

    private static string Age(DateTimeOffset then, DateTimeOffset? now) => string.Format(
        CultureInfo.InvariantCulture, "callers of {0:yyyy-MM-dd HH:mm'Z'}{1}", then.UtcDateTime, now is { } time ? ", " + Apart(time - then)
            : "");

    private static string Apart(TimeSpan age) =>
        string.Format(CultureInfo.InvariantCulture, Math.Abs(age.TotalDays) >= 2 ? "{0:0} days {2}" : "{1:0} hours {2}",
        Math.Floor(Math.Abs(age.TotalDays)), Math.Floor(Math.Abs(age.TotalHours)), age < TimeSpan.Zero ? "newer than the rest" : "old");
}
