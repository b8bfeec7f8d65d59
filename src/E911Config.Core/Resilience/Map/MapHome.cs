namespace E911Config.Core.Resilience;

/// <summary>Callers of one region whose home is one pool.</summary>
/// <param name="Region">The region where they are; empty for network sites without one.</param>
/// <param name="IsOffNetwork">Whether they are off the network.</param>
/// <param name="Pool">The FQDN of their home pool.</param>
/// <param name="Sites">At how many network sites they are; 1 off the network.</param>
public sealed record MapHome(string Region, bool IsOffNetwork, string Pool, int Sites);
