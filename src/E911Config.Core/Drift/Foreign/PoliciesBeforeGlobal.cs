using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A location policy of a topology site, or one that is granted, which the design's callers off the network have instead of the Global
/// one. It is judged by all callers, as if they were off the network: who works where tonight nobody knows.
/// </summary>
internal sealed class PoliciesBeforeGlobal : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        if (!context.Zones.Any(zone => zone.IsOffNetwork)) return [];
        var sites = context.Foreign(LocationPolicy.Type)
            .Where(policy => policy.Identity.StartsWith("Site:", StringComparison.OrdinalIgnoreCase)
                && !IsOutOfScope(context, policy.Identity.Substring("Site:".Length)))
            .Select(policy => (Policy: policy, Actual: new DriftValue(DriftValueKind.OfSite)));
        var granted = context.Snapshot.Callers.Where(callers => !string.IsNullOrEmpty(callers.LocationPolicy))
            .GroupBy(callers => LocationPolicy.Type.Identity.Canonical(callers.LocationPolicy!) ?? callers.LocationPolicy!,
                StringComparer.OrdinalIgnoreCase)
            .Select(same => (Policy: context.Snapshot.Find(LocationPolicy.Type, same.Key)!, Callers: same.ToArray(),
                Actual: new DriftValue(DriftValueKind.Granted,
                    same.Sum(callers => callers.Count).ToString(CultureInfo.InvariantCulture))))
            .Where(found => found.Policy is not null).ToArray();

        // What was told was told of the policy as it was, and of those who had it.
        bool IsTold(string identity) => context.Snapshot.Find(LocationPolicy.Type, identity) is { } policy
            && context.IsTold(policy, identity, FindingIds.PolicyBeforeGlobal);
        return sites.Concat(granted.Where(found => !context.Wants(found.Policy)).Select(found => (found.Policy, found.Actual)))
            .Select(found => DriftContext.Unexpected(found.Policy, "", new DriftValue(DriftValueKind.NoneBeforeGlobal), found.Actual)
                with { JudgedBy = OffNetwork })
            .Concat(granted.Where(found => IsOfPlaces(context, found.Policy)).Select(found => OfOurs(context, found)))
            .Select(found => found with { IsTold = IsTold(found.Item.Identity) });
    }

    // The policy of a zone of network sites is for who is there.
    private static bool IsOfPlaces(DriftContext context, DeploymentObject policy) => context.Design.AllZones.Any(zone =>
        !zone.IsOffNetwork && !zone.ByGrant
        && string.Equals(zone.LocationPolicyIdentity, policy.Identity, StringComparison.OrdinalIgnoreCase));

    // It cannot be taken away from those who are there: what the grant does is judged by who has it, off the network with it and without.
    private static Deviation OfOurs(DriftContext context, (DeploymentObject Policy, CallerClass[] Callers, DriftValue Actual) found)
    {
        var calls =
            from callers in found.Callers
            where !callers.IsPbx && !callers.IsHomedOnline(context.Snapshot)
            let with = OffNetwork(Caller.Of(callers, null)) with { LocationPolicy = found.Policy.Identity }
            from digits in context.Zones.Where(zone => zone.IsOffNetwork).SelectMany(zone => zone.Numbers)
                .SelectMany(number => number.Masks.Prepend(number.DialString)).Distinct(StringComparer.Ordinal)
            select (new CallRequest(with, digits), new CallRequest(with with { LocationPolicy = null }, digits));
        var (severity, effect, harm) = JudgedCalls.Instead(context.Engine, [.. calls.Distinct()]);
        return new Deviation(new DriftItem(DriftKind.Unexpected, found.Policy.Type.Noun, found.Policy.Identity, "",
            new DriftValue(DriftValueKind.NoneBeforeGlobal), found.Actual)
        {
            Severity = severity,
            Effect = effect,
            Harm = harm,
        }, null, null);
    }

    // The design leaves such a place alone, and says why.
    private static bool IsOutOfScope(DriftContext context, string topologySite) =>
        context.Design.IsOutOfScope(context.Facts.Locations.TryGetValue(topologySite, out var site) ? site : topologySite);

    private static Caller OffNetwork(Caller caller) => caller with { NetworkSite = null, Address = null, OffNetwork = true };
}
