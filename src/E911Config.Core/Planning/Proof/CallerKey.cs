using System;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// Which callers: the network site and everything of their class that decides the way of a call. Names compare without case, policies in
/// whatever spelling.
/// </summary>
/// <param name="NetworkSite">Where they are; null off the network.</param>
/// <param name="Kind">What they call with.</param>
/// <param name="RegistrarPool">The FQDN of their home pool; null if unknown.</param>
/// <param name="VoicePolicy">The voice policy granted to them; null if none is.</param>
/// <param name="LocationPolicy">The location policy granted to them; null if none is.</param>
/// <param name="DialPlan">The dial plan granted to them; null if none is.</param>
/// <param name="Trunk">Of callers behind a PBX: the trunk that their calls come in over; null for all others.</param>
public sealed record CallerKey(
    string? NetworkSite, ClientKind Kind, string? RegistrarPool, string? VoicePolicy, string? LocationPolicy, string? DialPlan,
        string? Trunk = null)
{
    /// <summary>The key of a group of callers.</summary>
    public static CallerKey Of(CallerGroup group) => Of(group.Caller, group.NetworkSite);

    /// <summary>The key of callers at a network site, or off the network for null.</summary>
    public static CallerKey Of(Caller caller, string? networkSite) => new(
        networkSite, caller.Kind, Stated(caller.RegistrarPool), Stated(caller.VoicePolicy), Stated(caller.LocationPolicy),
            Stated(caller.DialPlan),
        Stated(caller.Trunk));

    /// <summary>These callers, as a call has one of them.</summary>
    internal Caller Caller => new()
    {
        NetworkSite = NetworkSite,
        OffNetwork = NetworkSite is null,
        Kind = Kind,
        RegistrarPool = RegistrarPool,
        VoicePolicy = VoicePolicy,
        LocationPolicy = LocationPolicy,
        DialPlan = DialPlan,
        Trunk = Trunk,
    };

    /// <inheritdoc/>
    public bool Equals(CallerKey? other) => other is not null && Kind == other.Kind && Same(NetworkSite, other.NetworkSite)
        && Same(RegistrarPool, other.RegistrarPool)
        && Same(Stored(Deployment.VoicePolicy.Type, VoicePolicy), Stored(Deployment.VoicePolicy.Type, other.VoicePolicy))
        && Same(Stored(Deployment.LocationPolicy.Type, LocationPolicy), Stored(Deployment.LocationPolicy.Type, other.LocationPolicy))
        && Same(Stored(Deployment.DialPlan.Type, DialPlan), Stored(Deployment.DialPlan.Type, other.DialPlan))
        && Same(Stored(Deployment.Trunk.Type, Trunk), Stored(Deployment.Trunk.Type, other.Trunk));

    /// <inheritdoc/>
    public override int GetHashCode() =>
        (Kind, Hash(NetworkSite), Hash(RegistrarPool), Hash(Stored(Deployment.VoicePolicy.Type, VoicePolicy))).GetHashCode();

    private static string? Stated(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Stored(ObjectType type, string? policy) => policy is null ? null : type.Identity.Canonical(policy) ?? policy;

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static int Hash(string? text) => text is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(text);
}
