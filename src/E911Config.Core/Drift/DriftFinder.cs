using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift.Foreign;
using E911Config.Core.Drift.Since;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>Compares a deployment with a design: what is missing, changed, unexpected or unreadable. Pure.</summary>
public sealed class DriftFinder
{
    private static readonly string[] CallerIds = ["SuppressCallerId", "AlternateCallerId"];
    private readonly DesignDocument design;
    private readonly Snapshot snapshot;
    private readonly DriftBasis basis;
    private readonly DriftContext context;
    private readonly DesiredConfiguration desired;

    private DriftFinder(DesignDocument design, Snapshot snapshot, DriftBasis basis, IReadOnlyList<Zone> zones, CallIndex? index = null)
    {
        this.design = design;
        this.snapshot = snapshot;
        this.basis = basis;
        context = new DriftContext(design, snapshot, zones, basis, index);
        desired = zones.Count == design.AllZones.Count ? context.Desired : DesiredConfiguration.Of(design, context.Zones);
    }

    /// <summary>Finds the drift of a deployment from a design, and from what plans proved when they were made.</summary>
    /// <param name="design">The design.</param>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="minimumSeverity">The lowest severity that counts for the exit code.</param>
    /// <param name="today">The day on which acceptances must still hold.</param>
    /// <param name="basis">What was applied last; null to compare with the design alone.</param>
    /// <param name="zones">The zones of a pilot, whose objects and calls alone are compared; none for all.</param>
    /// <exception cref="E911Exception">ZoneUnknown: a zone is not in the design.</exception>
    /// <exception cref="DesignInvalidException">The design in a plan cannot be read by this version.</exception>
    public static DriftResult Find(DesignDocument design, Snapshot snapshot, DriftSeverity minimumSeverity, DateTime today,
        DriftBasis? basis = null, IReadOnlyList<string>? zones = null)
    {
        var finder = new DriftFinder(design, snapshot, basis ?? DriftBasis.DesignAlone, PlanScope.Choose(design, zones ?? []));
        var unread = finder.Unreadable().Select(one => one.Item).Where(item => Accepting(design, item, today).Accepted.Length == 0);
        var proven = new Proven(finder.context, finder.basis, unread.Select(item => item.ObjectType));
        var deviations = finder.Deviations().ToList();
        deviations.AddRange(proven.Missing([.. deviations]));
        var (rated, mended, untold) = finder.Rated([.. deviations]);

        DriftItem[] worse = [.. proven.Worse(mended, untold, out var mendable)];
        var known = JointEffects.Of(finder.context, rated, mendable);
        var gone = known.Where(item => item is { Severity: DriftSeverity.NotRated, Kind: not DriftKind.Unreadable }).ToArray();
        var (whole, lacking) = finder.WithGone(untold, gone);
        var items = known.Concat(worse).Concat(proven.Weaker(whole, lacking));
        return new DriftResult
        {
            Items = items.Select(item => Accepting(design, item, today))
                .OrderBy(item => item.Accepted.Length > 0 || item.Waiting).ThenBy(item => item.Kind != DriftKind.Unreadable)
                .ThenBy(item => item.Severity != DriftSeverity.NotRated).ThenByDescending(item => item.Severity).ThenBy(item => item.Kind)
                .ThenBy(item => item.ObjectType, StringComparer.Ordinal).ThenBy(item => item.Identity, StringComparer.OrdinalIgnoreCase)
                .ToArray(),
            Compared = finder.desired.Items.Count(item => snapshot.IsRead(item.Type)),
            Reference = proven.Reference(zones ?? []),
            Unread = snapshot.Unread,
            Callers = CallersNote.Of(snapshot),
            MinimumSeverity = minimumSeverity,
        };
    }

    /// <summary>Everything that differs, before it is judged.</summary>
    internal static IEnumerable<Deviation> Deviations(DesignDocument design, Snapshot snapshot) =>
        new DriftFinder(design, snapshot, DriftBasis.DesignAlone, design.AllZones).Deviations();

