using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>Compares a deployment with a design: what is missing, changed, unexpected or unreadable. Pure.</summary>
public sealed class DriftFinder
{
    private readonly DesignDocument design;
    private readonly Snapshot snapshot;
    private readonly DesiredConfiguration desired;

    private DriftFinder(DesignDocument design, Snapshot snapshot)
    {
        this.design = design;
        this.snapshot = snapshot;
        desired = DesiredConfiguration.Of(design, design.AllZones);
    }

    /// <summary>Finds the drift of a deployment from a design.</summary>
    /// <param name="design">The design.</param>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="minimumSeverity">The lowest severity that counts for the exit code.</param>
    /// <param name="today">The day on which acceptances must still hold.</param>
    public static DriftResult Find(DesignDocument design, Snapshot snapshot, DriftSeverity minimumSeverity, DateTime today)
    {
        var finder = new DriftFinder(design, snapshot);
        var deviations = finder.Deviations().ToArray();
        var judge = deviations.Length == 0 ? null : new EffectJudge(design, snapshot, deviations);
        return new DriftResult
        {
            Items = deviations.Select(deviation => judge!.Rate(deviation)).Select(item => item with
            {
                Accepted = design.Accept.FirstOrDefault(accepted => accepted.Covers(item.Kind.ToString(), item.ObjectType, item.Identity, today))?.Reason ?? "",
            }).ToArray(),
            Compared = finder.desired.Items.Count(item => snapshot.IsRead(item.Type)),
            Reference = $"design {design.Name} ({design.Hash.Substring(0, 12)})",
            Unread = snapshot.Unread,
            Callers = CallersText.Of(snapshot),
            MinimumSeverity = minimumSeverity,
        };
    }

