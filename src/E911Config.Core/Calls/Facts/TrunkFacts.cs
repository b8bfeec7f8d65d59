using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Calls;

/// <summary>What a design uses a trunk for, and whom it serves by name.</summary>
internal sealed class TrunkFacts
{
    private readonly HashSet<string> sites;
    private readonly HashSet<string> policies;

    private TrunkFacts(DesignTrunk trunk)
    {
        Identity = trunk.Identity;
        Role = trunk.Role;
        LosesLocation = trunk.Provider?.PassesPidfLo == false;
        EcrcForm = trunk.EcrcNumber;
        EcrcNumber = EcrcForm is null ? null : CallFacts.Bare(EcrcForm);
        var serving = trunk.Zones.Where(zone => ServesByName(zone, trunk)).ToArray();
        sites = new HashSet<string>(serving.SelectMany(zone => zone.NetworkSites).Select(site => site.Value),
            StringComparer.OrdinalIgnoreCase);
        policies = new HashSet<string>(
            serving.Where(zone => zone.ByGrant).Select(zone => zone.LocationPolicyIdentity), StringComparer.OrdinalIgnoreCase);
        ServesOffNetwork = serving.Any(zone => zone.IsOffNetwork);
    }

    /// <summary>The trunk, in stored form.</summary>
    public string Identity { get; }

    /// <summary>What it is for.</summary>
    public TrunkRole Role { get; }

    /// <summary>Of a provider trunk: whether the design declares that no location gets through it.</summary>
    public bool LosesLocation { get; }

    /// <summary>Of a local trunk: the ECRC number in its carrier's form, without plus sign; null if the design names none for it.</summary>
    public string? EcrcNumber { get; }

    /// <summary>The same as the carrier wants it, with a plus sign or without; null if the design names none for it.</summary>
    public string? EcrcForm { get; }

    /// <summary>Whether it serves callers wherever they are: off the network, or by the location policy that is granted to them.</summary>
    public bool ServesAnywhere => ServesOffNetwork || policies.Count > 0;

    /// <summary>Whether it serves callers off the network.</summary>
    public bool ServesOffNetwork { get; }

    /// <summary>The network sites that it serves by name.</summary>
    public IEnumerable<string> Sites => sites;

    /// <summary>What a design says of each of its trunks.</summary>
    public static IEnumerable<TrunkFacts> Of(DesignDocument design) => design.Trunks.Select(trunk => new TrunkFacts(trunk));

    /// <summary>Whether it serves the callers of a network site by name.</summary>
    public bool ServesSite(string networkSite) => sites.Contains(networkSite);

    /// <summary>Whether it serves the callers of a zone by grant, to whom this location policy is granted.</summary>
    public bool ServesHoldersOf(string locationPolicy) => policies.Contains(locationPolicy);

    // In mode ecrc a local trunk serves nobody by name.
    private static bool ServesByName(Zone zone, DesignTrunk trunk) =>
        zone.ElinGateways.Any(gateway => Same(gateway.Value, trunk.Identity))
        || zone.LocalTrunks.Any(local => local.Mode == LocalTrunkMode.Psap && Same(local.Trunk.Value, trunk.Identity));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
