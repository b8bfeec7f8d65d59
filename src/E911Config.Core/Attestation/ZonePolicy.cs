using System.Collections.Generic;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Attestation;

/// <summary>A location policy that is in effect for callers of a zone.</summary>
/// <param name="Identity">The policy; null where it cannot be told which one is.</param>
/// <param name="Source">Why it is in effect; null where that cannot be told.</param>
/// <param name="NetworkSites">Where; null stands for off the network.</param>
public sealed record ZonePolicy(string? Identity, LocationPolicySource? Source, IReadOnlyList<string?> NetworkSites)
{
    /// <summary>Whether it is the one that the design wants for the zone; null where it cannot be told which one it is.</summary>
    public bool? IsAsDesigned { get; init; }

    /// <summary>The policy as it is; null if it was not read, or is the Global one with its documented defaults.</summary>
    public DeploymentObject? Policy { get; init; }
}
