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
            .Select(same => (Policy: context.Snapshot.Find(LocationPolicy.Type, same.Key), Count: same.Sum(callers => callers.Count)))
            .Where(pair => pair.Policy is not null && !context.Wants(pair.Policy))
            .Select(pair => (Policy: pair.Policy!,
                Actual: new DriftValue(DriftValueKind.Granted, pair.Count.ToString(CultureInfo.InvariantCulture))));
        return sites.Concat(granted).Select(found => DriftContext.Unexpected(found.Policy, "",
            new DriftValue(DriftValueKind.NoneBeforeGlobal), found.Actual)
            with { JudgedBy = OffNetwork, IsTold = context.IsTold(FindingIds.PolicyBeforeGlobal, found.Policy.Identity) });
    }

    // The design leaves such a place alone, and says why.
    private static bool IsOutOfScope(DriftContext context, string topologySite) =>
        context.Design.IsOutOfScope(context.Facts.Locations.TryGetValue(topologySite, out var site) ? site : topologySite);

    private static Caller OffNetwork(Caller caller) => caller with { NetworkSite = null, Address = null, OffNetwork = true };
}
