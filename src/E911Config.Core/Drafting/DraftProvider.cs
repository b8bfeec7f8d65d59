using System.Collections.Generic;

namespace E911Config.Core.Drafting;

/// <summary>The provider of a draft.</summary>
/// <param name="Trunks">Its trunks, in order, each with whether the location gets through it: null where that is not to be said.</param>
/// <param name="EcrcNumber">The number of its ECRC; null if none is known.</param>
/// <param name="TestNumber">Its test number; null if none is known.</param>
public sealed record DraftProvider(IReadOnlyList<KeyValuePair<string, bool?>> Trunks, string? EcrcNumber, string? TestNumber);
