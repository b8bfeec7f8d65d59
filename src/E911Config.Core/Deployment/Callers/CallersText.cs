using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>What people must know of the callers behind a result: whether they were counted, when, and what a count cannot tell.</summary>
public static class CallersText
{
    /// <summary>In half a sentence; empty where there is nothing to know, as with callers that somebody wrote down with their clients.</summary>
    public static string Of(Snapshot snapshot) => string.Join("; ", Parts(snapshot));

    /// <summary>How many there are, with what must be known of them.</summary>
    public static string Count(Snapshot snapshot) => string.Format(
        CultureInfo.InvariantCulture, "{0} in {1} class{2}{3}", snapshot.Callers.Sum(callers => callers.Count), snapshot.Callers.Count, snapshot.Callers.Count == 1 ? "" : "es",
        Of(snapshot) is { Length: > 0 } note ? " (" + note + ")" : "");

    private static IEnumerable<string> Parts(Snapshot snapshot)
    {
        if (!snapshot.UsersCounted)
            yield return (snapshot.Callers.Count == 0 ? "no callers known" : "users not counted") + ", one class supposed for each voice policy and pool";
        foreach (var unread in snapshot.Unread.Where(unread => CallerNoun.Is(unread.Noun) && unread.Noun != CallerNoun.User.Noun))
            yield return $"{unread.Noun} not counted";
        if (snapshot.Callers.Count == 0) yield break;
        if (snapshot.CallersCapturedAt is { } then && then != snapshot.CapturedAt) yield return Age(then, snapshot.CapturedAt);
        if (snapshot.Source.Kind == "live" && snapshot.UsersCounted && snapshot.Callers.All(callers => CallerNoun.All.Any(noun => noun.Kind == callers.Kind)))
            yield return "every user taken for a modern client";
    }

    private static string Age(DateTimeOffset then, DateTimeOffset? now) => string.Format(
        CultureInfo.InvariantCulture, "callers of {0:yyyy-MM-dd HH:mm'Z'}{1}", then.UtcDateTime, now is { } time ? ", " + Apart(time - then) : "");

    private static string Apart(TimeSpan age) => string.Format(CultureInfo.InvariantCulture, Math.Abs(age.TotalDays) >= 2 ? "{0:0} days {2}" : "{1:0} hours {2}",
        Math.Floor(Math.Abs(age.TotalDays)), Math.Floor(Math.Abs(age.TotalHours)), age < TimeSpan.Zero ? "newer than the rest" : "old");
}
