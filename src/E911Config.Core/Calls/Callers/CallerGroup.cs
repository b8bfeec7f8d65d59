namespace E911Config.Core.Calls;

/// <summary>Callers whose calls are routed alike, at one place.</summary>
/// <param name="NetworkSite">The network site; null off the network.</param>
/// <param name="Caller">Who they are; its count is that of the class, wherever its people sit.</param>
public sealed record CallerGroup(string? NetworkSite, Caller Caller)
{
    /// <summary>Whether they are supposed, since nobody is known to be there, or to have the policy of a zone by grant.</summary>
    public bool IsSupposed { get; init; }
}
