using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Checks.Policies;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Checks.Location;

/// <summary>
/// Where calls are to carry a location, and how much it weighs that they do not: as the design says, else where the location policy of a
/// network site leads to a trunk that gets it.
/// </summary>
/// <param name="context">What is checked.</param>
internal sealed class LocationNeed(CheckContext context)
{
    private readonly Dictionary<string, bool> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every network site whose calls are to carry a location, with its zone.</summary>
    public IEnumerable<(ZoneCoverage Zone, SiteCoverage Site)> Sites =>
        from zone in context.Locations.Zones
        from site in zone.Sites
        where site.NetworkSite is not null && (zone.Zone is null ? IsSent(site.NetworkSite) : zone.IsNeeded)
        select (zone, site);

    /// <summary>An error where the law of the zone's country asks for a location, else a warning.</summary>
    public CheckSeverity Weight(string? zone) => RulePack.Of(context.Facts.AllZones.FirstOrDefault(known => known.Name == zone)?.Country)
        ?.Find(RequirementKind.LocationOfFixedDevices) is not null ? CheckSeverity.Error : CheckSeverity.Warning;

    /// <summary>Who calls from a network site with a client that sends a location.</summary>
    public CallerGroup[] ClientsAt(string networkSite) =>
        [.. context.At(networkSite).Where(group => group.Caller.Kind is ClientKind.Modern or ClientKind.Legacy)];

    // The policy that the site names, else those of who is there.
    private bool IsSent(string networkSite) => context.Snapshot.Find(NetworkSite.Type, networkSite)?.Text("LocationPolicy")
        is { Length: > 0 } named
            && context.Snapshot.Find(LocationPolicy.Type, named) is { } ofSite ? IsSent(ofSite) : ClientsAt(networkSite)
            .Select(group => context.Engine.Run(new CallRequest(group.Caller, "0")).LocationPolicy).OfType<string>().Distinct()
            .Select(policy => context.Snapshot.Find(LocationPolicy.Type, policy)).OfType<DeploymentObject>().Any(IsSent);

    private bool IsSent(DeploymentObject policy)
    {
        if (!known.TryGetValue(policy.Identity, out var sent))
            known.Add(policy.Identity, sent = PolicyReach.SendsLocation(context, policy));
        return sent;
    }
}
