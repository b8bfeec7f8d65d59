using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>C21: a route for emergency calls that hides the caller's number or shows another.</summary>
internal sealed class HiddenCaller() : Check("C21", CheckSeverity.Error, VoiceRoute.Type, LocationPolicy.Type)
{
    private const string Replaced = nameof(Replaced);

    public override CheckTexts Texts { get; } = new(
        "An emergency route that hides the caller's number",
        "{object} suppresses the caller's number on emergency calls of {callers}.",
        "The emergency service cannot call back, and a provider that finds the location by the number finds none, or that of another.",
        "Set-CsVoiceRoute {object} -SuppressCallerId $false. If the number stands in for an ELIN on purpose, say so in the design: "
            + "\"callerId\" of the zone.",
        "New-CsVoiceRoute; that a number per site may stand in for an ELIN is told by practitioners")
    {
        Cases = new Dictionary<string, string>
        {
            [Replaced] = "{object} shows {number} in place of the caller's number on emergency calls of {callers}.",
        },
    };

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var elins = new HashSet<string>((context.Design?.AllZones ?? []).Select(zone => zone.CallerId?.Value).OfType<string>()
            .Select(CallFacts.Bare));
        return from pair in context.Calls.ByChoice(meantAlone: false)
            from route in pair.Choice.Routes
            where route.AlternateCallerId is { } number && !elins.Contains(CallFacts.Bare(number))
            group pair by route into same
            select At(VoiceRoute.Type, same.Key.Identity).With(("number", same.Key.AlternateCallerId)) with
            {
                Case = same.Key.AlternateCallerId!.Length == 0 ? "" : Replaced,
                Groups = FollowedCalls.GroupsOf(same.SelectMany(one => one.Calls)),

                // Without a design nobody says whether it is an ELIN; on a route for all calls it is the number that they always show.
                Severity = same.Key.AlternateCallerId!.Length > 0 && (context.Design is null || !same.Any(one => one.Choice.IsMeant))
                    ? CheckSeverity.Warning : Severity,
            };
    }
}
