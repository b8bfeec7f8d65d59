using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// What a design has left behind: objects that it owns and does not want any more, and its usages in voice policies where it does not want them. A location
/// policy stays while a network site names it, users have it, or clients may still hold it; and with it stay the routes that it leads to.
/// </summary>
internal sealed class Retirement
{
    private static readonly ObjectType[] Owning = [LocationPolicy.Type, VoiceRoute.Type, OutboundTranslationRule.Type];
    private readonly DesignDocument design;
    private readonly DesiredConfiguration desired;
    private readonly Snapshot snapshot;
    private readonly ILookup<ObjectType, DeploymentObject> left;
    private readonly HashSet<string> wantedUsages;
    private readonly HashSet<string> leftUsages;

    public Retirement(DesignDocument design, Snapshot snapshot)
    {
        this.design = design;
        this.snapshot = snapshot;
        desired = DesiredConfiguration.Of(design, design.AllZones);
        var wanted = new HashSet<string>(desired.Items.Select(item => item.Address), StringComparer.OrdinalIgnoreCase);
        left = Owning.SelectMany(snapshot.All).Where(item => desired.Ownership.Owns(item) && !wanted.Contains(item.Address)).ToLookup(item => item.Type);
        wantedUsages = new HashSet<string>(design.AllZones.SelectMany(zone => zone.UsageNames), StringComparer.OrdinalIgnoreCase);
        leftUsages = new HashSet<string>(left[VoiceRoute.Type].SelectMany(route => route.List("PstnUsages")).Concat(left[LocationPolicy.Type].Select(policy => policy.Text("PstnUsage")))
            .Where(usage => usage.Length > 0 && !wantedUsages.Contains(usage)), StringComparer.OrdinalIgnoreCase);
        leftUsages.ExceptWith(snapshot.All(VoiceRoute.Type).Where(route => !desired.Ownership.Owns(route)).SelectMany(route => route.List("PstnUsages")));
    }

    /// <summary>The usages that are left behind with what carries them.</summary>
    public IEnumerable<string> Usages => leftUsages;

    /// <summary>Whether anything is left behind.</summary>
    public bool Any => left.Count > 0 || StaleVoicePolicies().Any();

    /// <summary>Why it cannot be told whether a policy is granted to anybody; null if it can.</summary>
    public static string? CallersUnknown(Snapshot snapshot)
    {
        var who = snapshot.UsersCounted ? string.Join(", ", snapshot.Unread.Select(noun => noun.Noun).Where(CallerNoun.Is)) : "users";
        return who.Length == 0 ? null : $"{who} were not read, so whether it is granted to one cannot be told.";
    }

    /// <summary>The changes that remove what is left behind: what refers to something goes before it.</summary>
    /// <param name="rule">When a location policy may go.</param>
    /// <param name="now">The time.</param>
    public (IReadOnlyList<PlannedChange> Changes, IReadOnlyList<Finding> Findings) Changes(RetirePolicy rule, DateTimeOffset now)
    {
        var kept = left[LocationPolicy.Type].Select(policy => (Policy: policy, Why: Stays(policy, rule, now))).Where(one => one.Why is not null).ToArray();
        var voicePolicies = StaleVoicePolicies().ToArray();
        var policies = left[LocationPolicy.Type].Except(kept.Select(one => one.Policy)).ToArray();

        // Routes of a usage that the design does not know stay while anything but routes leads to them: a policy that is kept, or one of others.
        var led = Ownership.Users(snapshot.Without(policies).With(voicePolicies.Select(change => change.After!)))
            .Where(pair => pair.Item.Type != VoiceRoute.Type && leftUsages.Contains(pair.Usage)).ToLookup(pair => pair.Usage, pair => pair.Item.Address, StringComparer.OrdinalIgnoreCase);
        var removed = policies.Concat(left[VoiceRoute.Type].Where(route => !route.List("PstnUsages").Any(led.Contains))).Concat(left[OutboundTranslationRule.Type]).ToArray();
        return (
        [
            .. voicePolicies.Select(change => new PlannedChange(change.Before, change.After, "a usage of this design that it does not want there")),
            .. removed.Select(item => new PlannedChange(Whole(item), null, "left over from an earlier design")),
            .. Unused(removed, voicePolicies.Select(change => change.After!)).Select(usage => new PlannedChange(snapshot.Find(PstnUsage.Type.Unit, usage), null, "nothing refers to it any more")),
        ],
        [
            .. kept.Select(one => Waits(one.Policy, one.Why!)),
            .. led.Where(usage => !kept.Any(one => string.Equals(one.Policy.Text("PstnUsage"), usage.Key, StringComparison.OrdinalIgnoreCase)))
                .Select(usage => Waits(snapshot.Find(PstnUsage.Type.Unit, usage.Key) ?? new DeploymentObject(PstnUsage.Type.Unit, usage.Key), $"{string.Join(", ", usage)} refers to it. Give that another usage by hand.")),
        ]);
    }

