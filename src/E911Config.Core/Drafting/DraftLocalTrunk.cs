using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>A local trunk of a drafted zone.</summary>
/// <param name="Trunk">The trunk, in stored form.</param>
/// <param name="Mode">What it does with the call.</param>
/// <param name="EcrcNumber">With mode ecrc: the number to which it turns the call, where that is not the provider's.</param>
public sealed record DraftLocalTrunk(string Trunk, LocalTrunkMode Mode, string? EcrcNumber);
