using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drafting;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Drafting;

/// <summary>Small deployments that were made by hand, one for each kind of thing that is recognised.</summary>
public sealed class HandMadeTests
{
    [Fact]
    public void TwoRoutesInOrderArePrimaryAndSecondaryAndTheGatewayOfThePlaceTheFallback()
    {
        var made = Drafts.Of(Emergency(Office("sbc1", "sbc2", "gw").PassesLocation("sbc1").PassesLocation("sbc2")
            .Route("First", @"^\+911$", "E", "sbc1").Route("Then", @"^\+911$", "E", "sbc2").Route("Last", @"^\+911$", "E", "gw")).Build());
        var zone = Assert.Single(made.Design.Zones);
        Assert.Equal(["First", "Then", "Last"], zone.Legs.Select(leg => leg.RouteName));
        Assert.Equal(Redundancy.PrimarySecondary, zone.Redundancy);
        Assert.Equal(LocalTrunkMode.Psap, Assert.Single(zone.LocalTrunks).Mode);
        Assert.Equal(5, zone.Adopt.Count);
        Assert.DoesNotContain(made.Plan.Steps, step => step.Before is null);
        Has(made, DecisionKind.LocalCentre, "Reno");
        Has(made, DecisionKind.VoicePolicies, "Reno");
    }

    [Fact]
    public void OneRouteWithTwoTrunksIsEqualPeers()
    {
        var made = Drafts.Of(Emergency(Office("sbc1", "sbc2").PassesLocation("sbc1").PassesLocation("sbc2")
            .Route("Both", @"^\+911$", "E", "sbc1", "sbc2")).Build());
        var zone = Assert.Single(made.Design.Zones);
        Assert.Equal(Redundancy.EqualPeers, zone.Redundancy);
        Assert.Equal("Both", zone.RouteName("Peers"));
    }

    [Fact]
    public void AThirdLegStaysAsItIs()
    {
        var made = Drafts.Of(Emergency(Office("sbc1", "sbc2", "sbc3").PassesLocation("sbc1").PassesLocation("sbc2").PassesLocation("sbc3")
            .Route("A", @"^\+911$", "E", "sbc1").Route("B", @"^\+911$", "E", "sbc2").Route("C", @"^\+911$", "E", "sbc3")).Build());
        Assert.Equal(["A", "B"], Assert.Single(made.Design.Zones).Legs.Select(leg => leg.RouteName));
        Assert.Contains("C", Has(made, DecisionKind.RoutesLeftAlone, "Reno").Seen, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Plan.Steps, step => step.Identity == "C");
    }

