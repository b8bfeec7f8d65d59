using System.Collections.Generic;

namespace E911Config.Core.Drafting;

/// <summary>Something of a deployment that bears on emergency calls, and that a draft did not understand.</summary>
/// <param name="Kind">Why.</param>
/// <param name="ObjectType">The noun.</param>
/// <param name="Identity">The identity.</param>
/// <param name="Details">Names that belong to it.</param>
public sealed record UnclearObject(UnclearKind Kind, string ObjectType, string Identity, IReadOnlyList<string> Details);
