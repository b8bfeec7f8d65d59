using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks;

/// <summary>
/// The choices that a call has, in the order in which they are tried, whatever has failed: usage by usage, routes of one priority together.
/// Calls with the same usages and called number share one.
/// </summary>
internal sealed class CallWay
{
    /// <summary>Collects the choices of calls.</summary>
    /// <param name="context">The deployment, and what is no emergency number.</param>
    /// <param name="usages">Their usages, in order.</param>
    /// <param name="number">Their called number; empty if they have none, and then there is no choice.</param>
    /// <param name="policyUsage">The usage of their location policy; null if they are not routed by it.</param>
    public CallWay((CallIndex Index, OrdinaryNumbers Ordinary) context, IEnumerable<string> usages, string number, string? policyUsage)
    {
        var (index, ordinary) = context;
        Choices = number.Length == 0 ? [] :
        [
            .. from usage in usages
                let isOfPolicy = string.Equals(usage, policyUsage, StringComparison.OrdinalIgnoreCase)
                from routes in index.Routes.Choose(usage, number, null).Groups
                select new CallChoice(usage, routes, [.. routes.SelectMany(route => route.Trunks)
                    .Select(trunk => index.Trunks.Find(trunk, null)).OfType<TrunkNode>().Distinct()])
                {
                    IsOfPolicy = isOfPolicy,
                    IsMeant = isOfPolicy || !routes.Any(route => ordinary.AreTakenBy(route.Pattern)),
                },
        ];
        Trunks = [.. Choices.SelectMany(choice => choice.Trunks).Distinct()];
    }

    /// <summary>The choices.</summary>
    public IReadOnlyList<CallChoice> Choices { get; }

    /// <summary>All trunks that there are, in order, each once.</summary>
    public IReadOnlyList<TrunkNode> Trunks { get; }
}
