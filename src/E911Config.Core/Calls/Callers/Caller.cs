using System;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>Who calls, as far as it decides the way of the call.</summary>
public sealed record Caller
{
    /// <summary>The network site in which he is; null if it is not given.</summary>
    public string? NetworkSite { get; init; }

    /// <summary>
    /// The address of his client, with or without its prefix length: <c>10.50.1.7</c>, <c>10.50.1.7/23</c>. Without a network site it
    /// decides where he is.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>Whether he is outside every mapped subnet. So is a caller of whom neither site nor address is given.</summary>
    public bool OffNetwork { get; init; }

    /// <summary>The FQDN of his home pool.</summary>
    public string? RegistrarPool { get; init; }

    /// <summary>The voice policy granted to him; null if none is.</summary>
    public string? VoicePolicy { get; init; }

    /// <summary>The location policy granted to him; null if none is.</summary>
    public string? LocationPolicy { get; init; }

    /// <summary>The dial plan granted to him; null if none is.</summary>
    public string? DialPlan { get; init; }

    /// <summary>Of a PBX caller: the trunk that his calls come in over, in any spelling; null if it is not told.</summary>
    public string? Trunk { get; init; }

    /// <summary>What he calls with.</summary>
    public ClientKind Kind { get; init; }

    /// <summary>How many callers of this kind there are; 0 if that is not known.</summary>
    public long Count { get; init; } = 1;

    /// <summary>A class of callers at a network site, or off the network for null.</summary>
    public static Caller Of(CallerClass callers, string? networkSite) => new()
    {
        NetworkSite = networkSite,
        OffNetwork = networkSite is null,
        RegistrarPool = callers.RegistrarPool,
        VoicePolicy = callers.VoicePolicy,
        LocationPolicy = callers.LocationPolicy,
        DialPlan = callers.DialPlan,
        Kind = (ClientKind)Enum.Parse(typeof(ClientKind), callers.Kind, ignoreCase: true),
        Count = callers.Count,
        Trunk = callers.Trunk,
    };
}
