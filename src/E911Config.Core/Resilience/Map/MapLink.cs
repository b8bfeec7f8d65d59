using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>A link between two regions, or straight between two network sites.</summary>
/// <param name="Element">The link, as <see cref="CallIndex.Elements"/> names it.</param>
/// <param name="One">One end: a region, or a network site.</param>
/// <param name="Other">The other end.</param>
/// <param name="IsBetweenRegions">Whether the ends are regions; else they are network sites.</param>
/// <param name="IsLimited">Whether call admission control limits it.</param>
public sealed record MapLink(string Element, string One, string Other, bool IsBetweenRegions, bool IsLimited);
