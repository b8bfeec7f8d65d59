using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>What a usage has for a number.</summary>
/// <param name="Groups">The routes that match, by priority; routes of one priority are peers and stand together.</param>
/// <param name="Invalid">The routes whose pattern cannot be read.</param>
/// <param name="OutOfTime">The first route whose pattern ran out of time; null if there is none.</param>
internal sealed record RouteChoice(IReadOnlyList<IReadOnlyList<RouteNode>> Groups, IReadOnlyList<RouteNode> Invalid, RouteNode? OutOfTime);
