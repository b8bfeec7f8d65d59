using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>A voice route.</summary>
internal sealed record RouteNode(string Identity, long Priority, Pattern Pattern, IReadOnlyList<string> Trunks, string? AlternateCallerId);
