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

    /// <summary>
    /// If the gateway, or the trunk without one, lies nowhere known: the topology sites in one of which it may be; else none.
    /// </summary>
    public required IReadOnlyList<int> GatewayPerhapsIn { get; init; }

    /// <summary>The noun without which it cannot be told what stands at the far end, or where; null if it can.</summary>
    public required ObjectType? FarEndUnread { get; init; }

    /// <summary>Whether what stands at the far end is known.</summary>
    public required bool GatewayKnown { get; init; }

    public required PoolNode Mediation { get; init; }

    /// <summary>The topology site in whose scope its configuration and its dial plan stand; null if it has none.</summary>
    public required string? Site { get; init; }

    /// <summary>Where the far end lies, for media and for whom a local trunk serves.</summary>
    public required int FarPlace { get; init; }

    /// <summary>The topology site of the far end; null if it has none.</summary>
    public required string? FarTopologySite { get; init; }

    /// <summary>Where its configuration may stand, the nearest first.</summary>
    public required string[] Scopes { get; init; }

    /// <summary>What the design says of it; null if it does not name it.</summary>
    public required TrunkFacts? Facts { get; init; }

    /// <summary>The emergency numbers of those whom it serves; null if it serves nobody of whom a zone is known.</summary>
    public required HashSet<string>? NumbersServed { get; init; }

    /// <summary>What it is for.</summary>
    public TrunkRole Role { get; set; }

    /// <summary>The noun without which its role cannot be guessed; null if it can.</summary>
    public ObjectType? RoleUnread { get; set; }

    /// <summary>The configuration in effect.</summary>
    public TrunkSettings Settings { get; set; } = null!;

    /// <summary>The replies that the response-code rules decide about.</summary>
    public IReadOnlyList<TrunkReply> Replies { get; set; } = [];

    /// <summary>Whether the gateway is down.</summary>
    public Truth GatewayDown(Failures failures) => failures.Down(GatewayElements, GatewayPerhapsIn);

    /// <summary>The network site in which the far end lies, by name, whether it exists or not; null if that is not known.</summary>
    public required string? FarSite { get; init; }

    /// <summary>Whether its role is guessed, since the design does not name it, or there is none.</summary>
    public bool IsGuessed => Facts is null;

    /// <summary>Whether the guess hangs on the routes that list it.</summary>
    public bool HangsOnRoutes => IsGuessed && Settings.SendsLocation && Settings.UsageText.Length == 0;
}
