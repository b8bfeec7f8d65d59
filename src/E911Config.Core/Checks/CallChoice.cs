using System.Collections.Generic;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks;

/// <summary>Routes of one priority that a call tries together.</summary>
/// <param name="Usage">The usage that has them.</param>
/// <param name="Routes">The routes; at least one.</param>
/// <param name="Trunks">Their trunks that there are, as equal peers, each once.</param>
internal sealed record CallChoice(string Usage, IReadOnlyList<RouteNode> Routes, IReadOnlyList<TrunkNode> Trunks);
