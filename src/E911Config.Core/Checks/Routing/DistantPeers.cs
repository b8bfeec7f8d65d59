using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>C08: trunks of different places in one route for emergency calls.</summary>
internal sealed class DistantPeers()
    : Check("C08", CheckSeverity.Warning, VoiceRoute.Type, LocationPolicy.Type, Trunk.Type, PstnGateway.Type)
{
    public override CheckTexts Texts { get; } = new(
        "One emergency route over trunks at different sites",
        "{object} leads to trunks at {sites} as equals: emergency calls of {callers} take turns between them.",
        "The trunks of one route take turns; their order is no preference. A call may cross a line that it need not cross, and fail "
            + "with it.",
        "Make two routes of it, the nearer trunk with the smaller priority; or accept it, if both places are equally well reached.",
        "Design the SIP trunk for E9-1-1; that gateways of one route take turns also across places is told by practitioners");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from pair in context.Calls.ByChoice(meantAlone: true)
        from route in pair.Choice.Routes
        let sites = route.Trunks.Select(trunk => context.Index.Trunks.Find(trunk, null)?.FarTopologySite).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(site => site, StringComparer.OrdinalIgnoreCase).ToArray()
        where sites.Length > 1
        group (pair.Calls, sites) by route.Identity into same
        select At(VoiceRoute.Type, same.Key).With(("sites", same.First().sites))
            with { Groups = FollowedCalls.GroupsOf(same.SelectMany(one => one.Calls)) };
}
