using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Drift.Since;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Drift;

/// <summary>
/// What drift finds moved since the plan before was applied, told by the next plan: once that is applied, drift compares with what it left,
/// and nobody tells of it any more.
/// </summary>
internal static class MovedSince
{
    /// <summary>The findings: each thing that moved, with what it does to calls after the plan.</summary>
    /// <param name="basis">What was applied before.</param>
    /// <param name="scope">The design, and the zones that the plan is for.</param>
    /// <param name="after">The deployment after the plan.</param>
    /// <param name="created">The time of the plan.</param>
    /// <param name="calls">What was proved.</param>
    /// <param name="said">What the plan says already.</param>
    public static IEnumerable<Finding> Of(DriftBasis basis, PlanScope scope, CallIndex after, DateTimeOffset created,
        IReadOnlyList<CallChange> calls, IReadOnlyList<Finding> said)
    {
        Finding[] moved = [.. Moved(basis, scope, after, created, calls, said)];
        return moved.Concat(WorseSince.Of(basis, scope, after.Deployment, calls,
            new HashSet<CallChange>(moved.SelectMany(finding => finding.Calls))));
    }

    private static IEnumerable<Finding> Moved(DriftBasis basis, PlanScope scope, CallIndex after, DateTimeOffset created,
        IReadOnlyList<CallChange> calls, IReadOnlyList<Finding> said) =>
        DriftFinder.Moved(scope.Design, after, basis, scope.Zones, created.UtcDateTime.Date).Select(moved =>
        {
            var (deviation, item, zone) = moved;
            var site = item.ObjectType == NetworkSite.Type.Noun ? item.Identity : null;
            var known = site is null ? null : said.FirstOrDefault(finding => TellsOf(finding, site, item.Effect))?.Id;
            var harmed = new HashSet<(CallerKey, string)>(deviation.Harmed.Select(call => (CallerKey.Of(call.Group), call.Request.Digits)));
            if (harmed.Count == 0 && item.Effect is { Callers: { } callers } shown)
                harmed.UnionWith(shown.Numbers.Select(number => (callers, number)));
            CallChange[] theirs = known is not null ? [] : [.. calls.Where(call => harmed.Contains((call.Callers, call.Number))
                || (site is not null && string.Equals(call.Callers.NetworkSite, site, StringComparison.OrdinalIgnoreCase)))];
            var plan = basis.PlanOf(zone.Name)!;
            return new Finding(FindingIds.MovedSinceApply, FindingSeverity.Warning, item.ObjectType, item.Identity) { Calls = theirs }
                .At(scope.Design, zone.Place).With(
                    ("zone", zone.Name), ("property", item.Property),
                    ("then", site is null ? item.Intended.Text : deviation.Intended!.Text(item.Property)), ("now", item.Actual.Text),
                    ("thenKind", (site is null ? item.Intended.Kind : DriftValueKind.Plain).ToString()),
                    ("nowKind", item.Actual.Kind.ToString()), ("thenOther", item.Intended.Other), ("nowOther", item.Actual.Other),
                    ("plan", plan.Plan.Id), ("applied", plan.Applied is { } applied ? Timestamp.Format(applied) : ""),
                    ("severity", item.Severity.ToString()), ("callers", CallerTotal.Of(theirs)), ("said", known ?? ""),
                    ("effects", known is null && item.Effect is { } effect ? new[] { Record(effect) } : []));
        });

    // That a place out of scope reaches the emergency service of another country a plan says whatever brought it about.
    private static bool TellsOf(Finding finding, string site, DriftEffect? effect) => finding.Id == FindingIds.CallsStillWrong
        && effect?.ReasonCode == ReasonCodes.WrongCountry
        && finding.List("networkSites").Contains(site, StringComparer.OrdinalIgnoreCase);

    private static ValueRecord Record(DriftEffect effect) => new(
    [
        new("kind", effect.Kind.ToString()), new("numbers", effect.Numbers.ToArray()), new("networkSite", effect.Callers?.NetworkSite),
        new("callerKind", effect.Callers?.Kind.ToString()), new("registrarPool", effect.Callers?.RegistrarPool),
        new("voicePolicy", effect.Callers?.VoicePolicy), new("locationPolicy", effect.Callers?.LocationPolicy),
        new("dialPlan", effect.Callers?.DialPlan), new("trunk", effect.Callers?.Trunk), new("outcome", effect.Outcome.ToString()),
        new("insteadOf", effect.InsteadOf.ToString()), new("reasonCode", effect.ReasonCode), new("failedElement", effect.FailedElement),
        new("leaving", effect.Leaving.ToArray()), new("network", effect.Network),
        new("lostProperties", effect.LostProperties.ToArray()), new("lost", effect.Lost.ToArray()), new("others", (long)effect.Others),
    ]);
}