    /// <summary>
    /// What has moved since plans were applied, of what no plan moves back, with the zone that it harms: networks, what places out of scope
    /// name, caller ids of adopted routes. Nothing that somebody accepted.
    /// </summary>
    /// <param name="design">The design.</param>
    /// <param name="index">The deployment, prepared with what the design tells.</param>
    /// <param name="basis">What was applied last.</param>
    /// <param name="zones">The zones that count.</param>
    /// <param name="today">The day on which acceptances must still hold.</param>
    internal static IReadOnlyList<(Deviation Deviation, DriftItem Item, Zone Zone)> Moved(DesignDocument design, CallIndex index,
        DriftBasis basis, IReadOnlyList<Zone> zones, DateTime today)
    {
        if (basis.Plans.Count == 0) return [];
        var finder = new DriftFinder(design, index.Deployment, basis, zones, index);
        Deviation[] found = [.. MovedNetworks.Find(finder.context), .. OurPoliciesElsewhere.Since(finder.context),
            .. finder.CallerIdsOfAdopted(), .. new MovedClasses().Find(finder.context), .. new ChangedDialPlans().Find(finder.context)];
        return found.Length == 0 ? [] : [.. finder.Rated(found).Items
            .Select(pair => (pair.Deviation, Item: Accepting(design, pair.Item, today)))
            .Where(pair => pair.Item.Accepted.Length == 0 && DoesHarm(pair.Item))
            .Select(pair => (pair.Deviation, pair.Item, pair.Deviation.Zone
                ?? (pair.Item.Effect?.Callers is { } callers ? finder.context.ZoneOf(callers) : null) ?? zones[0]))];
    }

    private static DriftItem Accepting(DesignDocument design, DriftItem item, DateTime today)
    {
        var found = design.Accept.Where(accepted =>
            accepted.Covers(item.AcceptedBy, item.ObjectType, item.Identity, accepted.Until ?? today, item.Property))
            .Select(accepted => (accepted.Reason, Gap: GapOf(accepted, item, today))).OrderBy(one => one.Gap).FirstOrDefault();
        return found.Reason is null ? item : found.Gap == AcceptanceGap.None ? item with { Accepted = found.Reason }
            : item with { NotAccepted = found.Gap };
    }

    // Who accepts that an object is otherwise has not accepted every harm that it may do one day: that of a property is accepted with it.
    private static AcceptanceGap GapOf(Acceptance accepted, DriftItem item, DateTime today) =>
        today.Date > accepted.Until ? AcceptanceGap.Expired
        : accepted.Property is null && item is { Kind: DriftKind.Changed, Property.Length: > 0 } && DoesHarm(item)
            ? AcceptanceGap.PropertyNotNamed
        : item.Actual.Kind == DriftValueKind.HaveNow && !IsForMove(accepted, item.Actual) ? AcceptanceGap.ForSomethingElse
        : item.Actual.Kind != DriftValueKind.HaveNow && IsFor(accepted, item)
            && accepted.Beyond(item.Numbers.Count > 0 ? item.Numbers : [item.Actual.Text]).Count > 0
            ? AcceptanceGap.ForSomethingElse
        : accepted.Property is null && item.Untold.Except(accepted.Of, StringComparer.OrdinalIgnoreCase).Any()
            ? item.Property.Length > 0 ? AcceptanceGap.PropertyNotNamed : AcceptanceGap.ToldNotNamed
        : !accepted.Bears(item.AtWorst?.ToString()) ? AcceptanceGap.WorseThanBorne : AcceptanceGap.None;

    // To whom callers have moved, and how many: more of them, or others, are news.
    private static bool IsForMove(Acceptance accepted, DriftValue now) =>
        (now.Other.Length == 0 || accepted.Of.Contains(now.Other, StringComparer.OrdinalIgnoreCase))
        && accepted.Of.Any(one => long.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var borne)
            && long.TryParse(now.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= borne);

    // Whether it names a value or numbers. Of an object as such it may name what people are not told any more.
    private static bool IsFor(Acceptance accepted, DriftItem item) => (item.Property.Length > 0 || item.Numbers.Count > 0 ? accepted.Of
        : accepted.Of.Except(Told.Properties, StringComparer.OrdinalIgnoreCase)).Any();

    // What is drift only by its effect is weighed first with all the others. What does nothing is there for good reasons, and part of what
    // the rest is weighed against. What the plan told of is mended with the rest, and nobody asks what it does.
    private (IReadOnlyList<(Deviation Deviation, DriftItem Item)> Items, Snapshot Mended, Snapshot Untold) Rated(Deviation[] found)
    {
        if (found.All(deviation => deviation.IsTold)) return ([], Deviation.Mended(snapshot, found), snapshot);
        var judge = new EffectJudge(context, found);
        var kept = found.Where(deviation => deviation.IsTold || !deviation.OnlyByEffect || DoesHarm(judge.Rate(deviation))).ToArray();
        if (kept.Length < found.Length) judge = new EffectJudge(context, kept, judge);
        var rated = kept.Where(deviation => !deviation.IsTold).Select(deviation => (Deviation: deviation, Item: judge.Rate(deviation)))
            .Where(pair => !pair.Deviation.OnlyByEffect || DoesHarm(pair.Item)).ToArray();
        rated = [.. judge.Jointly(rated)];
        var mended = rated.Select(pair => pair.Deviation).Concat(kept.Where(deviation => deviation.IsTold)).ToArray();
        var all = mended.Length == kept.Length ? judge.Designed : Deviation.Mended(snapshot, mended);
        return (rated, all, mended.Length == rated.Length ? all : Deviation.Mended(snapshot, rated.Select(pair => pair.Deviation)));
    }

