namespace E911Config.Core.Calls;

/// <summary>Callers whose calls are routed alike, at one place.</summary>
/// <param name="NetworkSite">The network site; null off the network.</param>
/// <param name="Caller">Who they are; its count is that of the class, wherever its people sit.</param>
public sealed record CallerGroup(string? NetworkSite, Caller Caller)
{
    /// <summary>What people call the place of callers outside every mapped subnet.</summary>
    public const string OffNetwork = "off the network";

    /// <summary>Where they are, for people: a network site, or <see cref="OffNetwork"/>.</summary>
    public string Where => NetworkSite ?? OffNetwork;
}
