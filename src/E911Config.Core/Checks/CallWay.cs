using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks;

/// <summary>
/// The choices that a call has, in the order in which they are tried, whatever has failed: usage by usage, routes of one priority together.
/// Calls with the same usages and called number share one.
/// </summary>
/// <param name="Number">The called number.</param>
/// <param name="Choices">The choices.</param>
internal sealed record CallWay(string Number, IReadOnlyList<CallChoice> Choices)
{
    /// <summary>All routes, in order.</summary>
    public IEnumerable<RouteNode> Routes => Choices.SelectMany(choice => choice.Routes);

    /// <summary>All trunks that there are, in order, each once.</summary>
    public IEnumerable<TrunkNode> Trunks => Choices.SelectMany(choice => choice.Trunks).Distinct();

    /// <summary>The choices of calls with these usages and this called number; none for no number.</summary>
    public static CallWay Of(CallIndex index, IEnumerable<string> usages, string number) => new(number, number.Length == 0 ? [] :
    [
        .. usages.SelectMany(usage => index.Routes.Choose(usage, number, null).Groups.Select(routes => new CallChoice(usage, routes,
            [.. routes.SelectMany(route => route.Trunks).Select(trunk => index.Trunks.Find(trunk, null)).OfType<TrunkNode>().Distinct()]))),
    ]);
}