    // What is missing, put back as it was when the plan was applied, and what nobody can put back.
    private (Snapshot Whole, DriftItem[] Lacking) WithGone(Snapshot deployment, IEnumerable<DriftItem> gone)
    {
        var found = gone.Select(item => (Item: item, Then: ObjectTypes.Find(item.ObjectType) is { } type && type.ElementOf is null
            ? basis.Newest(type, item.Identity) : null)).ToArray();
        ObjectChange[] back = [.. found.Where(pair => pair.Then is not null).Select(pair => new ObjectChange(null, pair.Then!))];
        return (back.Length == 0 ? deployment : PlannedDeployment.After(deployment, back),
            [.. found.Where(pair => pair.Then is null).Select(pair => pair.Item)]);
    }

    private static bool DoesHarm(DriftItem item) => item.Severity > DriftSeverity.Minor;

    private IEnumerable<Deviation> Deviations() =>
        Unreadable().Concat(MissingTopology()).Concat(Differences()).Concat(CallerIdsOfAdopted()).Concat(Rules())
            .Concat(ForeignKinds.All.SelectMany(kind => kind.Find(context))).Concat(MovedNetworks.Find(context));

    // Whatever a comparison or a call could hang on: a run that did not see it has not seen enough to call anything clean.
    private IEnumerable<Deviation> Unreadable() => ObjectTypes.All.Where(type => !snapshot.IsRead(type))
        .Select(type => (type.Noun, Why: Why(type)))
        .Concat(snapshot.UnreadCallers.Concat(basis.Unread).Select(unread => (unread.Noun, Why: unread.IsNotHeld
            ? new DriftValue(DriftValueKind.NotHeld) : new DriftValue(DriftValueKind.Unread, unread.Reason))))
        .Select(unread => new Deviation(
            new DriftItem(DriftKind.Unreadable, unread.Noun, "", "", DriftValue.None, unread.Why), null, null));

    private DriftValue Why(ObjectType type) => snapshot.Unread.FirstOrDefault(noun => noun.Noun == type.Noun) is { } unread
        ? new DriftValue(DriftValueKind.Unread, unread.Reason) : new DriftValue(DriftValueKind.NotHeld);

    // What no plan can make: Topology Builder's trunks, and the policies and sites that the design only refers to.
    private IEnumerable<Deviation> MissingTopology() => context.Trunks.Select(trunk => (Type: Trunk.Type, trunk.Identity))
        .Concat(context.Zones.SelectMany(zone => zone.PbxTrunks).Select(trunk => (Type: Trunk.Type, Identity: trunk.Value)))
        .Concat(desired.Items.Where(item => !item.CanBeMade).Select(item => (item.Type, item.Identity)))
        .Concat(design.Locations.Select(entry => (Type: Site.Type, Identity: entry.TopologySite)))
        .Concat(design.Locations.Select(entry => (Type: NetworkSite.Type, Identity: entry.NetworkSite.Value)))
        .Where(item => snapshot.IsRead(item.Type) && snapshot.Find(item.Type, item.Identity) is null)
        .GroupBy(item => (item.Type, item.Identity.ToUpperInvariant())).Select(same => same.First())
        .Select(item => new Deviation(Missing(item.Type, item.Identity), null, null));

    private IEnumerable<Deviation> Differences()
    {
        var changes = Differ.Compare(design, desired, snapshot).Changes
            .Where(change => snapshot.IsRead(change.Object.Type) && !change.Desired!.SortedFirst).ToArray();
        foreach (var change in changes)
        {
            if (change.Before is null)
            {
                yield return new Deviation(Missing(change.Object.Type, change.Object.Identity), null, change.After);
                continue;
            }

            foreach (var difference in change.Object.Differences.Where(difference => difference.Property.EmbedsNoun is null
                && difference.Property.Comparison != Comparison.RelativeOrder))
                yield return new Deviation(new DriftItem(DriftKind.Changed, change.Object.Type.Noun, change.Object.Identity,
                    difference.Property.Name, Intended(change, difference), DriftValue.Of(difference.Before)), change.Before, change.After)
                    { Known = CallerIds.Contains(difference.Property.Name) ? DriftEffect.CallerId : null };
        }

        foreach (var moved in MovedRoutes(changes)) yield return moved;
    }

