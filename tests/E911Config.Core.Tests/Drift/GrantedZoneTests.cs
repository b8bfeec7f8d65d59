using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>
/// A deployment without network sites: who has the location policy of Provo is of that zone, where 999 is dialled, everybody else off the
/// network, where 911 is.
/// </summary>
public sealed class GrantedZoneTests
{
    private const string Policy = "Tag:E911-Provo";

    private static readonly DesignDocument Design = DesignFile.Parse("test.e911.json", """
        { "formatVersion": 1, "name": "Fabrikam", "emergencyNumbers": [{ "dialString": "911" }],
          "provider": { "trunks": [{ "trunk": "PstnGateway:sbc", "kind": "onPremSbc", "passesPidfLo": true, "certified": true }],
            "ecrcNumber": "+18005550199", "expectsPlus": true },
          "notification": { "uris": ["sip:a@fabrikam.example"] },
          "zones": [{ "name": "Provo", "byGrant": true, "jurisdiction": "GB", "strategy": "localGateway",
            "localTrunks": [{ "trunk": "PstnGateway:gw", "mode": "psap" }],
            "emergencyNumbers": [{ "dialString": "999", "masks": ["112"], "legacy": true }] }],
          "offNetwork": { "adopt": ["CsLocationPolicy Global"], "locationRequired": "yes" } }
        """);

    private static readonly Snapshot Before = new DeploymentBuilder().Branch("Ogden", null!).Pool("pool", "Ogden", mediation: true)
        .Gateway("sbc", "Ogden").Gateway("gw", "Ogden").VoicePolicy("Tag:PRO", "PRO").Route("PRO", @"^\+1", "PRO", "gw")
        .Callers(40, null, "pool", "Tag:PRO", locationPolicy: Policy).Callers(100, null, "pool", null).Build();

    private static readonly Plan Plan = Litware.Planned(Design, Before);

    private static readonly Snapshot Right = PlannedDeployment.After(Before, Plan.Steps);

    [Fact]
    public void ThePlanProvesWhatItsCallersDial()
    {
        Assert.Equal(["112", "999"], Plan.Calls.Where(call => call.Callers.LocationPolicy == Policy).Select(call => call.Number)
            .Order(StringComparer.Ordinal));
        Assert.Equal(["911"], Plan.Calls.Where(call => call.Callers.LocationPolicy is null).Select(call => call.Number));
        Assert.DoesNotContain(Plan.Findings, finding => finding.Id == FindingIds.CallsStillWrong);
    }

