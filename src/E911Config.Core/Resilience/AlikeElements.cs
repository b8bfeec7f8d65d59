using System.Collections.Generic;

namespace E911Config.Core.Resilience;

/// <summary>Elements that are interchangeable for a call.</summary>
/// <param name="Elements">The elements, in order.</param>
/// <param name="Failing">How many of them fail together, whichever these are.</param>
public sealed record AlikeElements(IReadOnlyList<string> Elements, int Failing);
