using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Sentences of findings about what a design has left behind.</summary>
internal static class RemovalSentences
{
    public static IReadOnlyDictionary<string, Func<Finding, string>> All { get; } = new Dictionary<string, Func<Finding, string>>
    {
        [FindingIds.RetireOffered] = _ =>
            "objects are left over from an earlier design. Removals never ride along: when clients have let go of them, "
            + "New-E911TrunkPlan -Retire plans them.",
        [FindingIds.RouteLeftOver] = it =>
            $"{it.ObjectType} {it.Identity} is left over from an earlier design in usage {it.Text("usage")} of zone {it.Text("zone")}, "
            + "and takes calls there as the routes of this design do until New-E911TrunkPlan -Retire removes it. Do not leave it long; "
            + "Test-E911Drift tells what it does to calls.",
        [FindingIds.RetireTooEarly] = _ =>
            "the deployment is not as the design says. Apply the plan of the design first; what it leaves behind is removed afterwards.",
        [FindingIds.RetireWaits] = it => $"{it.ObjectType} {it.Identity} stays: {Why(it)}",
    };

    /// <summary>That callers were not read.</summary>
    public static string CallersUnread(IEnumerable<string> nouns) =>
        $"{string.Join(", ", nouns.Select(noun => noun == CallerNoun.User.Noun ? "users" : noun))} were not read, so whether it is "
            + "granted to one cannot be told.";

    private static string Why(Finding it) => (RetireHindrance)Enum.Parse(typeof(RetireHindrance), it.Text("why")) switch
    {
        RetireHindrance.NetworkSites =>
            $"network site {string.Join(", ", it.List("networkSites"))} names it. Put the site into a zone, or take the policy from "
            + "it by hand.",
        RetireHindrance.CallersUnread => CallersUnread(it.List("nouns")) + " Plan with the users read, as -CallersFrom Live does.",
        RetireHindrance.Granted => string.Format(CultureInfo.InvariantCulture,
            "it is granted to {0} users. A policy that users have is never removed: grant them another.", it.Number("count")),
        RetireHindrance.ReleaseUnknown =>
            "no journal tells since when no network site names it, and clients keep a policy until they register again. "
            + $"If that is longer ago than {Hours(it)}, say so with -RetireAfter 0.",
        RetireHindrance.Held =>
            $"clients may hold it still: a network site named it until {it.Text("released")}, and {Hours(it)} must have passed. Plan "
            + $"again after {it.Text("after")}.",
        _ => $"{string.Join(", ", it.List("users"))} refers to it. Give that another usage by hand.",
    };

    private static string Hours(Finding it) => string.Format(CultureInfo.InvariantCulture, "{0:0.##} hours", it.Number("seconds") / 3600.0);
}
