using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Laws;

/// <summary>04: people on the premises whose location is not known by itself, and who are not asked for it.</summary>
internal sealed class LocationOfMovingDevices(RulePack pack, Requirement asked)
    : LawCheck(pack, RequirementKind.LocationOfMovingDevices, asked, CheckSeverity.Warning, LocationPolicy.Type, NetworkSubnet.Type,
        LocationServiceTables.Subnet, CivicAddress.Type)
{
    public override CheckTexts Texts { get; } = new(
        "People on the premises who are not asked where they are",
        "{object} asks nobody for a location, and for {callers} in zone {zone} it is not known by itself.",
        "A device that moves on the premises must send where it is by itself, or its user must be able to say it.",
        "Set \"locationRequired\" of the zone to yes or disclaimer, or complete the location service.",
        asked.Source);

    public override bool NeedsDeployment => true;

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, Zone zone) => !zone.Strategy.IsLocated ? [] :
        from call in CallsOfPeople(context, zone)
        where call.Result is { Emergency: true, Outcome: Outcome.Unlocated, LocationPolicy: not null }
        let groups = call.Groups.Where(who => who.NetworkSite is not null).ToArray()
        where groups.Length > 0 && AsksNobody(context, call.Result.LocationPolicy!)
        group groups by call.Result.LocationPolicy into same
        select At(same.Key!, zone) with { Groups = [.. same.SelectMany(some => some).Distinct(SameGroup.Instance)] };

    /// <summary>Whether a location policy does not ask whoever has no location; one that is not there has the default, and asks nobody.
    /// </summary>
    internal static bool AsksNobody(CheckContext context, string locationPolicy) =>
        context.Snapshot.Find(LocationPolicy.Type, locationPolicy)?.Text("LocationRequired") is not { Length: > 0 } asked
        || string.Equals(asked, "no", StringComparison.OrdinalIgnoreCase);
}
