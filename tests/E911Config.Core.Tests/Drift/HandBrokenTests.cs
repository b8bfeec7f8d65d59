using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using E911Config.Core.Planning;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>Litware as planned, broken by hand: the trace of a call and the drift both name the cause.</summary>
public sealed class HandBrokenTests
{
    private static readonly Snapshot Right = Litware.Right;
    private static readonly Caller Reno = new()
        { NetworkSite = "Reno", RegistrarPool = "sba-rno.litwareinc.com", VoicePolicy = "Tag:RenoUsers", DialPlan = "Tag:NorthAmerica" };
    private static readonly Caller Desk = new()
        { NetworkSite = "Reno", RegistrarPool = "sba-rno.litwareinc.com", VoicePolicy = "Tag:RenoUsers", DialPlan = "Tag:NorthAmerica",
        Kind = ClientKind.Analog };
    private static readonly Caller Traveller = new()
        { OffNetwork = true, RegistrarPool = "pool-chi.litwareinc.com", VoicePolicy = "Tag:HeadquartersUsers",
        DialPlan = "Tag:NorthAmerica" };
    private static readonly Caller Chicago = Traveller with { OffNetwork = false, NetworkSite = "Chicago" };

    [Fact]
    public void NothingIsWrongBefore()
    {
        Assert.Empty(Find(Right));
        Assert.Equal(Outcome.Located, Trace(Right, Reno, "911").Outcome);
    }

    [Theory]
    [InlineData("Primary")]
    [InlineData("Secondary")]
    [InlineData("Fallback")]
    public void APatternWithoutPlus(string leg) => Both(
        now => now.With(new[] { "Primary", "Secondary", "Fallback" }.Select(name =>
            now.Find(VoiceRoute.Type, "E911-Reno-" + name)!.With("NumberPattern", "^911$"))),
        Reno, "911", Outcome.Unlocated, null, "the pattern of E911-Reno-Primary, ^911$, matches only without the plus sign",
        $"Changed CsVoiceRoute E911-Reno-{leg} NumberPattern", leg == "Fallback" ? DriftSeverity.Minor
            : DriftSeverity.Critical, alone: false);

    [Fact]
    public void ACatchAllRouteInTheEmergencyUsage() => Both(
        Add(new DeploymentObject(VoiceRoute.Type, "Stray",
            [new("Priority", -1L), new("NumberPattern", ".*"), new("PstnUsages", new[] { "E911-Reno" }),
            new("PstnGatewayList", new[] { "PstnGateway:gw-abq.litwareinc.com" })])),
        Reno, "911", Outcome.Misrouted, ReasonCodes.WrongPsap, "Stray", "Unexpected CsVoiceRoute Stray PstnUsages", DriftSeverity.Critical);

    [Fact]
    public void ASiteRuleThatRewritesTheNumberOnTheProviderTrunk()
    {
        var broken = new[] { "chi", "nyc" }.Aggregate(Right, (now, city) =>
            now.Without([now.Find(TrunkConfiguration.Type, $"Service:PstnGateway:e911-{city}.litwareinc.com")!]))
            .With([
                new DeploymentObject(TrunkConfiguration.Type, "Site:" + SiteOf("PstnGateway:e911-chi.litwareinc.com")),
                new DeploymentObject(OutboundTranslationRule.Type, "Site:" + SiteOf("PstnGateway:e911-chi.litwareinc.com") + "/Prefix",
                    [new("Priority", 0L), new("Pattern", @"^\+(\d+)$"), new("Translation", "9$1")]),
            ]);
        Both(_ => broken, Reno, "911", Outcome.Misrouted, ReasonCodes.MangledNumber, "/Prefix",
            $"Unexpected CsOutboundTranslationRule Site:{SiteOf("PstnGateway:e911-chi.litwareinc.com")}/Prefix Translation",
            DriftSeverity.Critical, alone: false);
    }

    [Fact]
    public void ARuleOnTheProviderTrunkItself() => Both(
        Add(new DeploymentObject(OutboundTranslationRule.Type, "Service:PstnGateway:e911-chi.litwareinc.com/Aaa",
            [new("Priority", -1L), new("Pattern", @"^\+(\d{3})$"), new("Translation", "+1312555$1")])),
        Reno, "911", Outcome.Misrouted, ReasonCodes.MangledNumber, "e911-chi.litwareinc.com/Aaa",
            "Unexpected CsOutboundTranslationRule Service:PstnGateway:e911-chi.litwareinc.com/Aaa Translation", DriftSeverity.Critical);

