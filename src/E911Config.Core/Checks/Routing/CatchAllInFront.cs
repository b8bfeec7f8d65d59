using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>C10: a route for all calls that stands before the emergency route in the emergency usage, or beside it.</summary>
internal sealed class CatchAllInFront() : Check("C10", CheckSeverity.Error, VoiceRoute.Type, LocationPolicy.Type, Trunk.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A route for all calls before the emergency route in its usage",
        "{object} takes all calls and stands before, or level with, emergency route {route} in usage {usage}: emergency calls of {callers} "
            + "leave over {trunks} first.",
        "Of the routes of a usage that match, the one with the smaller priority is tried first, whichever is more exact.",
        "Take usage {usage} out of {object}, or give the emergency route the smaller priority: Set-CsVoiceRoute {route} -Priority 0.",
        "Configure a failover route (Lync Server 2013); New-CsVoiceRoute");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from way in context.Calls.ByWay
        from found in InFront(context, way.Key)
        group (way, found.Usage, found.Route) by found.General into same
        let route = context.Index.Routes.All.First(route => route.Identity == same.Key)
        select At(VoiceRoute.Type, same.Key).With(("route", same.First().Route), ("usage", same.First().Usage), ("trunks", route.Trunks))
            with { Groups = FollowedCalls.GroupsOf(same.SelectMany(one => one.way)) };

    private static IEnumerable<(string General, string Usage, string Route)> InFront(CheckContext context, CallWay way)
    {
        var choices = way.Choices.TakeWhile(choice => choice.IsOfPolicy).ToArray();
        for (var i = 0; i < choices.Length; i++)
        {
            foreach (var general in choices[i].Routes.Where(route => context.Ordinary.AreTakenBy(route.Pattern)))
            {
                // Whoever leads to the same trunks only does the emergency route's work.
                var specific = choices.Skip(i).SelectMany(choice => choice.Routes).FirstOrDefault(route =>
                    !context.Ordinary.AreTakenBy(route.Pattern) && general.Trunks.Except(route.Trunks).Any());
                if (specific is not null) yield return (general.Identity, choices[i].Usage, specific.Identity);
            }
        }
    }
}