    private static Finding Waits(DeploymentObject item, string why) => new("RetireWaits", FindingSeverity.Warning, item.Type.Noun, item.Identity, item.Address + " stays: " + why);

    // Rules go with what a snapshot knows of them, so that they can be made again.
    private static DeploymentObject Whole(DeploymentObject item) => item.Stated();

    // Usages of the design where it wants none of them: what was moved to another zone, or left one.
    private IEnumerable<ObjectChange> StaleVoicePolicies()
    {
        var own = new HashSet<string>(wantedUsages.Concat(leftUsages), StringComparer.OrdinalIgnoreCase);
        var leading = desired.Items.Where(item => item.Type == VoicePolicy.Type).ToDictionary(item => item.Identity, item => item.LeadingUsages, StringComparer.OrdinalIgnoreCase);
        foreach (var policy in snapshot.All(VoicePolicy.Type))
        {
            var wanted = leading.TryGetValue(policy.Identity, out var usages) ? usages : [];
            var stale = policy.List("PstnUsages").Where(usage => own.Contains(usage) && !wanted.Contains(usage, StringComparer.OrdinalIgnoreCase)).ToArray();
            if (stale.Length == 0) continue;
            var before = policy.Stated().Only(property => property.EmbedsNoun is null);
            yield return new ObjectChange(before, before.With("PstnUsages", before.List("PstnUsages").Except(stale, StringComparer.OrdinalIgnoreCase).ToArray()));
        }
    }

    // Why a location policy must stay, with the way out; null if it can go.
    private string? Stays(DeploymentObject policy, RetirePolicy rule, DateTimeOffset now)
    {
        var type = LocationPolicy.Type.Identity;
        var sites = snapshot.All(NetworkSite.Type).Where(site => Is(site.Text("LocationPolicy"))).Select(site => site.Identity).ToArray();
        if (sites.Length > 0) return $"network site {string.Join(", ", sites)} names it. Put the site into a zone, or take the policy from it by hand.";
        if (CallersUnknown(snapshot) is { } unknown) return unknown + " Plan with the users read, as -CallersFrom Live does.";
        if (snapshot.Callers.Where(callers => Is(callers.LocationPolicy)).Sum(callers => callers.Count) is > 0 and var count)
            return string.Format(CultureInfo.InvariantCulture, "it is granted to {0} users. A policy that users have is never removed: grant them another.", count);
        if (rule.Age <= TimeSpan.Zero) return null;
        if (!rule.Released.TryGetValue(policy.Identity, out var released))
            return $"no journal tells since when no network site names it, and clients keep a policy until they register again. If that is longer ago than {Hours(rule.Age)}, say so with -RetireAfter 0.";
        return now - released >= rule.Age ? null
            : string.Format(CultureInfo.InvariantCulture, "clients may hold it still: a network site named it until {0}, and {1} must have passed. Plan again after {2}.",
                Text.Timestamp.Format(released), Hours(rule.Age), Text.Timestamp.Format(released + rule.Age));

        bool Is(string? name) => !string.IsNullOrEmpty(name) && string.Equals(type.Canonical(name!) ?? name, policy.Identity, StringComparison.OrdinalIgnoreCase);
    }

    private static string Hours(TimeSpan age) => string.Format(CultureInfo.InvariantCulture, "{0:0.##} hours", age.TotalHours);

    private IEnumerable<string> Unused(IReadOnlyList<DeploymentObject> removed, IEnumerable<DeploymentObject> rewritten)
    {
        var after = snapshot.Without(removed).With(rewritten);
        var used = new HashSet<string>(Ownership.Users(after).Select(pair => pair.Usage), StringComparer.OrdinalIgnoreCase);
        return snapshot.Usages.Where(usage => leftUsages.Contains(usage) && !used.Contains(usage));
    }
}
