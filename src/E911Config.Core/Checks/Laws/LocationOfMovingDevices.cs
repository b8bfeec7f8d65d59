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
    private const string NotCarried = nameof(NotCarried);

    public override CheckTexts Texts { get; } = new(
        "People on the premises who are not asked where they are",
        "{object} asks nobody for a location, and for {callers} in zone {zone} it is not known by itself.",
        "A device that moves on the premises must send where it is by itself, or its user must be able to say it.",
        "Set \"locationRequired\" of the zone to yes or disclaimer, or complete the location service. Where the way carries no location, "
            + "lead it to the provider with EnablePIDFLOSupport, or to an ELIN gateway.",
        asked.Source)
    {
        Cases = new Dictionary<string, string>
        {
            [NotCarried] = "{object} is in effect for {callers} in zone {zone}, whose emergency calls carry no location, whether anybody "
                + "says it or not.",
        },
    };

    public override bool NeedsDeployment => true;

    // Off the network there are no premises.
    internal override bool NeedsCallsOf(Zone zone) => !zone.IsOffNetwork;

    internal override bool IsKeptByArriving(Caller caller) => IsOfPremises(caller);

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, Zone zone) =>
        from call in CallsOfPeople(context, zone)
        where call.Result is { Outcome: Outcome.Unlocated, LocationPolicy: not null }
        let groups = call.Groups.Where(who => who.NetworkSite is not null).ToArray()
        let carried = CarriesLocation(context, call)
        where groups.Length > 0 && (!carried || AsksNobody(context, call.Result.LocationPolicy!))
        group groups by (Policy: call.Result.LocationPolicy!, carried) into same
        select At(same.Key.Policy, zone) with
        {
            Case = same.Key.carried ? "" : NotCarried,
            Groups = [.. same.SelectMany(some => some).Distinct(SameGroup.Instance)],
        };

    /// <summary>Whether a location policy does not ask whoever has no location; one that is not there has the default, and asks nobody.
    /// </summary>
    internal static bool AsksNobody(CheckContext context, string locationPolicy) =>
        context.Snapshot.Find(LocationPolicy.Type, locationPolicy)?.Text("LocationRequired") is not { Length: > 0 } asked
        || string.Equals(asked, "no", StringComparison.OrdinalIgnoreCase);
}
