using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// What a design has left behind: objects that it owns and does not want any more, and its usages in voice policies and PBX trunks where it
/// does not want them. A location policy stays while a network site names it, users have it, or clients may still hold it; and with it stay
/// the routes that it leads to.
/// </summary>
internal sealed class Retirement
{
    private static readonly ObjectType[] Owning = [LocationPolicy.Type, VoiceRoute.Type, OutboundTranslationRule.Type];
    private readonly DesiredConfiguration desired;
    private readonly Snapshot snapshot;
    private readonly ILookup<ObjectType, DeploymentObject> left;
    private readonly HashSet<string> wantedUsages;
    private readonly HashSet<string> carriedUsages;
    private readonly HashSet<string> leftUsages;

    public Retirement(PlanScope scope, Snapshot snapshot)
    {
        this.snapshot = snapshot;
        desired = scope.Whole;
        left = Owning.SelectMany(snapshot.All).Where(item => desired.Ownership.Owns(item) && !scope.Wants(item.Address))
            .ToLookup(item => item.Type);
        wantedUsages = new HashSet<string>(scope.Design.AllZones.SelectMany(zone => zone.UsageNames), StringComparer.OrdinalIgnoreCase);
        carriedUsages = new HashSet<string>(left[VoiceRoute.Type].SelectMany(route => route.List("PstnUsages"))
            .Concat(left[LocationPolicy.Type].Select(policy => policy.Text("PstnUsage")))
            .Where(usage => usage.Length > 0 && !wantedUsages.Contains(usage)), StringComparer.OrdinalIgnoreCase);
        leftUsages = new HashSet<string>(carriedUsages, StringComparer.OrdinalIgnoreCase);
        leftUsages.ExceptWith(snapshot.All(VoiceRoute.Type).Where(route => !desired.Ownership.Owns(route))
            .SelectMany(route => route.List("PstnUsages")));
    }

    /// <summary>The usages that are left behind with what carries them.</summary>
    public IEnumerable<string> Usages => leftUsages;

    /// <summary>Whether anything is left behind.</summary>
    public bool Any => left.Count > 0 || StaleUsers().Any();

