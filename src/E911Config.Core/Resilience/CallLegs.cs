using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Resilience;

/// <summary>All ways out of a call, those too that it only takes when others have failed.</summary>
public sealed record CallLegs
{
    private CallLegs(IReadOnlyList<CallLeg> legs, bool isUntold)
    {
        Legs = legs;
        IsUntold = isUntold;
    }

    /// <summary>The ways, in the order in which they are tried; none if the call ends before any route.</summary>
    public IReadOnlyList<CallLeg> Legs { get; }

    /// <summary>Whether what comes after them cannot be told.</summary>
    public bool IsUntold { get; }

    /// <inheritdoc/>
    public bool Equals(CallLegs? other) => other is not null && IsUntold == other.IsUntold && Legs.SequenceEqual(other.Legs);

    /// <inheritdoc/>
    public override int GetHashCode() => Legs.Aggregate(IsUntold ? 1 : 0, (hash, leg) => unchecked((hash * 31) + leg.GetHashCode()));

    /// <summary>The ways out of a call, from the pool at which its caller is registered while nothing has failed.</summary>
    /// <param name="index">The deployment, prepared for calls.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="number">What he dials.</param>
    public static CallLegs Of(CallIndex index, Caller caller, string number)
    {
        var start = new CallStart(index, new CallRequest(caller, number), index.Facts.Assumptions.Bits);
        var stage = start.Stages[start.Register(Failures.None).Stage];
        if (stage.Usages is null) return new CallLegs([], stage.End!.Worst == Outcome.Unknown);
        var ways = WhichRoutes.Ways(stage.Call, stage.Usages).ToArray();
        return new CallLegs([.. ways.Where(way => way.Peers is not null).Select(way => Leg(stage.Call, way.Peers!))],
            ways[ways.Length - 1].End![0].Worst == Outcome.Unknown);
    }

    private static CallLeg Leg(CallContext call, IReadOnlyList<RouteNode> peers) => new([.. peers.Select(route => route.Identity)],
        [.. WhichRoutes.Trunks(call, peers).Select(way => new LegTrunk(call.Index.Trunks.TrunkOf(way.Trunk),
            call.Index.Trunks.Find(way.Trunk, null)?.Role ?? TrunkRole.Unknown, WhichTrunk.Try(call, way.Route, way.Trunk)?.Worst))]);
}
