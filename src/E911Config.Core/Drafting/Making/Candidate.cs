using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drafting;

/// <summary>A location policy of which a zone may be made.</summary>
internal sealed record Candidate(string Zone, DeploymentObject Policy)
{
    /// <summary>The network sites that name the policy.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    public bool ByGrant { get; init; }

    public bool IsOffNetwork { get; init; }

    /// <summary>The routes that the design's own marks name, by leg; none if the zone is not the design's.</summary>
    public IReadOnlyDictionary<string, SeenRoute> Legs { get; init; } = new Dictionary<string, SeenRoute>();

    /// <summary>Whether the design's own marks tell what everything is for.</summary>
    public bool IsOwned => Legs.Count > 0;

    public string Usage => Policy.Text("PstnUsage");

    /// <summary>Its routes to trunks over which a call goes first, as the marks name them, in order.</summary>
    public IEnumerable<SeenRoute> FirstLegs => Legs.Where(leg => leg.Key is not ("Fallback" or "Local"))
        .OrderBy(leg => leg.Key == "Primary" ? 0 : leg.Key == "Secondary" ? 1 : 2).ThenBy(leg => leg.Key.Length)
        .ThenBy(leg => leg.Key, StringComparer.Ordinal).Select(leg => leg.Value);

    /// <summary>Its route to local trunks; null if it has none.</summary>
    public SeenRoute? LocalLeg => Legs.TryGetValue("Fallback", out var fallback) ? fallback
        : Legs.TryGetValue("Local", out var local) ? local : null;
}
