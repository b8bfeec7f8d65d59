using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>C63: routes of one priority that take the same emergency call to different trunks.</summary>
internal sealed class SameRank() : Check("C63", CheckSeverity.Warning, VoiceRoute.Type, LocationPolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "Routes of the same priority for the same emergency number",
        "{object} and {others} have the same priority, share usage {usage} and take {number}, and lead to different trunks. Emergency "
            + "calls "
            + "of {callers} go by either.",
        "Which of them is tried first is not documented: calls may go one way today and another tomorrow.",
        "Give each route a priority of its own, the one that is meant first the smallest.",
        "New-CsVoiceRoute; that the order is open is assumed");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from pair in context.Calls.ByChoice(meantAlone: true)
        let choice = pair.Choice
        where choice.Routes.Count > 1 && choice.Routes.Any(route => !new HashSet<string>(route.Trunks, StringComparer.OrdinalIgnoreCase)
                .SetEquals(choice.Routes[0].Trunks))
        group (pair.Calls, choice) by choice.Routes[0].Identity into same
        let first = same.First()
        select At(VoiceRoute.Type, same.Key).With(("usage", first.choice.Usage), ("number", first.Calls[0].Result.CalledNumber),
            ("others", first.choice.Routes.Skip(1).Select(route => route.Identity).ToArray()))
            with { Groups = FollowedCalls.GroupsOf(same.SelectMany(one => one.Calls)) };
}
