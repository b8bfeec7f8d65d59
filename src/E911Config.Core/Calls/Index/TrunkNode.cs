using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>A trunk with all that decides whether a call can use it and what it does with the number.</summary>
internal sealed class TrunkNode
{
    public required string Identity { get; init; }

    public required int Element { get; init; }

    public required bool Routable { get; init; }

    public required bool GatewayRoutable { get; init; }

    /// <summary>The gateway's own element and its topology site, or without a gateway object the topology site of the far end.</summary>
    public required int[] GatewayElements { get; init; }

    /// <summary>Whether what stands at the far end is known.</summary>
    public required bool GatewayKnown { get; init; }

    public required PoolNode Mediation { get; init; }

    /// <summary>Where the far end lies.</summary>
    public required int FarPlace { get; init; }

    /// <summary>Where its configuration may stand, the nearest first.</summary>
    public required string[] Scopes { get; init; }

    /// <summary>What it is for.</summary>
    public TrunkRole Use { get; set; }

    /// <summary>The configuration in effect.</summary>
    public TrunkSettings Settings { get; set; } = null!;
}