    [Fact]
    public void AGatewayElsewhereIsNoFallbackOfThePlace()
    {
        var made = Drafts.Of(Emergency(Office("sbc1").PassesLocation("sbc1").Office("Elko").Gateway("gw", "Elko")
            .Route("First", @"^\+911$", "E", "sbc1").Route("Far", @"^\+911$", "E", "gw")).Build());
        Assert.Empty(Assert.Single(made.Design.Zones).LocalTrunks);
        Assert.Contains("whose 911 centre is that of Elko", Has(made, DecisionKind.RoutesLeftAlone, "Reno").Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void OfALocalGatewayAloneTheSitesElsewhereAreLeftAlone()
    {
        var made = Drafts.Of(Emergency(Office("gw").Office("Elko").Route("Local", @"^\+911$", "E", "gw")).Assign("Elko", "E911").Build());
        var zone = Assert.Single(made.Design.Zones);
        Assert.Equal("localGateway", zone.Strategy.Name);
        Assert.Equal(["Reno"], zone.NetworkSites.Select(site => site.Value));
        var left = Assert.Single(made.Draft.OutOfScope);
        Assert.Equal(("Elko", LeavingReason.CentreElsewhere), (left.NetworkSite, left.Why.Reason));
        Assert.Contains("ends at Reno", made.Design.FindOutOfScope("Elko")!.Reason, StringComparison.Ordinal);
    }

    /// <summary>A rule that turns other numbers too stays somebody else's: the design has one of its own, before it.</summary>
    [Fact]
    public void ARuleThatTurnsOtherNumbersTooIsNotAdopted()
    {
        var made = Drafts.Of(Emergency(Office("sbc1", "gw").PassesLocation("sbc1").Route("First", @"^\+911$", "E", "sbc1")
            .Route("Last", @"^\+911$", "E", "gw").Translation("PstnGateway:gw", "out", @"^\+(911|411)$", "+18005550199")).Build());

        Assert.NotEqual("out", made.Design.Naming.TranslationRule);
        Assert.DoesNotContain("gw/out", string.Join(";", made.Plan.Steps), StringComparison.Ordinal);
        Assert.Contains(made.Plan.Steps, step => step is { Identity: "Service:PstnGateway:gw", Action: StepAction.Update });
        Assert.Empty(made.Plan.OtherCalls.Where(change => change.Kind == OtherCallKind.Translation));
    }

    [Fact]
    public void ARuleToAnotherNumberIsTheEcrcsOnlyBesideAProvider()
    {
        DeploymentBuilder Turning(DeploymentBuilder builder) =>
            Emergency(builder.Translation("PstnGateway:gw", "out", @"^\+911$", "+18005550199"));
        var made = Drafts.Of(Turning(Office("sbc1", "gw").PassesLocation("sbc1").Route("First", @"^\+911$", "E", "sbc1")
            .Route("Last", @"^\+911$", "E", "gw")).Build());
        Assert.Equal("+18005550199", made.Design.Provider!.EcrcNumber!.Value);
        Assert.Equal(LocalTrunkMode.Ecrc, Assert.Single(Assert.Single(made.Design.Zones).LocalTrunks).Mode);
        Has(made, DecisionKind.EcrcNumber, "");

        // The rule made by hand is the design's, under its name.
        Assert.Equal("out", made.Design.Naming.TranslationRule);
        Assert.Equal(["Update CsOutboundTranslationRule Service:PstnGateway:gw/out"],
            made.Plan.Steps.Where(step => step.ObjectType.StartsWith("CsOut", StringComparison.Ordinal)).Select(step => step.ToString()));

        var error = Assert.Throws<E911Exception>(() => Drafts.Of(Turning(Office("gw").Route("Last", @"^\+911$", "E", "gw")).Build()));
        Assert.Equal("NothingToDraft", error.ErrorId);
        Assert.Contains("NumberTurned", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NumbersInTheLocationServiceMakeAnElinGateway(bool sends)
    {
        var builder = Office("gw").Set("CsLisSubnet", "10.0.0.0", ("CompanyName", "775-555-0171;775-555-0172"))
            .Route("First", @"^\+911$", "E", "gw");
        if (sends) builder.PassesLocation("gw");
        var made = Drafts.Of(Emergency(builder).Build());
        var zone = Assert.Single(made.Design.Zones);
        Assert.Equal(("elinGateway", sends), (zone.Strategy.Name, zone.SendsLocation));
        Assert.DoesNotContain(made.Plan.Steps, step => step.ObjectType == "CsTrunkConfiguration");
        Has(made, DecisionKind.ElinGateway, "Reno");
    }

    [Fact]
    public void WhatALocationPolicySaysIsSaid()
    {
        var made = Drafts.Of(Emergency(Office("sbc1").PassesLocation("sbc1").Route("First", @"^\+(911|112|933)$", "E", "sbc1"),
            "911:999;112", "110", "933")
            .Set("CsLocationPolicy", "E911", ("EmergencyDialString", "110"), ("EmergencyDialMask", null), ("NotificationUri",
                "sip:desk@x.test,sip:guard@x.test"), ("ConferenceUri", "sip:+14255550100@x.test"), ("ConferenceMode", "twoway"),
                ("LocationRequired", "disclaimer"), ("EnhancedEmergencyServiceDisclaimer", "Say \"where\"\nyou are."),
                ("LocationRefreshInterval", 2L), ("UseLocationForE911Only", false))
            .Set("CsVoiceRoute", "First", ("SuppressCallerId", true), ("AlternateCallerId", "+17755550100")).Build());
        var zone = Assert.Single(made.Design.Zones);
        Assert.Equal(["911:999;112", "110:"], zone.Numbers.Select(number => number.DialString + ":" + number.MaskText));
        Assert.Equal(("110", "933"), (zone.LegacyNumber.DialString, zone.TestNumber!.Value));
        Assert.Equal("sip:desk@x.test,sip:guard@x.test", zone.Notification!.UriText);
        Assert.Equal(new Conference("sip:+14255550100@x.test", ConferenceMode.Twoway, zone.Conference!.Place), zone.Conference);
        Assert.Equal(LocationRequirement.Disclaimer, zone.LocationRequired);
        Assert.Equal("Say \"where\"\nyou are.", zone.Disclaimer);
        Assert.Equal((2, false), (zone.RefreshHours, zone.UseLocationForE911Only));
        Assert.DoesNotContain(made.Plan.Steps.SelectMany(step => step.Changes), change => change.Property.Name is not (
            "NumberPattern" or "Description" or "EmergencyNumbers"));
    }

    [Fact]
    public void AUsageOfTwoPoliciesStaysWithOne()
    {
        var made = Drafts.Of(Emergency(Office("sbc1").PassesLocation("sbc1").Office("Elko").Route("First", @"^\+911$", "E", "sbc1"))
            .LocationPolicy("Elko-E911", "E", "911").Assign("Elko", "Elko-E911").Build());
        Assert.Equal(2, made.Design.Zones.Count);
        var anew = made.Design.Zones.Single(zone => zone.Usage.Value != "E");
        Assert.Equal(["CsLocationPolicy"], anew.Adopt.Select(entry => entry.Value.Type.Noun));
        Has(made, DecisionKind.RoutesMadeAnew, anew.Name);
    }

    [Fact]
    public void ARouteThatOtherCallsTakeTooIsNotAdopted()
    {
        var made = Drafts.Of(Emergency(Office("sbc1").PassesLocation("sbc1").Route("All", @"^\+\d+$", "E", "sbc1")
            .VoicePolicy("Users", "E")).Build());
        Assert.DoesNotContain(made.Design.Zones.SelectMany(zone => zone.Adopt), entry => entry.Value.Type == VoiceRoute.Type);
        Assert.True(made.Plan.OtherCalls.Count == 0, OtherCallText.Of(made.Plan.OtherCalls));
    }

    [Fact]
    public void CallersByGrantAreAZoneAndTheGlobalPolicyIsThatOfCallersOffTheNetwork()
    {
        var made = Drafts.Of(Emergency(Office("sbc1").PassesLocation("sbc1").Route("First", @"^\+911$", "E", "sbc1"))
            .Assign("Reno", null).Callers(3, "Reno", "pool.x", null, locationPolicy: "Tag:E911")
            .Route("Away", @"^\+911$", "Roaming", "sbc1").LocationPolicy("Global", "Roaming", "911").Build());
        Assert.True(Assert.Single(made.Design.Zones).ByGrant);
        Assert.Equal("Roaming", made.Design.OffNetwork!.Usage.Value);
        Assert.Equal(LeavingReason.NoPolicy, Assert.Single(made.Draft.OutOfScope).Why.Reason);
    }

    [Fact]
    public void APlaceThatSharesALocalUsageOfPbxsComesBack()
    {
        var office = Office("gw", "pbx").Usage("Old").VoicePolicy("Users")
            .Set("CsTrunkConfiguration", "PstnGateway:pbx", ("PstnUsages", new[] { "Old" })).Build();
        var design = DesignFile.Parse("d", """
            { "formatVersion": 1, "name": "Mine", "naming": { "route": "{leg} of {zone}", "usage": "Emg {zone}" },
              "zones": [{ "name": "Reno", "networkSites": ["Reno"], "strategy": "localGateway",
              "localTrunks": [{ "trunk": "gw", "mode": "psap" }], "callerId": "+17755550100",
              "voicePolicies": ["Tag:Users"], "pbxTrunks": ["pbx"] }] }
            """);
        var plan = Litware.Planned(design, office);
        var made = Drafts.Of(Applying.Applied(plan, office, PriorityReading.Keep).Now);
        Assert.Empty(made.Plan.Steps);
        var zone = Assert.Single(made.Design.Zones);
        Assert.Equal(("Mine", "+17755550100"), (made.Design.Name, zone.CallerId!.Value));
        Assert.Equal(["Tag:Users", "PstnGateway:pbx"], zone.VoicePolicies.Concat(zone.PbxTrunks).Select(named => named.Value));
        Assert.Equal(("{leg} of {zone}", "Emg {zone}"), (made.Design.Naming.Route, made.Design.Naming.Usage));
    }

    [Fact]
    public void WhereNothingIsSetUpAZoneIsProposed()
    {
        var made = Drafts.Of(Office("gw").Build());
        Assert.Equal("localGateway", Assert.Single(made.Design.Zones).Strategy.Name);
        Has(made, DecisionKind.ZoneProposed, "Reno");
        Assert.Equal("NothingToDraft", Assert.Throws<E911Exception>(() => Drafts.Of(Office().Build())).ErrorId);
    }

    [Fact]
    public void WithoutNetworkSitesTheGlobalPolicyIsDraftedWithTheQuestion()
    {
        var made = Drafts.Of(new DeploymentBuilder().Site("Reno").Pool("pool.x", "Reno", mediation: true).Gateway("gw", "Reno")
            .Route("Local", @"^\+911$", "E", "gw").LocationPolicy("Global", "E", "911").Build());
        Assert.Empty(made.Design.Zones);
        Assert.Equal("localGateway", made.Design.OffNetwork!.Strategy.Name);
        Has(made, DecisionKind.LocalCentre, "OffNetwork");
    }

    [Fact]
    public void AnotherDesignKeepsItsPlaces()
    {
        var office = Office("gw").Office("Elko").Gateway("gw2", "Elko").Build();
        foreach (var (name, site, gateway) in new[] { ("One", "Reno", "gw"), ("Two", "Elko", "gw2") })
        {
            var other = site == "Reno" ? "Elko" : "Reno";
            var design = DesignFile.Parse("d", $$"""
                { "formatVersion": 1, "name": "{{name}}", "zones": [{ "name": "{{site}}", "networkSites": ["{{site}}"],
                  "strategy": "localGateway", "localTrunks": [{ "trunk": "{{gateway}}", "mode": "psap" }] }],
                  "outOfScope": [{ "networkSite": "{{other}}", "reason": "Not mine." }] }
                """);
            office = Applying.Applied(Litware.Planned(design, office), office, PriorityReading.Keep).Now;
        }

        var made = Drafts.Of(office, "Two");
        Assert.Equal("Elko", Assert.Single(made.Design.Zones).Name);
        Assert.Empty(made.Plan.Steps);
        Assert.Equal(LeavingReason.OtherDesign, Assert.Single(made.Draft.OutOfScope).Why.Reason);
        Assert.Contains("One", Has(made, DecisionKind.OtherDesigns, "").Seen, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotBeReadIsNamedOrEndsIt()
    {
        var builder = Emergency(Office("sbc1").PassesLocation("sbc1").Route("First", @"^\+911$", "E", "sbc1"));
        var made = Drafts.Of(builder.Unread("CsLisSubnet").Build());
        Assert.Equal(["CsLisSubnet"], made.Result.Unread.Select(noun => noun.Noun));
        Assert.Equal(3, made.Result.ExitCode);
        Has(made, DecisionKind.Jurisdiction, "Reno");
        var error = Assert.Throws<E911Exception>(() => Drafts.Of(builder.Unread("CsTrunkConfiguration").Build()));
        Assert.Equal("NounUnread", error.ErrorId);
        Assert.Contains("CsTrunkConfiguration", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoNameBreaksOutOfACommentOrAText()
    {
        const string Named = "P\"\\,* é }]";
        const string Hostile = "R\"\\,* // é }]";
        var builder = new DeploymentBuilder().Office("Reno").Pool("pool.x", "Reno", mediation: true).Gateway("sbc1", "Reno");
        builder.PassesLocation("sbc1").Route(Hostile, @"^\+911$", Hostile, "sbc1").LocationPolicy("Tag:" + Named, Hostile, "911")
            .NetworkSite(Hostile, locationPolicy: Named).Callers(1, Hostile, "pool.x", "Tag:\n\"zones\": [");
        var made = Drafts.Of(builder.Build());
        Assert.Equal(Hostile, Assert.Single(Assert.Single(made.Design.Zones).NetworkSites).Value);
        Assert.All(made.File.Text.Split('\n').Where(line => line.Contains("\"zones\": [", StringComparison.Ordinal)), line =>
            Assert.True(line.TrimStart().StartsWith("\"zones\"", StringComparison.Ordinal)
                || line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryDecisionHasWords() => Assert.Equal(Enum.GetValues<DecisionKind>().Order(), DecisionText.Kinds.Order());

    private static DesignDraftDecision Has(Drafts.Made made, DecisionKind kind, string zone)
    {
        var (open, line) = made.File.Decisions.Single(pair => pair.Key.Kind == kind && pair.Key.Zone == zone);
        Assert.Contains("DECIDE: ", made.File.Text.Split('\n')[line - 1], StringComparison.Ordinal);
        return new DesignDraftDecision(open, line);
    }

    private static DeploymentBuilder Office(params string[] gateways)
    {
        var builder = new DeploymentBuilder().Office("Reno").Pool("pool.x", "Reno", mediation: true);
        foreach (var gateway in gateways) builder.Gateway(gateway, "Reno");
        return builder;
    }

    private static DeploymentBuilder Emergency(DeploymentBuilder builder, params string[] numbers) =>
        builder.LocationPolicy("E911", "E", numbers.Length == 0 ? ["911"] : numbers).Assign("Reno", "E911");
}