    [Fact]
    public void AConfigurationOfTheTrunkItselfWithoutLocation() => Both(
        Edit(TrunkConfiguration.Type, "Service:PstnGateway:e911-chi.litwareinc.com", ("EnablePIDFLOSupport", false)), Reno, "911",
            Outcome.Unlocated, null, "EnablePIDFLOSupport False",
        "Changed CsTrunkConfiguration Service:PstnGateway:e911-chi.litwareinc.com EnablePIDFLOSupport", DriftSeverity.Critical);

    [Fact]
    public void AConfigurationOfTheSiteThatStandsInWithoutLocation()
    {
        var site = SiteOf("PstnGateway:e911-chi.litwareinc.com");
        Both(
            now => now.Without([now.Find(TrunkConfiguration.Type, "Service:PstnGateway:e911-chi.litwareinc.com")!])
                .With([new DeploymentObject(TrunkConfiguration.Type, "Site:" + site)]),
            Reno, "911", Outcome.Unlocated, null, $"Site:{site} has EnablePIDFLOSupport False",
                $"Unexpected CsTrunkConfiguration Site:{site} EnablePIDFLOSupport", DriftSeverity.Critical, alone: false);
    }

    [Fact]
    public void AnOrbitOverAMask() => Both(
        Add(new DeploymentObject(CallParkOrbit.Type, "Reception",
            [new("NumberRangeStart", "110"), new("NumberRangeEnd", "119"), new("Type", "CallPark")])),
        Reno, "112", Outcome.Misrouted, ReasonCodes.Orbit, "CsCallParkOrbit Reception",
            "Unexpected CsCallParkOrbit Reception NumberRangeStart", DriftSeverity.Critical);

    [Fact]
    public void TwoOrbitsCannotHideEachOther()
    {
        var one = new DeploymentObject(CallParkOrbit.Type, "One",
            [new("NumberRangeStart", "900"), new("NumberRangeEnd", "919"), new("Type", "CallPark")]);
        Assert.Equal(["One", "Two"], Find(Right.With([one, one.Renamed("Two")])).Select(item => item.Identity));
    }

    [Theory]
    [InlineData("Tag:NorthAmerica", "^(911)$")]
    [InlineData("Tag:NorthAmerica", @"^(\d{3})$")]
    public void ANormalizationRuleThatEats911(string plan, string pattern) => Both(
        Add(new DeploymentObject(VoiceNormalizationRule.Type, plan + "/Short",
            [new("Priority", -1L), new("Pattern", pattern), new("Translation", "+1312555$1")])),
        Reno, "911", Outcome.Misrouted, ReasonCodes.MangledNumber, plan + "/Short",
            $"Unexpected CsVoiceNormalizationRule {plan}/Short Pattern", DriftSeverity.Critical);

    [Fact]
    public void ARuleOfADialPlanCountsWhereNobodyKnowsWhoHasIt()
    {
        var uncounted = new Snapshot(ObjectTypes.All.Select(type =>
            new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, Right.All(type))));

