namespace E911Config.Core.Resilience;

/// <summary>Emergency calls of one region that may leave over one trunk.</summary>
/// <param name="Region">The region from which they come; empty for network sites without one.</param>
/// <param name="IsOffNetwork">Whether they come from off the network.</param>
/// <param name="Trunk">The trunk.</param>
/// <param name="Kind">When they leave over it.</param>
/// <param name="Sites">From how many network sites; 1 off the network.</param>
public sealed record MapWay(string Region, bool IsOffNetwork, string Trunk, MapWayKind Kind, int Sites);