    /// <summary>The routes that are left behind in a usage.</summary>
    public IEnumerable<DeploymentObject> RoutesIn(string usage) =>
        left[VoiceRoute.Type].Where(route => route.List("PstnUsages").Contains(usage, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// The nouns of callers that were not read, so that it cannot be told whether a policy is granted to one; none if it can.
    /// </summary>
    public static IReadOnlyList<string> CallersUnread(Snapshot snapshot) => snapshot.UsersCounted
        ? snapshot.Unread.Select(noun => noun.Noun).Where(CallerNoun.Is).ToArray() : [CallerNoun.User.Noun];

    /// <summary>The changes that remove what is left behind: what refers to something goes before it.</summary>
    /// <param name="rule">When a location policy may go.</param>
    /// <param name="now">The time.</param>
    public (IReadOnlyList<PlannedChange> Changes, IReadOnlyList<Finding> Findings) Changes(RetirePolicy rule, DateTimeOffset now)
    {
        var kept = left[LocationPolicy.Type].Select(policy => (Policy: policy, Why: Stays(policy, rule, now)))
            .Where(one => one.Why is not null).ToArray();
        var voicePolicies = StaleUsers().ToArray();
        var policies = left[LocationPolicy.Type].Except(kept.Select(one => one.Policy)).ToArray();

        // Routes of a usage that the design does not know stay while anything but routes leads to them: a policy that is kept, or one of
        // others. Whatever else stands in the usage makes no difference. What they need on their trunks stays with them.
        var led = Ownership.Users(snapshot.Without(policies).With(voicePolicies.Select(change => change.After!)))
            .Where(pair => pair.Item.Type != VoiceRoute.Type && carriedUsages.Contains(pair.Usage))
            .ToLookup(pair => pair.Usage, pair => pair.Item.Address, StringComparer.OrdinalIgnoreCase);
        var routes = left[VoiceRoute.Type].Where(route => !route.List("PstnUsages").Any(led.Contains)).ToArray();
        var trunks = new HashSet<string>(
            left[VoiceRoute.Type].Except(routes).SelectMany(route => route.List("PstnGatewayList"))
                .Select(TrunkConfigurations.ServiceScope), StringComparer.OrdinalIgnoreCase);
        var rules = left[OutboundTranslationRule.Type].Where(rule => !trunks.Contains(rule.Type.Identity.ScopeOf(rule.Identity)));
        DeploymentObject[] removed = [.. policies, .. routes, .. rules];
        return (
        [
            .. voicePolicies.Select(change => new PlannedChange(change, new StepReason(ReasonKind.UsageNotWanted))),
            .. removed.Select(item => new PlannedChange(new ObjectChange(Whole(item), null), new StepReason(ReasonKind.LeftOver))),
            .. Unused(removed, voicePolicies.Select(change => change.After!))
                .Select(usage => new PlannedChange(new ObjectChange(snapshot.Find(PstnUsage.Type.Unit, usage), null),
                    new StepReason(ReasonKind.Unused))),
        ],
        [
            .. kept.Select(one => Waits(one.Policy, one.Why!)),
            .. led.Where(usage => !kept.Any(one =>
                string.Equals(one.Policy.Text("PstnUsage"), usage.Key, StringComparison.OrdinalIgnoreCase)))
                .Select(usage => Waits(snapshot.Find(PstnUsage.Type.Unit, usage.Key)
                    ?? new DeploymentObject(PstnUsage.Type.Unit, usage.Key), Why(RetireHindrance.Used, ("users", usage.ToArray())))),
        ]);
    }

    private static Finding Waits(DeploymentObject item, (string Name, object? Value)[] why) =>
        new Finding(FindingIds.RetireWaits, FindingSeverity.Warning, item.Type.Noun, item.Identity).With(why);

    private static (string Name, object? Value)[] Why(RetireHindrance hindrance, params (string Name, object? Value)[] more) =>
        [("why", hindrance.ToString()), .. more];

    // Rules go with what a snapshot knows of them, so that they can be made again.
    private static DeploymentObject Whole(DeploymentObject item) => item.Stated();

    // Usages of the design where it wants none of them: what was moved to another zone, or left one.
    private IEnumerable<ObjectChange> StaleUsers()
    {
        var own = new HashSet<string>(wantedUsages.Concat(leftUsages), StringComparer.OrdinalIgnoreCase);
        var leading = desired.Items.Where(item => item.LeadingUsages.Count > 0)
            .ToDictionary(item => item.Address, item => item.LeadingUsages, StringComparer.OrdinalIgnoreCase);
        foreach (var policy in snapshot.All(VoicePolicy.Type).Concat(snapshot.All(TrunkConfiguration.Type)))
        {
            var wanted = leading.TryGetValue(policy.Address, out var usages) ? usages : [];
            var stale = policy.List("PstnUsages")
                .Where(usage => own.Contains(usage) && !wanted.Contains(usage, StringComparer.OrdinalIgnoreCase)).ToArray();
            if (stale.Length == 0) continue;
            var before = policy.Stated().Only(property => property.EmbedsNoun is null);
            yield return new ObjectChange(before,
                before.With("PstnUsages", before.List("PstnUsages").Except(stale, StringComparer.OrdinalIgnoreCase).ToArray()));
        }
    }

    // Why a location policy must stay; null if it can go.
    private (string Name, object? Value)[]? Stays(DeploymentObject policy, RetirePolicy rule, DateTimeOffset now)
    {
        var type = LocationPolicy.Type.Identity;
        var sites = snapshot.All(NetworkSite.Type).Where(site => Is(site.Text("LocationPolicy"))).Select(site => site.Identity).ToArray();
        if (sites.Length > 0) return Why(RetireHindrance.NetworkSites, ("networkSites", sites));
        if (CallersUnread(snapshot) is { Count: > 0 } unread) return Why(RetireHindrance.CallersUnread, ("nouns", unread.ToArray()));
        if (snapshot.Callers.Where(callers => Is(callers.LocationPolicy)).Sum(callers => callers.Count) is > 0 and var count)
            return Why(RetireHindrance.Granted, ("count", count));
        if (rule.Age <= TimeSpan.Zero) return null;
        if (!rule.Released.TryGetValue(policy.Identity, out var released))
            return Why(RetireHindrance.ReleaseUnknown, ("seconds", (long)rule.Age.TotalSeconds));
        return now - released >= rule.Age ? null
            : Why(RetireHindrance.Held, ("released", Text.Timestamp.Format(released)), ("seconds", (long)rule.Age.TotalSeconds),
                ("after", Text.Timestamp.Format(released + rule.Age)));

        bool Is(string? name) => !string.IsNullOrEmpty(name)
            && string.Equals(type.Canonical(name!) ?? name, policy.Identity, StringComparison.OrdinalIgnoreCase);
    }

    private IEnumerable<string> Unused(IReadOnlyList<DeploymentObject> removed, IEnumerable<DeploymentObject> rewritten)
    {
        var after = snapshot.Without(removed).With(rewritten);
        var used = new HashSet<string>(Ownership.Users(after).Select(pair => pair.Usage), StringComparer.OrdinalIgnoreCase);
        return snapshot.Usages.Where(usage => leftUsages.Contains(usage) && !used.Contains(usage));
    }
}
