using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Sentences of findings about the residents of zones after a plan.</summary>
internal static class ZoneSentences
{
    public static IReadOnlyDictionary<string, Func<Finding, string>> All { get; } = new Dictionary<string, Func<Finding, string>>
    {
        [FindingIds.CallsStillWrong] = it =>
            $"{Callers(it)} {Of(it)} {(it.Calls.All(call => call.Before < Outcome.Unknown) ? "still " : "")}"
            + $"{(IsOne(it) ? "ends" : "end")} wrong after the plan: {Causes(it, StillWrong)}.",
        [FindingIds.CallsNotTold] = it =>
            $"of {Callers(it)} {Of(it)} it cannot be told what becomes of emergency calls after the plan: "
            + $"{Causes(it, NotLocated)}.",
        [FindingIds.ZoneNotLocated] = it =>
            $"{Callers(it)} of zone {it.Text("zone")} {(IsOne(it) ? "is" : "are")} not located after the plan: {Causes(it, NotLocated)}.",
        [FindingIds.LeftOverCarries] = it =>
            $"{Callers(it)} of zone {it.Text("zone")} {(IsOne(it) ? "fares" : "fare")} worse when the routes of an earlier design are "
            + $"removed: {Causes(it, Then)}. The design alone does not do what they do.",
        [FindingIds.CallersToldLess] = it =>
            $"{it.ObjectType} {it.Identity} is in effect today for {Callers(it)} {HarmText.At(it.List("networkSites").Select(Place))}, and "
            + $"{(it.List("policies") is [var policy] ? policy : "others are")} afterwards. Then, when they dial "
            + $"{string.Join(", ", it.List("numbers"))}, {string.Join(", ", it.Records("lost").Select(DriftText.Lost))}. "
            + "Say the same in the design, if it is to stay.",
        [FindingIds.NotificationMissing] = it =>
            $"nobody is told of emergency calls from zone {it.Text("zone")}. In the US somebody must be (47 CFR 9.16): name them "
            + "under \"notification\".",
        [FindingIds.CountryNumberMissing] = it =>
            $"zone {it.Text("zone")} is in the US, and {it.Text("number")} is "
            + (it.Text("maskOf") is { Length: > 0 } of ? $"only a mask there: whoever dials it calls {of}. "
                : "none of its emergency numbers: whoever dials it makes no emergency call. ")
            + $"Name it under \"emergencyNumbers\": {{ \"dialString\": \"{it.Text("number")}\" }}.",
        [FindingIds.JurisdictionUnknown] = it =>
            (it.Values["supposed"] is true
                ? $"emergency calls from network site {it.Identity}, which is out of scope and where nobody is known to sit, would reach"
                : $"emergency calls of {Callers(it)} from network site {it.Identity}, which is out of scope, reach")
            + " the provider or its ECRC, and nobody says which country it is in. "
            + "Name its \"jurisdiction\" under \"outOfScope\".",
        [FindingIds.CallersSupposed] = it =>
            $"nobody is known to sit at {string.Join(", ", it.List("nobody"))} of zone {it.Text("zone")}: what the plan does there is "
            + "followed for supposed callers at most. "
            + "Count the callers with -CallersFrom Live, or write them into the snapshot.",
    };

    private static string? Place(string networkSite) => networkSite.Length == 0 ? null : networkSite;

    private static string Of(Finding it) => it.Text("zone") is { Length: > 0 } zone ? "of zone " + zone
        : $"in no zone ({string.Join(", ", it.List("networkSites").Select(site => CallerText.Where(Place(site))))})";

    private static string Callers(Finding it) => Count(it.Values) + (IsOne(it) ? " caller" : " callers");

    private static bool IsOne(Finding it) => it.Number("callers") == 1;

    // No cmdlet counts the phones behind a PBX, and nobody those who are supposed.
    private static string Count(ValueRecord found) => found["callers"] is not 0L
        ? string.Format(CultureInfo.InvariantCulture, "{0}", found["callers"]) : found["supposed"] is true ? "supposed" : "uncounted";

    private static string Causes(Finding it, Func<ValueRecord, string> words) => string.Join("; ", it.Records("causes").Select(words));

    private static string StillWrong(ValueRecord cause) => string.Format(CultureInfo.InvariantCulture, "{0} {1}{2}{3} for {4}",
        cause.Text("number"), cause.Text("outcome"), cause.Text("reasonCode") is { Length: > 0 } code ? ", " + ReasonCodeText.Of(code) : "",
        cause.Text("delivered") is { Length: > 0 } delivered ? $" (leaves as {delivered})" : "",
        cause["callers"] is 1L ? "1 caller" : Count(cause) + " callers");

    private static string Then(ValueRecord cause) => string.Format(CultureInfo.InvariantCulture, "{0} {1} -> {2} for {3}",
        cause.Text("number"), cause.Text("outcome"), cause.Text("then"),
        cause["callers"] is 1L ? "1 caller" : Count(cause) + " callers");

    private static string NotLocated(ValueRecord cause) => string.Format(CultureInfo.InvariantCulture, "{0} {1} ({2}): {3}",
        Count(cause), (cause["networkSites"] as IReadOnlyList<string>) is { Count: > 0 } sites ? "at " + string.Join(", ", sites)
            : CallerText.OffNetwork, string.Join(", ", ((IEnumerable<string>)cause["kinds"]!).Select(kind => kind.ToLowerInvariant())),
        string.Join(", ", (cause["rules"] as IReadOnlyList<ValueRecord> ?? []).Select(Rule)));

    private static string Rule(ValueRecord rule) =>
        HopText.Rule(new HopPart<HopRule>((HopRule)Enum.Parse(typeof(HopRule), rule.Text("kind")), rule["values"] as IReadOnlyList<string>
        ?? []));
}
