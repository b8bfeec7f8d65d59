using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Laws;

/// <summary>05: people outside every mapped subnet who are not asked where they are.</summary>
internal sealed class LocationOffPremises(RulePack pack, Requirement asked)
    : LawCheck(pack, RequirementKind.LocationOffPremises, asked, CheckSeverity.Warning, LocationPolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "People off the premises who are not asked where they are",
        "{object} asks nobody outside the mapped subnets for a location (zone {zone}).",
        "At home or on the road nothing knows where somebody is. He must be able to say it, and be asked.",
        "Set \"locationRequired\" of \"offNetwork\" to yes or disclaimer. In a deployment: Set-CsLocationPolicy -LocationRequired.",
        asked.Source);

    public override bool NeedsDeployment => false;

    // Who is off the network has the global policy, whether somebody is counted there or not.
    internal override bool NeedsCallsOf(Zone zone) => !zone.IsOffNetwork;

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, Zone zone) => context.HasDeployment
        ? InEffect(context, zone)
        : zone is { IsOffNetwork: true, LocationRequired: LocationRequirement.No } ? [At(zone.LocationPolicyIdentity, zone)] : [];

    // Nobody is counted off the network unless somebody writes it down; who is there has the global policy all the same.
    private IEnumerable<CheckFinding> InEffect(CheckContext context, Zone zone) => zone.IsOffNetwork && !CallsOfPeople(context, zone).Any()
        ? LocationOfMovingDevices.AsksNobody(context, zone.LocationPolicyIdentity) ? [At(zone.LocationPolicyIdentity, zone)] : []
        : from call in CallsOfPeople(context, zone)
        where call.Result.LocationPolicy is not null && LocationOfMovingDevices.AsksNobody(context, call.Result.LocationPolicy)
        let groups = call.Groups.Where(who => who.NetworkSite is null).ToArray()
        where groups.Length > 0
        group groups by call.Result.LocationPolicy into same
        select At(same.Key!, zone) with { Groups = [.. same.SelectMany(some => some).Distinct(SameGroup.Instance)] };
}
