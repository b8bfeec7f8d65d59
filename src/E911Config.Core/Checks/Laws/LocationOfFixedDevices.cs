using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Laws;

/// <summary>03: network sites from which phones that stay in their place send no location that help can be sent to.</summary>
internal sealed class LocationOfFixedDevices(RulePack pack, Requirement asked)
    : LawCheck(pack, RequirementKind.LocationOfFixedDevices, asked, CheckSeverity.Error, NetworkSubnet.Type, LocationServiceTables.Subnet,
        CivicAddress.Type, Registrar.Type, Pool.Type, Site.Type, NetworkSite.Type)
{
    private const string NoSubnet = nameof(NoSubnet);
    private const string NotCarried = nameof(NotCarried);
    private const string NotGiven = nameof(NotGiven);

    public override CheckTexts Texts { get; } = new(
        "Phones whose calls do not tell where they are",
        "The location service has no whole and valid location for {networks} of {object}: {callers}.",
        "A phone that stays in its place must send a dispatchable location by itself: a validated street address, with floor or room. "
            + "Without it a person has to ask.",
        "Set-CsLisSubnet for these networks with the whole address, validate it (Test-CsLisCivicAddress -UpdateValidationStatus), and "
            + "Publish-CsLisConfiguration. Where the way carries no location, lead it to the provider with EnablePIDFLOSupport, or to "
                + "an ELIN "
            + "gateway; where the address of the line is enough for everybody, accept it.",
        asked.Source)
    {
        Cases = new Dictionary<string, string>
        {
            [NoSubnet] = "{object} has no subnet, so that the location service knows none of its phones: {callers}.",
            [NotCarried] = "Emergency calls from {object} leave over {trunks} and carry no location, whatever the location service knows: "
                + "{callers}.",
            [NotGiven] = "Emergency calls from {object} arrive without a location, although its networks have one and the way carries it: "
                + "{callers}. Trace-E911Call shows why: perhaps nothing reaches the location service from there.",
        },
    };

    public override bool NeedsDeployment => true;

    public override bool LeavesPhonesOut => true;

    // Off the network there are no premises.
    internal override bool NeedsCallsOf(Zone zone) => !zone.IsOffNetwork;

    internal override bool IsKeptByArriving(Caller caller) => IsOfPremises(caller);

    // Whatever else keeps the location out of a call is told by the call: what arrives without one is never passed.
    private protected override IEnumerable<CheckFinding> Find(CheckContext context, Zone zone)
    {
        CheckFinding[] found = [.. zone.Strategy.IsLocated ? Unknown(context, zone) : [], .. Lost(context, zone)];
        return found.Concat(
            from call in Unlocated(context, zone)
            from who in call.Groups
            where who.NetworkSite is not null
                && !found.Any(one => one.Identity == who.NetworkSite && one.Groups.Contains(who, SameGroup.Instance))
            group who by who.NetworkSite into site
            select At(NetworkSite.Type, site.Key!).With(("zone", zone.Name)) with
            {
                Case = NotGiven,
                Severity = zone.Strategy.IsLocated ? CheckSeverity.Error : CheckSeverity.Warning,
                Groups = [.. site.Distinct(SameGroup.Instance)],
                Place = zone.Place,
            });
    }

    private IEnumerable<CheckFinding> Unknown(CheckContext context, Zone zone) =>
        from call in Unlocated(context, zone)
        from who in call.Groups
        where who.NetworkSite is not null
        group who by who.NetworkSite into site
        let networks = context.Engine.LocationGaps(site.Key!, zone.Strategy.FirstRole).Select(rule => rule.Values[0]).Distinct().ToArray()
        let none = context.Index.Subnets.Of(site.Key!).Count == 0
        where none || networks.Length > 0
        select At(NetworkSite.Type, site.Key!).With(("zone", zone.Name), ("networks", networks)) with
        {
            Case = none ? NoSubnet : "",
            Parts = networks,
            Groups = [.. site.Distinct(SameGroup.Instance)],
            Place = zone.Place,
        };

    // A design that wants no location in its calls has decided it: the address of the line may be enough.
    private IEnumerable<CheckFinding> Lost(CheckContext context, Zone zone) =>
        from call in Unlocated(context, zone)
        where !CarriesLocation(context, call)
        from who in call.Groups
        where who.NetworkSite is not null
        group (who, call.Result.Trunk) by who.NetworkSite into site
        select At(NetworkSite.Type, site.Key!).With(("zone", zone.Name),
            ("trunks", site.Select(one => one.Trunk).OfType<string>().Distinct().ToArray())) with
        {
            Case = NotCarried,
            Severity = zone.Strategy.IsLocated ? CheckSeverity.Error : CheckSeverity.Warning,
            Groups = [.. site.Select(one => one.who).Distinct(SameGroup.Instance)],
            Place = zone.Place,
        };

    private static IEnumerable<FollowedCall> Unlocated(CheckContext context, Zone zone) =>
        CallsOfPeople(context, zone).Where(call => call.Result.Outcome == Outcome.Unlocated);
}