        // Who would call from home and has his pool in Beijing gets the policy of that site, whatever Global says.
        var known = Assert.Single(Find(uncounted)).ToString();
        Assert.Equal("Changed CsNetworkSite off the network Calls to 911, 112, 999", known);
        var item = Assert.Single(Find(uncounted.With(
            [new DeploymentObject(VoiceNormalizationRule.Type, "Tag:Detroit/Aaa",
            [new("Priority", 0L), new("Pattern", "^(911)$"), new("Translation", "+1313555$1")])])), found => found.ToString() != known);
        Assert.Equal(("Unexpected CsVoiceNormalizationRule Tag:Detroit/Aaa Pattern", DriftSeverity.Critical),
            (item.ToString(), item.Severity));
        Assert.Contains("Tag:Detroit", item.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void ANetworkSiteThatNamesAMissingPolicy() => Both(
        now => Edit(NetworkSite.Type, "Chicago",
            ("LocationPolicy", "E911-Chikago"))(Edit(LocationPolicy.Type, "Global", ("EnhancedEmergencyServicesEnabled", false))(now)),
        Chicago, "911", Outcome.Unlocated, null, "it names E911-Chikago, which does not exist",
            "Changed CsNetworkSite Chicago LocationPolicy", DriftSeverity.Critical, alone: false);

    [Fact]
    public void ANetworkSiteThatNamesAMissingPolicyGetsTheGlobalOneIfThatWorks()
    {
        var item = Assert.Single(Find(Edit(NetworkSite.Type, "Reno", ("LocationPolicy", "E911-Rino"))(Right)));
        Assert.Equal(("Changed CsNetworkSite Reno LocationPolicy", DriftSeverity.Minor), (item.ToString(), item.Severity));
    }

    [Fact]
    public void ADisabledGlobalPolicy() => Both(
        Edit(LocationPolicy.Type, "Global", ("EnhancedEmergencyServicesEnabled", false)), Traveller, "911", Outcome.Unlocated, null,
            "Global is not enabled",
        "Changed CsLocationPolicy Global EnhancedEmergencyServicesEnabled", DriftSeverity.Critical);

    [Fact]
    public void AUsageThatIsMissingFromAVoicePolicy() => Both(
        Edit(VoicePolicy.Type, "Tag:RenoUsers", ("PstnUsages", new[] { "Reno Local" })), Desk, "911", Outcome.Failed, ReasonCodes.NoRoute,
            "Which usages? voice policy Tag:RenoUsers",
        "Changed CsVoicePolicy Tag:RenoUsers PstnUsages", DriftSeverity.Critical);

    [Fact]
    public void LocationBasedRoutingThatRefusesTheTrunk() => Both(
        now => now.With([
            new DeploymentObject(RoutingConfiguration.Type, "Global", [new("EnableLocationBasedRouting", true)]),
            now.Find(VoicePolicy.Type, "Tag:RenoUsers")!.With("PreventPSTNTollBypass", true),
            now.Find(NetworkSite.Type, "Reno")!.With("EnableLocationBasedRouting", true),
            .. new[] { "chi", "nyc" }.Select(city =>
                now.Find(TrunkConfiguration.Type,
                $"Service:PstnGateway:e911-{city}.litwareinc.com")!.With(
                [new("EnableLocationRestriction", true), new("NetworkSiteID", "Chicago")])),
        ]),
        Reno, "911", Outcome.Unlocated, null, "e911-chi.litwareinc.com",
            "Unexpected CsTrunkConfiguration Service:PstnGateway:e911-chi.litwareinc.com EnableLocationRestriction", DriftSeverity.Critical,
            alone: false);

    [Fact]
    public void AVoiceRoutingPolicyThatStandsIn() => Both(
        now => now.With([
            new DeploymentObject(RoutingConfiguration.Type, "Global", [new("EnableLocationBasedRouting", true)]),
            now.Find(VoicePolicy.Type, "Tag:RenoUsers")!.With("PreventPSTNTollBypass", true),
            new DeploymentObject(VoiceRoutingPolicy.Type, "Tag:Reno", [new("PstnUsages", new[] { "Reno Local" })]),
            now.Find(NetworkSite.Type, "Reno")!.With([new("EnableLocationBasedRouting", true), new("VoiceRoutingPolicy", "Reno")]),
        ]),
        Desk, "911", Outcome.Failed, ReasonCodes.NoRoute, "voice routing policy Tag:Reno",
            "Unexpected CsNetworkSite Reno VoiceRoutingPolicy", DriftSeverity.Critical);

    [Fact]
    public void AUserWhoOwnsTheNumber() => Both(
        now => now.OwnedBy(["tel:+911"]), Reno, "911", Outcome.Misrouted, ReasonCodes.OwnedNumber, "+911 rings at a user",
            "Unexpected CsUser tel:+911 LineURI", DriftSeverity.Critical);

    [Fact]
    public void APlainNumberThroughAnotherCitysGateway() => Both(
        now => now.With([
            new DeploymentObject(VoiceRoute.Type, "Short numbers",
                [new("Priority", 0L), new("NumberPattern", @"^\+\d{3}$"), new("PstnUsages", new[] { "Reno Local" }),
                new("PstnGatewayList", new[] { "PstnGateway:gw-abq.litwareinc.com" })]),
            now.Find(VoicePolicy.Type, "Tag:RenoUsers")!.With("PstnUsages", new[] { "Reno Local", "E911-Reno-Local" }),
        ]),
        Desk, "911", Outcome.Misrouted, ReasonCodes.WrongPsap, "Short numbers", "Unexpected CsVoiceRoute Short numbers NumberPattern",
            DriftSeverity.Critical, alone: false);

    [Fact]
    public void ALocalRouteOverAnotherCitysGateway() => Both(
        Edit(VoiceRoute.Type, "E911-Reno-Local", ("PstnGatewayList", new[] { "PstnGateway:gw-abq.litwareinc.com" })), Desk, "911",
            Outcome.Misrouted, ReasonCodes.WrongPsap, "gw-abq.litwareinc.com",
        "Changed CsVoiceRoute E911-Reno-Local PstnGatewayList", DriftSeverity.Critical);

    [Fact]
    public void AForeignLocationPolicyOnOurUsage()
    {
        var item = Assert.Single(Find(Right.With([Right.Find(LocationPolicy.Type, "Tag:Emergency-2013")!.With("PstnUsage", "E911-Reno")])));
        Assert.Equal(("Unexpected CsLocationPolicy Tag:Emergency-2013 PstnUsage", DriftSeverity.Minor), (item.ToString(), item.Severity));
    }

    public static TheoryData<string> Harmless =>
        ["orbit", "extension rule", "plus rule", "catch-all route", "site rule", "restriction", "routing policy"];

    [Theory]
    [MemberData(nameof(Harmless))]
    public void ForeignObjectsThatChangeNoCallAreNoDrift(string what)
    {
        var beside = what switch
        {
            "orbit" => Right.With([new DeploymentObject(CallParkOrbit.Type, "Near",
                [new("NumberRangeStart", "9110"), new("NumberRangeEnd", "9119"), new("Type", "CallPark")])]),
            "extension rule" => Right.With(
                [new DeploymentObject(VoiceNormalizationRule.Type, "Tag:NorthAmerica/Short",
                [new("Priority", 99L), new("Pattern", "^(911)$"), new("Translation", "+1312555$1")])]),
            "plus rule" => Right.With([new DeploymentObject(OutboundTranslationRule.Type, "Site:London/Aaa",
                [new("Priority", -1L), new("Pattern", @"^\+(999|112)$"), new("Translation", "$1")])]),
            "catch-all route" => Right.With(
                [new DeploymentObject(VoiceRoute.Type, "All",
                [new("Priority", 0L), new("NumberPattern", ".*"), new("PstnUsages", new[] { "Global PSTN Hopoff" }),
                new("PstnGatewayList", new[] { "PstnGateway:gw1-lon.litwareinc.com" })])]),
            "site rule" => Right.With([new DeploymentObject(OutboundTranslationRule.Type, "Site:Chicago/Prefix",
                [new("Priority", 0L), new("Pattern", @"^\+(\d+)$"), new("Translation", "9$1")])]),
            "restriction" => Right.With([Right.Find(TrunkConfiguration.Type,
                "Service:PstnGateway:e911-chi.litwareinc.com")!.With(
                [new("EnableLocationRestriction", true), new("NetworkSiteID", "Chicago")])]),
            _ => Right.With([Right.Find(NetworkSite.Type,
                "Reno")!.With([new("EnableLocationBasedRouting", true), new("VoiceRoutingPolicy", "Global")])]),
        };
        Assert.Empty(Find(beside));
    }

    private static Func<Snapshot, Snapshot> Edit(ObjectType type, string identity, params (string Name, object? Value)[] values) =>
        now => now.With([now.Find(type,
            identity)!.With(values.Select(value => new KeyValuePair<string, object?>(value.Name, value.Value)))]);

    private static Func<Snapshot, Snapshot> Add(DeploymentObject item) => now => now.With([item]);

    private static void Both(
        Func<Snapshot, Snapshot> breaking, Caller caller, string digits, Outcome outcome, string? code, string told, string drift,
            DriftSeverity severity,
        bool alone = true)
    {
        var broken = breaking(Right);
        var trace = Trace(broken, caller, digits);
        var way = string.Join("\n", trace.Hops.Select(hop => $"{HopText.Asked(hop)} {HopText.Rule(hop)} {HopText.Answer(hop)}"));
        Assert.True((trace.Outcome, trace.ReasonCode) == (outcome, code), $"{trace.Outcome} {trace.ReasonCode}\n{way}");
        Assert.True(way.Contains(told, StringComparison.Ordinal), way);

        var items = Find(broken);
        var shown = string.Join("\n", items.Select(item => $"{item} {item.Severity}: {item.Effect}"));
        Assert.True(!alone || items.Count == 1, shown);
        Assert.True(items.Any(item => item.ToString() == drift && item.Severity == severity && item.Effect.Length > 0), shown);
    }

    private static string SiteOf(string trunk) =>
        Right.Find(Trunk.Type, trunk)!.Text("SiteId").Replace("Site:", "", StringComparison.Ordinal);

    private static CallTrace Trace(Snapshot snapshot, Caller caller, string digits) =>
        new CallEngine(new CallIndex(snapshot, CallFacts.From(Litware.Design))).Trace(new CallRequest(caller, digits));

    private static ReadOnlyCollection<DriftTestItem> Find(Snapshot snapshot) =>
        Drifts.Find(Litware.Design, snapshot, DriftSeverity.Minor, new DateTime(2026, 11, 22)).Items;
}
