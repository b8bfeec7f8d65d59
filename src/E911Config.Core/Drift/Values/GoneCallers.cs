using E911Config.Core.Calls;

namespace E911Config.Core.Drift;

/// <summary>Callers of one kind at one place, of whom none are counted any more although a plan proved their calls.</summary>
/// <param name="Kind">What they called with.</param>
/// <param name="NetworkSite">Where they were at home; null off the network.</param>
public sealed record GoneCallers(ClientKind Kind, string? NetworkSite);
