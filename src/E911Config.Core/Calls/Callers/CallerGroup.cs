namespace E911Config.Core.Calls;

/// <summary>Callers whose calls are routed alike, at one place.</summary>
/// <param name="NetworkSite">The network site; null off the network.</param>
/// <param name="Caller">Who they are; its count is that of the class, wherever its people sit.</param>
public sealed record CallerGroup(string? NetworkSite, Caller Caller)
{
    /// <summary>Whether they are supposed, since nobody is known to be there, or to have the policy of a zone by grant.</summary>
    public bool IsSupposed { get; init; }

    /// <summary>How many of the class are known to sit at this very place; of the others nobody knows at which of their homes.</summary>
    public long Placed { get; init; }
}
