using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Laws;

/// <summary>03: network sites from which phones that stay in their place send no location that help can be sent to.</summary>
internal sealed class LocationOfFixedDevices(RulePack pack, Requirement asked)
    : LawCheck(pack, RequirementKind.LocationOfFixedDevices, asked, CheckSeverity.Error, NetworkSubnet.Type, LocationServiceTables.Subnet,
        CivicAddress.Type)
{
    private const string NoSubnet = nameof(NoSubnet);

    public override CheckTexts Texts { get; } = new(
        "Phones whose calls do not tell where they are",
        "The location service has no whole and valid location for {networks} of {object}: {callers}.",
        "A phone that stays in its place must send a dispatchable location by itself: a validated street address, with floor or room. "
            + "Without it a person has to ask.",
        "Set-CsLisSubnet for these networks with the whole address, validate it (Test-CsLisCivicAddress -UpdateValidationStatus), and "
            + "Publish-CsLisConfiguration.",
        asked.Source)
    {
        Cases = new Dictionary<string, string>
        {
            [NoSubnet] = "{object} has no subnet, so that the location service knows none of its phones: {callers}.",
        },
    };

    public override bool NeedsDeployment => true;

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, Zone zone) => !zone.Strategy.IsLocated ? [] :
        from call in CallsOfPeople(context, zone)
        where call.Result.Outcome == Outcome.Unlocated
        from who in call.Groups
        where who.NetworkSite is not null
        group who by who.NetworkSite into site
        let networks = context.Engine.LocationGaps(site.Key!, zone.Strategy.FirstRole).Select(rule => rule.Values[0]).Distinct().ToArray()
        let none = context.Index.Subnets.Of(site.Key!).Count == 0
        where none || networks.Length > 0
        select At(NetworkSite.Type, site.Key!).With(("networks", networks)) with
        {
            Case = none ? NoSubnet : "",
            Groups = [.. site.Distinct(SameGroup.Instance)],
            Place = zone.Place,
        };
}
