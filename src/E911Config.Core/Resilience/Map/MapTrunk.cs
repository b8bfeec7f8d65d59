using E911Config.Core.Deployment;

namespace E911Config.Core.Resilience;

/// <summary>A trunk on a map of a deployment.</summary>
/// <param name="Identity">The trunk, in stored form; as a route names it, if there is none.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Mediation">The FQDN of its Mediation Server pool; empty if it names none.</param>
public sealed record MapTrunk(string Identity, TrunkRole Role, string Mediation)
{
    /// <summary>Whether what it is for is guessed.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>Whether routes name it and the deployment has no such trunk.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The element of the gateway at its far end; null if none is known.</summary>
    public string? Gateway { get; init; }

    /// <summary>The topology site in which its far end stands; empty if that is not known.</summary>
    public string FarTopologySite { get; init; } = "";

    /// <summary>The network site in which its far end lies; null if that is not known.</summary>
    public string? FarSite { get; init; }
}
