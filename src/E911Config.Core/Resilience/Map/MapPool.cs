namespace E911Config.Core.Resilience;

/// <summary>A pool of servers on a map of a deployment.</summary>
/// <param name="Fqdn">Its FQDN.</param>
/// <param name="TopologySite">The topology site in which it stands; empty if that is not known.</param>
/// <param name="NetworkSite">The network site in which that lies; null if that is not known.</param>
public sealed record MapPool(string Fqdn, string TopologySite, string? NetworkSite)
{
    /// <summary>Whether clients register there.</summary>
    public bool IsRegistrar { get; init; }

    /// <summary>Whether a Mediation Server is there.</summary>
    public bool IsMediation { get; init; }
}