    /// <summary>Of those whose policy is revoked, not all, nobody is left who dials 999; and whoever gets it cannot dial 911.</summary>
    [Theory]
    [InlineData(10, 130, "Tag:E911-Provo for 40 callers", "none granted for 30 of them, as it seems", "999 from off the network")]
    [InlineData(115, 25, "none granted for 100 callers", "Tag:E911-Provo for 75 of them, as it seems", "911 from off the network")]
    public void APolicyThatIsGrantedOtherwiseIsFollowed(int with, int without, string intended, string actual, string effect)
    {
        // The same voice policy, and no zone names it.
        Snapshot Counted(int granted, int others) => Right.WithCallersOf(new Snapshot([])
        {
            Callers = [new CallerClass(granted, null, "pool", "Tag:PRO", Policy, null, "modern"),
                new CallerClass(others, null, "pool", "Tag:PRO", null, null, "modern")],
        });
        var basis = DriftBasis.Of(Litware.Planned(Design, Before.WithCallersOf(Counted(40, 100))));
        DriftTestResult Find(Snapshot now) => new(DriftFinder.Find(Design, now, DriftSeverity.Minor, default, basis));
        Assert.Empty(Find(Counted(44, 130)).Items);

        var item = Assert.Single(Find(Counted(with, without)).Items, one => one.ObjectType == "CsLocationPolicy");
        Assert.Equal((DriftSeverity.Critical, Policy, intended, actual), (item.Severity, item.Identity, item.Intended, item.Actual));
        Assert.StartsWith(effect, item.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsWrongBefore()
    {
        Assert.Empty(Drifts.Find(Design, Right, DriftSeverity.Minor, default).Items.Select(Said));
        Assert.Empty(Find(Right));
    }

    [Theory]
    [InlineData("999")]
    [InlineData("112")]
    public void ARuleThatMakesAnotherNumberOfIt(string digits)
    {
        var rule = new DeploymentObject(VoiceNormalizationRule.Type, "Global/Bad",
            [new("Priority", -1L), new("Pattern", $"^{digits}$"), new("Translation", "+13855550100")]);
        Assert.Equal(["Critical Unexpected CsVoiceNormalizationRule Global/Bad Pattern"], Find(Right.With([rule])));
    }

    [Fact]
    public void ARouteThatDoesNotMatchItsNumberAnyMore()
    {
        var route = Right.All(VoiceRoute.Type).Single(route => route.Text("NumberPattern").Contains("999", StringComparison.Ordinal));
        Assert.Equal([$"Critical Changed CsVoiceRoute {route.Identity} NumberPattern"],
            Find(Right.With([route.With("NumberPattern", @"^\+?911$")])));
    }

    [Fact]
    public void ItsPolicyWithoutTheMask() => Assert.Contains("Critical Changed CsLocationPolicy " + Policy + " EmergencyNumbers",
        Find(Right.With([Right.Find(LocationPolicy.Type, Policy)!
            .With("EmergencyNumbers", new[] { new ValueRecord("DialString", "999", "DialMask", null) })])));

    [Fact]
    public void ItsPolicyWithoutWhoIsToBeTold() => Assert.Equal(["Major Changed CsLocationPolicy " + Policy + " NotificationUri"],
        Find(Right.With([Right.Find(LocationPolicy.Type, Policy)!.With("NotificationUri", null)])));

    /// <summary>Its calls are gone with it, so that none of them could tell.</summary>
    [Fact]
    public void ItsPolicyThatNobodyHasAnyMore()
    {
        Snapshot Now(string policy) => Right.WithCallersOf(new Snapshot([])
        {
            Callers = [.. Right.Callers.Select(one => one with { LocationPolicy = one.LocationPolicy is null ? null : policy })],
        });
        Assert.Empty(Find(Now("E911-Provo")));
        var other = Assert.Single(Drifts.Find(Design, Now(""), DriftSeverity.Minor, default, Plan).Items);
        Assert.Equal(("Critical Changed CsLocationPolicy " + Policy, "none granted for 40 of them, as it seems"),
            (Said(other), other.Actual));

        var gone = Right.WithCallersOf(new Snapshot([]) { Callers = [.. Right.Callers.Where(one => one.LocationPolicy is null)] });
        var item = Assert.Single(Drifts.Find(Design, gone, DriftSeverity.Minor, default, Plan).Items);
        Assert.Equal("Major Unexpected CsLocationPolicy " + Policy, Said(item));
        Assert.Equal("granted to 0 callers, granted to the callers of zone Provo", $"{item.Actual}, {item.Intended}");
        Assert.Contains("Grant-CsLocationPolicy", item.Effect, StringComparison.Ordinal);

        // Who did not count them cannot tell.
        Assert.Empty(Find(Now("").WithCallersOf(new Snapshot([]) { Unread = [new UnreadNoun("CsUser", "") { NotAsked = true }] })));
        var told = Litware.Planned(Design, Before.WithCallersOf(Now("")));
        Assert.Empty(Drifts.Find(Design, PlannedDeployment.After(Before.WithCallersOf(Now("")), told.Steps), DriftSeverity.Minor, default,
            told).Items.Where(one => one.Identity == Policy));
    }

    /// <summary>Its own callers are none of the others.</summary>
    [Fact]
    public void APilotOfItTouchesNobodyElse()
    {
        var pilot = Litware.Planned(Design, Before, "Provo");
        Assert.DoesNotContain(pilot.Findings, finding => finding.Id == FindingIds.PilotTouchesOthers);
        Assert.Equal((1, 0), (pilot.OtherZones!.Groups, pilot.OtherZones.Changed));
    }

    /// <summary>Who belongs to a zone by grant is nobody off the network.</summary>
    [Fact]
    public void OffTheNetworkSomebodyIsSupposedBesideIts()
    {
        var alone = new DeploymentBuilder().Branch("Ogden", null!).Pool("pool", "Ogden", mediation: true)
            .Callers(40, null, "pool", "Tag:PRO", locationPolicy: Policy).Build();
        Assert.Equal([(Policy, false), (null, true)], CallerGroups.Of(alone, CallFacts.From(Design))
            .Select(group => (group.Caller.LocationPolicy, group.IsSupposed)).OrderBy(group => group.IsSupposed));
    }

    private static IEnumerable<string> Find(Snapshot snapshot) =>
        Drifts.Find(Design, snapshot, DriftSeverity.Minor, default, Plan).Items.Select(Said);

    private static string Said(DriftTestItem item) => $"{item.Severity} {item}";
}
