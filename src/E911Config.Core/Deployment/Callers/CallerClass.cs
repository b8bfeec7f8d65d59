using System;

namespace E911Config.Core.Deployment;

/// <summary>Callers whose calls are routed alike, with their number; never a single user.</summary>
/// <param name="Count">How many.</param>
/// <param name="NetworkSite">Where they sit: a network site, <c>*offnetwork*</c>, or null if the deployment does not know.</param>
/// <param name="RegistrarPool">The FQDN of their home pool; null if unknown.</param>
/// <param name="VoicePolicy">The voice policy granted to them; null if none is.</param>
/// <param name="LocationPolicy">The location policy granted to them; null if none is.</param>
/// <param name="DialPlan">The dial plan granted to them; null if none is.</param>
/// <param name="Kind"><c>modern</c>, <c>legacy</c>, <c>analog</c> or <c>pbx</c>.</param>
/// <param name="Trunk">Of kind <c>pbx</c>: the trunk that their calls come in over; null if it is not told, and for every other
/// kind.</param>
public sealed record CallerClass(
    long Count, string? NetworkSite, string? RegistrarPool, string? VoicePolicy, string? LocationPolicy, string? DialPlan, string Kind,
        string? Trunk = null)
{
    /// <summary>Whether these are phones behind a PBX.</summary>
    public bool IsPbx => string.Equals(Kind, "pbx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is known where they sit.</summary>
    public bool IsPlaced => IsPbx || !string.IsNullOrEmpty(NetworkSite);

    /// <summary>Whether they are homed online: they are of no registrar pool of a deployment.</summary>
    public bool IsHomedOnline(Snapshot deployment) => !IsPbx && deployment.IsRead(Registrar.Type)
        && (string.IsNullOrEmpty(RegistrarPool) || deployment.Find(Registrar.Type, RegistrarPool!) is null);

    /// <summary>The same for the same class in whatever spelling: everything but the number.</summary>
    public string Key => string.Join("|",
        Kind, NetworkSite, RegistrarPool, Stored(Deployment.VoicePolicy.Type, VoicePolicy),
            Stored(Deployment.LocationPolicy.Type, LocationPolicy),
        Stored(Deployment.DialPlan.Type, DialPlan), Stored(Deployment.Trunk.Type, Trunk))
        .ToUpperInvariant();

    private static string? Stored(ObjectType type, string? policy) => string.IsNullOrEmpty(policy) ? null : type.Identity.Canonical(policy!)
        ?? policy;
}