    // A plan moves what stands behind a route with it, or the others past it; what stood in its place all the time has not drifted.
    private IEnumerable<Deviation> MovedRoutes(IReadOnlyList<PlannedChange> changes)
    {
        var rows = changes.Where(change => change is { Before: not null, Desired.OrderGroup: not null })
            .GroupBy(change => change.Desired!.OrderGroup!, change => change.Object, StringComparer.OrdinalIgnoreCase)
            .Where(row => row.Any(change => change.Differences.Any(one => one.Property.Comparison == Comparison.RelativeOrder))).ToArray();
        if (rows.Length == 0) return [];
        Desired[] wanted = [.. desired.On(snapshot).Where(item => item.OrderGroup is not null)];
        var inPlace = Priorities.InPlace(wanted, snapshot, basis.AfterOf);
        var legs = wanted.Where(leg => !inPlace.Contains(leg.Identity)).ToLookup(leg => leg.OrderGroup!, StringComparer.OrdinalIgnoreCase);
        return from row in rows
               from leg in legs[row.Key]
               let live = snapshot.Find(leg.Type, leg.Identity)
               where live is not null
               let own = row.FirstOrDefault(change => change.Before == live) ?? new ObjectChange(live, live)
               select new MovedRoute(new DriftItem(DriftKind.Changed, leg.Type.Noun, live.Identity, "Priority",
                   new DriftValue(DriftValueKind.InItsPlace), DriftValue.Of(live["Priority"])),
                   [own, .. row.Where(other => other != own)]);
    }

    // Of what an adopted route shows in place of the caller's number the design may say nothing: it stays as it was when the plan was
    // applied. One that is hidden altogether is a foreign kind.
    private IEnumerable<Deviation> CallerIdsOfAdopted() =>
        from item in desired.Items
        where item.Type == VoiceRoute.Type && !item.Values.Any(value => CallerIds.Contains(value.Key))
        let now = snapshot.Find(item.Type, item.Identity)
        let then = basis.Then(item.Type, item.Identity, item.Purpose.Zone)
        where now is not null && then is not null && !(now.Flag(CallerIds[0]) && now.Text(CallerIds[1]).Length == 0)
        from difference in new ObjectChange(then, now).Differences
        where CallerIds.Contains(difference.Property.Name)
        select new Deviation(new DriftItem(DriftKind.Changed, item.Type.Noun, item.Identity, difference.Property.Name,
            DriftValue.Of(difference.Before), DriftValue.Of(difference.After)), now, now.With(difference.Property.Name, difference.Before))
            { Known = DriftEffect.CallerId, Zone = design.AllZones.First(zone => zone.Name == item.Purpose.Zone) };

    private static DriftItem Missing(ObjectType type, string identity) =>
        new(DriftKind.Missing, type.Noun, identity, "", new DriftValue(DriftValueKind.Exists), new DriftValue(DriftValueKind.Absent));

    // A plan may rewrite a whole list for the sake of one rule; what has drifted is the rule. Without its configuration it is not missed by
    // itself.
    private IEnumerable<Deviation> Rules()
    {
        foreach (var item in desired.On(snapshot).Where(item => item.SortedFirst && snapshot.IsRead(item.Type)))
        {
            var scope = item.Type.Identity.ScopeOf(item.Identity);
            var current = snapshot.Find(item.Type, item.Identity);
            if (current is null)
            {
                if (snapshot.Find(TrunkConfiguration.Type, scope) is not null)
                    yield return new Deviation(Missing(item.Type, item.Identity), null, InFront(item, scope));
                continue;
            }

            foreach (var difference in new DeploymentObject(item.Type, item.Identity, item.Values).DifferencesTo(current))
                yield return new Deviation(
                    new DriftItem(DriftKind.Changed, item.Type.Noun, item.Identity, difference.Property.Name,
                        DriftValue.Of(difference.Before), DriftValue.Of(difference.After)), current, InFront(item, scope));
            if (!RuleOrder.IsFirst([.. TrunkConfigurations.Rules(snapshot, item.Type, scope)], current.Name))
                yield return new Deviation(
                    new DriftItem(DriftKind.Changed, item.Type.Noun, item.Identity, "Priority", new DriftValue(DriftValueKind.BeforeOthers),
                        DriftValue.Of(current["Priority"])), current, InFront(item, scope));
        }
    }

    // Only for following calls: a number before every other, which no server is ever given.
    private DeploymentObject InFront(Desired item, string scope) => new DeploymentObject(item.Type, item.Identity, item.Values)
        .With("Priority", TrunkConfigurations.Rules(snapshot, item.Type, scope).Select(rule => rule.Number("Priority") ?? 0)
            .DefaultIfEmpty(0).Min() - 1);

    private static DriftValue Intended(PlannedChange change, PropertyDifference difference) =>
        change.Desired!.LeadingUsages.Count > 0 && difference.Property.Name == "PstnUsages"
            ? DriftValue.About(DriftValueKind.First, change.Desired!.LeadingUsages) : DriftValue.Of(difference.After);
}