    private IEnumerable<Deviation> Deviations() => Unreadable().Concat(MissingTopology()).Concat(Differences()).Concat(Rules()).Concat(Unexpected())
        .OrderBy(found => found.Item.Kind).ThenBy(found => found.Item.ObjectType, StringComparer.Ordinal).ThenBy(found => found.Item.Identity, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<Deviation> Unreadable() => DeploymentFindings.Needed.Where(type => !snapshot.IsRead(type)).Select(type => new Deviation(
        new DriftItem(DriftKind.Unreadable, type.Noun, "", "", "", snapshot.Unread.FirstOrDefault(noun => noun.Noun == type.Noun)?.Reason ?? "the snapshot does not hold it"), null, null));

    // What no plan can make: Topology Builder's trunks, and the policies and sites that the design only refers to.
    private IEnumerable<Deviation> MissingTopology() => design.Trunks.Select(trunk => (Type: Trunk.Type, trunk.Identity))
        .Concat(desired.Items.Where(item => !item.CanBeMade).Select(item => (item.Type, item.Identity)))
        .Where(item => snapshot.IsRead(item.Type) && snapshot.Find(item.Type, item.Identity) is null)
        .Select(item => new Deviation(new DriftItem(DriftKind.Missing, item.Type.Noun, item.Identity, "", "exists", "does not exist"), null, null));

    private IEnumerable<Deviation> Differences() => Differ.Compare(design, desired, snapshot).Changes
        .Where(change => snapshot.IsRead(change.After.Type) && !change.Desired.SortedFirst).SelectMany(change =>
        change.Before is null
            ? [new Deviation(new DriftItem(DriftKind.Missing, change.After.Type.Noun, change.After.Identity, "", "exists", "does not exist"), null, change.After)]
            : new Step(0, "", change.Before, change.After).Changes.Where(difference => difference.Property.EmbedsNoun is null).Select(difference => new Deviation(
                new DriftItem(DriftKind.Changed, change.After.Type.Noun, change.After.Identity, difference.Property.Name, Intended(change, difference), ValueText.Of(difference.Left)),
                change.Before, change.After)));

    // A plan may rewrite a whole list for the sake of one rule; what has drifted is the rule. Without its configuration it is not missed by itself.
    private IEnumerable<Deviation> Rules()
    {
        foreach (var item in desired.Items.Where(item => item.SortedFirst && snapshot.IsRead(item.Type)))
        {
            var scope = item.Type.Identity.ScopeOf(item.Identity);
            var current = snapshot.Find(item.Type, item.Identity);
            if (current is null)
            {
                if (snapshot.Find(TrunkConfiguration.Type, scope) is not null)
                    yield return new Deviation(new DriftItem(DriftKind.Missing, item.Type.Noun, item.Identity, "", "exists", "does not exist"), null, InFront(item, scope));
                continue;
            }

            foreach (var difference in new DeploymentObject(item.Type, item.Identity, item.Values).DifferencesTo(current))
                yield return new Deviation(
                    new DriftItem(DriftKind.Changed, item.Type.Noun, item.Identity, difference.Property.Name, ValueText.Of(difference.Left), ValueText.Of(difference.Right)), current, InFront(item, scope));
            if (!RuleOrder.IsFirst([.. TrunkConfigurations.Rules(snapshot, item.Type, scope)], current.Name))
                yield return new Deviation(
                    new DriftItem(DriftKind.Changed, item.Type.Noun, item.Identity, "Priority", "before every other rule of its scope", current.Text("Priority")), current, InFront(item, scope));
        }
    }

    // Only for following calls: a number before every other, which no server is ever given.
    private DeploymentObject InFront(Desired item, string scope) => new DeploymentObject(item.Type, item.Identity, item.Values)
        .With("Priority", TrunkConfigurations.Rules(snapshot, item.Type, scope).Select(rule => rule.Number("Priority") ?? 0).DefaultIfEmpty(0).Min() - 1);

    private static string Intended(Change change, PropertyDifference difference) =>
        difference.Property.Comparison == Comparison.RelativeOrder
            ? "after the leg before it"
            : change.Desired.LeadingUsages.Count > 0 && difference.Property.Name == "PstnUsages"
                ? string.Join(", ", change.Desired.LeadingUsages) + " first"
                : ValueText.Of(difference.Right);

    private IEnumerable<Deviation> Unexpected()
    {
        var wanted = new HashSet<string>(desired.Items.Select(item => item.Address), StringComparer.OrdinalIgnoreCase);
        var usages = new HashSet<string>(design.AllZones.SelectMany(zone => zone.UsageNames), StringComparer.OrdinalIgnoreCase);
        foreach (var route in snapshot.All(VoiceRoute.Type).Where(route => !wanted.Contains(route.Address)))
        {
            if (route.List("PstnUsages").FirstOrDefault(usages.Contains) is { } usage)
                yield return Foreign(route, "PstnUsages", $"no route of others in {usage}", $"{route.Text("NumberPattern")} to {ValueText.Of(route["PstnGatewayList"])}");
        }

        foreach (var rule in desired.Items.Where(item => item.SortedFirst && snapshot.Find(item.Type, item.Identity) is not null))
        {
            foreach (var other in TrunkConfigurations.Rules(snapshot, rule.Type, rule.Type.Identity.ScopeOf(rule.Identity))
                .TakeWhile(other => !string.Equals(other.Identity, rule.Identity, StringComparison.OrdinalIgnoreCase)))
                yield return Foreign(other, "Priority", $"after {rule.Identity}", other.Text("Priority"));
        }

        foreach (var policy in snapshot.All(VoicePolicy.Type).Where(policy => !wanted.Contains(policy.Address)))
        {
            if (policy.List("PstnUsages").FirstOrDefault(usages.Contains) is { } usage)
                yield return new Deviation(new DriftItem(DriftKind.Unexpected, policy.Type.Noun, policy.Identity, "PstnUsages", $"without {usage}", ValueText.Of(policy["PstnUsages"])),
                    policy, policy.With("PstnUsages", policy.List("PstnUsages").Where(other => !usages.Contains(other)).ToArray()));
        }

        foreach (var site in snapshot.All(NetworkSite.Type).Where(site => design.ZoneOf(site.Identity) is null && !design.IsOutOfScope(site.Identity)))
            yield return new Deviation(new DriftItem(DriftKind.Unexpected, site.Type.Noun, site.Identity, "", "in a zone or out of scope", "in neither"), site, site);

        var left = ObjectTypes.All.Where(type => type != TrunkConfiguration.Type).SelectMany(snapshot.All)
            .Where(item => desired.Ownership.Owns(item) && !wanted.Contains(item.Address));
        foreach (var item in left) yield return Foreign(item, "", "does not exist", "left over from an earlier design");
    }

    private static Deviation Foreign(DeploymentObject item, string property, string intended, string actual) =>
        new(new DriftItem(DriftKind.Unexpected, item.Type.Noun, item.Identity, property, intended, actual), item, null);
}
