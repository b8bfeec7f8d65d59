using System;
using System.Linq;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>What keeps a design from fitting a deployment: each finding, its place in the design, and silence beside it.</summary>
public sealed class FindingTests
{
    [Fact]
    public void ADesignThatFitsHasNoFindings() => Assert.Empty(Make(Offices.Design(), Offices.One).Findings);

    /// <summary>What callers are written down with is held against the deployment, and their calls are told of wherever they sit.</summary>
    [Fact]
    public void CallersWithNamesThatAreNotThere()
    {
        var findings = Make(Offices.Design(), Offices.One.Callers(2, "Reno", "pool.x", "Tag:RenoUsers")
            .Callers(390, "Renno", "pool.x", "Tag:RenUsers").Callers(7, null, "pol.x", null)
            .Callers(9, null, "faraway.online.example", null)).Findings;
        Assert.Equal(
            ["CsNetworkSite Renno", "CsRegistrar Registrar:pol.x", "CsVoicePolicy Tag:RenUsers"],
            findings.Where(finding => finding.Id == "CallersNameUnknown").Select(finding => finding.ObjectType + " " + finding.Identity)
                .Order(StringComparer.Ordinal));
        Assert.Contains(findings, finding => finding.Id == "CallersNameUnknown" && finding.Message()
            == "390 callers named with CsNetworkSite Renno, which the deployment does not have. Did you mean \"Reno\"? "
            + "Mend it in the snapshot's \"callers\", or count the callers with -CallersFrom Live.");
        Assert.Contains(findings, finding => finding.Id == "CallsNotTold" && finding.Message()
            .StartsWith("of 390 callers in no zone (Renno) it cannot be told", StringComparison.Ordinal));
        Assert.DoesNotContain(Make(Offices.Design(), Offices.One.Callers(2, "Reno", "pool.x", "Tag:RenoUsers")).Findings,
            finding => finding.Id is "CallersNameUnknown" or "CallsNotTold");
    }

    [Fact]
    public void AnUnknownTrunk() =>
        One("TrunkUnknown", "PstnGateway:sbc9",
        Design(text => text.Replace("PstnGateway:sbc2", "PstnGateway:sbc9", StringComparison.Ordinal)), Offices.One, "PstnGateway:sbc9");

    [Fact]
    public void AnUnknownVoicePolicy() =>
        One("VoicePolicyUnknown", "Tag:RenUsers", Design(text => text.Replace("Tag:RenoUsers", "Tag:RenUsers", StringComparison.Ordinal)),
        Offices.One, "Tag:RenUsers");

    [Fact]
    public void AnUnknownNetworkSite() =>
        One("NetworkSiteUnknown", "Renno",
        Design(text => text.Replace("\"networkSites\": [\"Reno\"]", "\"networkSites\": [\"Reno\", \"Renno\"]", StringComparison.Ordinal)),
        Offices.One, "Renno");

    [Fact]
    public void ATopologySiteInLocationsThatIsNotThere() => One("TopologySiteUnknown", "Site:Remo",
        Offices.Design(design: """, "locations": { "Remo": "Reno" }"""), Offices.One, "Remo");

    [Fact]
    public void ANetworkSiteInLocationsThatIsNotThere() => One("NetworkSiteUnknown", "Rino",
        Offices.Design(design: """, "locations": { "Site:Reno": "Rino" }"""), Offices.One, "Rino");

    [Fact]
    public void EachOfSeveralLocationsIsAFindingOfItsOwn() => Assert.Equal(
        ["TopologySiteUnknown Site:Remo", "NetworkSiteUnknown Rino", "NetworkSiteUnknown Rono"],
        Make(Offices.Design(design: """, "locations": { "Remo": "Rino", "Reno": "Rono" }"""), Offices.One).Findings
            .Select(finding => finding.Id + " " + finding.Identity));

    [Fact]
    public void LocationsOfANounThatWasNotReadAreNotRefused() => Assert.DoesNotContain(
        Make(Offices.Design(design: """, "locations": { "Reno DC": "Reno" }"""), Offices.One.Unread("CsSite")).Findings,
        finding => finding.Severity == FindingSeverity.Error);

    /// <summary>What is there, or what the design wants, can be accepted: also that it is missing.</summary>
    [Theory]
    [InlineData("CsVoicePolicy RenoUsers")]
    [InlineData("CsVoiceRoute E911-Reno-Primary")]
    [InlineData("CsPstnUsage E911-Reno")]
    public void WhatIsThereOrWantedCanBeAccepted(string name) => Assert.DoesNotContain(
        Make(Offices.Design(design: $$""", "accept": [{ "id": "Missing", "object": "{{name}}", "reason": "r" }]"""), Offices.One).Findings,
        finding => finding.Id == "AcceptUnknown");

    [Theory]
    [InlineData("TrunkUnknown", "\"PstnGateway:sbc2\"", "\"PstnGateway:sbcc2\"", "PstnGateway:sbc2")]
    [InlineData("TrunkUnknown", "\"voicePolicies\"", "\"pbxTrunks\": [\"gw1\"], \"voicePolicies\"", "PstnGateway:gw")]
    [InlineData("VoicePolicyUnknown", "Tag:RenoUsers", "Tag:RenUsers", "Tag:RenoUsers")]
    [InlineData("VoicePolicyUnknown", "Tag:RenoUsers", "Tag:Nonsense", "")]
    [InlineData("NetworkSiteUnknown", "[\"Reno\"]", "[\"Reno\", \"Renno\"]", "Reno")]
    [InlineData("NetworkSiteUnknown", "\"zones\"", "\"outOfScope\": [{ \"networkSite\": \"Rno\", \"reason\": \"r\" }], \"zones\"", "Reno")]
    [InlineData("NetworkSiteUnknown", "\"zones\"", "\"locations\": { \"Reno\": \"Rno\" }, \"zones\"", "Reno")]
    [InlineData("TopologySiteUnknown", "\"zones\"", "\"locations\": { \"Rno\": \"Reno\" }, \"zones\"", "Site:Reno")]
    [InlineData("AdoptUnknown", "\"voicePolicies\"", "\"adopt\": [\"CsVoiceRoute Rno\"], \"voicePolicies\"", "Reno")]
    [InlineData("AdoptUnknown", "\"voicePolicies\"", "\"adopt\": [\"CsPstnUsage Long Distanse\"], \"voicePolicies\"", "Long Distance")]
    [InlineData("AcceptUnknown", "\"zones\"",
        "\"accept\": [{ \"id\": \"Changed\", \"object\": \"CsVoicePolicy RenUsers\", \"reason\": \"r\" }], \"zones\"", "Tag:RenoUsers")]
    public void AnUnknownNameHasTheNearestBesideIt(string id, string from, string to, string nearest)
    {
        var finding = Assert.Single(Make(Design(text => text.Replace(from, to, StringComparison.Ordinal)), Offices.One).Findings);

        Assert.Equal((id, nearest), (finding.Id, finding.Values["nearest"] as string ?? ""));
        Assert.Equal(nearest.Length > 0, finding.Message().Contains($" Did you mean \"{nearest}\"?", StringComparison.Ordinal));
    }

    /// <summary>What is taken over must be an object of the design: else another one is made beside it.</summary>
    [Fact]
    public void AnEntryOfAdoptThatNoObjectOfTheDesignHasIsNamedWithTheNearest()
    {
        var start = Offices.One.Usage("Reno Emergency");
        var finding = Assert.Single(Make(Offices.Design(
            zone: """, "objects": { "usage": "Reno Emergencyy" }, "adopt": ["CsPstnUsage Reno Emergency"]"""), start).Findings);

        Assert.Equal(("AdoptsNothing", FindingSeverity.Warning, "Reno Emergency", "Reno Emergencyy"),
            (finding.Id, finding.Severity, finding.Identity, finding.Values["nearest"] as string));
        Assert.Equal("\"adopt\" names CsPstnUsage Reno Emergency, and no object of the design has this name: it takes nothing over. "
            + "The design wants \"Reno Emergencyy\": write one name in both places.", finding.Message());
        Assert.True(finding.Line > 0);
        Assert.Empty(Make(Offices.Design(
            zone: """, "objects": { "usage": "Reno Emergency" }, "adopt": ["CsPstnUsage Reno Emergency"]"""), start).Findings);
    }

    /// <summary>Two neighbouring letters that changed places are one slip, also where a name has few letters of its own.</summary>
    [Theory]
    [InlineData("pool-bre.x.com", "Registrar:pool-ber.x.com")]
    [InlineData("pool-berr.x.com", "Registrar:pool-ber.x.com")]
    [InlineData("pool-cloud.x.com", null)]
    public void APoolThatIsNearlyOneOfThemIsNamed(string pool, string? nearest)
    {
        var start = new DeploymentBuilder().Office("Reno").Pool("pool-ber.x.com", "Reno", mediation: true).Pool("pool-lds.x.com", "Reno")
            .Gateway("sbc1", "Reno").Gateway("sbc2", "Reno").Gateway("gw", "Reno").Route("Reno", @"^\+1\d{10}$", "Reno", "gw")
            .VoicePolicy("RenoUsers", "Reno").Callers(2, "Reno", "pool-ber.x.com", null).Callers(100, "Reno", pool, null);
        Assert.Equal(nearest, Make(Offices.Design(), start).Findings.SingleOrDefault(finding => finding.Id == "CallersNameUnknown")
            ?.Values["nearest"]);
    }

    /// <summary>A country that is none has no law here, and no provider that serves it. It is told once, where it stands first.</summary>
    [Theory]
    [InlineData("USA", "US")]
    [InlineData("uk", "GB")]
    [InlineData("GER-BY", "DE")]
    [InlineData("Freedonia", null)]
    public void ACountryThatIsNoneIsNamedWithTheLikelyOne(string country, string? likely)
    {
        var design = Offices.Design(zone: $$""", "jurisdiction": "{{country}}" """, design: $$"""
            , "outOfScope": [{ "networkSite": "Elko", "reason": "r", "jurisdiction": "{{country}}" }]
            """, provider: """, "serves": ["US", "ZZ"]""");
        var told = Make(design, Offices.One.NetworkSite("Elko")).Findings.Where(finding => finding.Id == "CountryUnknown").ToArray();

        Assert.Equal(["ZZ", country.Split('-')[0]], told.Select(finding => finding.Values["country"]));
        Assert.All(told, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        Assert.Equal(likely, told[1].Values["nearest"]);
        Assert.Equal(likely is not null, told[1].Message().EndsWith($" Did you mean \"{likely}\"?", StringComparison.Ordinal));
        Assert.Empty(Make(Offices.Design(zone: """, "jurisdiction": "gb-SCT" """, provider: """, "serves": ["us", "GB", "XK"]"""),
            Offices.One).Findings.Where(finding => finding.Id == "CountryUnknown"));
    }

    /// <summary>What all gateways share is no likeness: the nearest of Litware's trunks is named, or none.</summary>
    [Theory]
    [InlineData("gw-rno.litwareinc.com", "gw-rnoo.litwareinc.com", "PstnGateway:gw-rno.litwareinc.com")]
    [InlineData("gw-rno.litwareinc.com", "reno-gateway.litwareinc.com", "")]
    public void PrefixAndDomainAreNoLikeness(string from, string to, string nearest)
    {
        var design = DesignFile.Parse("x.e911.json", Litware.Design.Text.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(nearest, Assert.Single(Planner.Make(design, Litware.Snapshot, [], Litware.Created).Findings,
            finding => finding.Id == "TrunkUnknown").Text("nearest"));
    }

    [Fact]
    public void AMisspeltLocationIsSaidInsteadOfWhatComesOfIt()
    {
        var design = DesignFile.Parse("x.e911.json",
            Litware.Design.Text.Replace("\"New York DC\": \"New York\"", "\"New Yrok DC\": \"New York\"", StringComparison.Ordinal));
        var result = Planner.Make(design, Litware.Snapshot, [], Litware.Created);

        Assert.Null(result.Plan);
        var finding = Assert.Single(result.Findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(("TopologySiteUnknown", "CsSite", "Site:New Yrok DC", "Site:New York DC"),
            (finding.Id, finding.ObjectType, finding.Identity, finding.Text("nearest")));
        Assert.StartsWith("\"New Yrok DC\"", design.Text.Split('\n')[finding.Line - 1][(finding.Column - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void ANetworkSiteInNoZone()
    {
        One("NetworkSiteUnassigned", "Sparks", Offices.Design(), Offices.One.NetworkSite("Sparks"));
        Assert.Empty(Make(Offices.Design(design: """, "outOfScope": [{ "networkSite": "sparks", "reason": "r" }]"""),
            Offices.One.NetworkSite("Sparks")).Findings);
    }

    /// <summary>The plan, a check of the design, and drift tell it alike; what the applied plan told of is no drift.</summary>
    [Theory]
    [InlineData("CsNetworkSubnet", "is mapped to network site Reno of zone Reno")]
    [InlineData("CsLisSubnet", "the location service has a row for it")]
    public void ARangeOfRemoteAccessThatIsAPlace(string noun, string words)
    {
        DeploymentBuilder With(string address) => noun == "CsLisSubnet" ? Offices.One.Located(address)
            : Offices.One.Subnet(address, "Reno", located: false);
        var design = Offices.Design(design: """, "vpnSubnets": ["10.99.0.0/16", "10.99.1.0/24"]""");
        One("RemoteAccessPlaced", "10.99.1.0", design, With("10.99.1.0"), "10.99.0.0/16", error: false);
        Assert.Contains(words, Make(design, With("10.99.1.0")).Findings[0].Message(), StringComparison.Ordinal);
        Assert.DoesNotContain(Make(design, With("10.98.1.0")).Findings, finding => finding.Id == "RemoteAccessPlaced");

        // A network site of its own is how remote access is kept apart.
        var apart = Offices.Design(design: """, "vpnSubnets": ["10.99.0.0/16"], "outOfScope": [{ "networkSite": "VPN", "reason": "r" }]""");
        Assert.DoesNotContain(Make(apart, Offices.One.NetworkSite("VPN").Subnet("10.99.1.0", "VPN", located: false)).Findings,
            finding => finding.Id == "RemoteAccessPlaced");

        var broken = With("10.99.1.0").Build();
        var check = CheckRunner.Run(new CheckScope(CheckCatalog.Choose(CheckSubject.Design, ["D02"], []), broken, design,
            new DateTime(2026, 6, 1)) { Subject = CheckSubject.Design });
        Assert.Equal([("RemoteAccessPlaced", CheckSeverity.Warning)], check.Findings.Select(finding => (finding.Id, finding.Severity)));

        var right = Offices.One.Build();
        var plan = Litware.Planned(design, right);
        var applied = PlannedDeployment.After(right, plan.Steps);
        var moved = noun == "CsLisSubnet" ? applied.With(broken.All(LocationServiceTables.Subnet))
            : applied.With(broken.All(NetworkSubnet.Type));
        var item = Assert.Single(Drifts.Find(design, moved, DriftSeverity.Minor, default, plan).Items);
        Assert.Equal((DriftKind.Unexpected, noun, "10.99.1.0", DriftSeverity.Minor, "no place, since 10.99.0.0/16 is remote access"),
            (item.Kind, item.ObjectType, item.Identity, item.Severity, item.Intended));
        var told = Litware.Planned(design, broken);
        Assert.Empty(Drifts.Find(design, PlannedDeployment.After(broken, told.Steps), DriftSeverity.Minor, default, told).Items);
    }

    [Fact]
    public void AnOutOfScopeSiteThatIsNotThereIsAWarning() =>
        One("NetworkSiteUnknown", "Gone", Offices.Design(design: """, "outOfScope": [{ "networkSite": "Gone", "reason": "r" }]"""),
        Offices.One, "Gone", error: false);

    [Theory]
    [InlineData("CsVoiceRoute", "E911-Reno-Local")]
    [InlineData("CsLocationPolicy", "Tag:E911-Reno")]
    [InlineData("CsPstnUsage", "E911-Reno")]
    [InlineData("CsOutboundTranslationRule", "Service:PstnGateway:gw/E911-ECRC")]
    public void ATakenNameUnlessItIsAdopted(string noun, string identity)
    {
        foreach (var description in new[] { "", "Theirs", "[E911Config:Test2] zone Reno", "[E911Config:Other] zone Reno" })
        {
            var start = Offices.One;
            if (noun == "CsPstnUsage") start.Route("Foreign", "x", identity, "gw");
            else start.Put(noun, identity, ("Description", description));
            if (noun == "CsOutboundTranslationRule") start.Set("CsTrunkConfiguration", "PstnGateway:gw");

            One("NameTaken", identity, Offices.Design("ecrc"), start);
            var adopting = Offices.Design("ecrc", $$""", "adopt": ["{{noun}} {{identity}}"]""");
            var adopted = Make(adopting, start);
            Assert.Equal(noun == "CsPstnUsage" ? ["UsageIntruder Foreign"]
                : [], adopted.Findings.Select(finding => finding.Id + " " + finding.Identity));
            var deployment = Applying.Applied(adopted.Plan!, start.Build());
            Assert.Empty(Litware.Planned(adopting, deployment.Now).Steps);

            // From now on it is the design's, without leave.
            Assert.Empty(Litware.Planned(Offices.Design("ecrc"), deployment.Now).Steps);
        }
    }

    [Fact]
    public void AnotherDesignIsNamedAsTheOwner() => Assert.Contains("the design Other's", Make(Offices.Design(),
        Offices.One.Put("CsVoiceRoute", "E911-Reno-Local", ("Description", "[E911Config:Other] zone Reno, Local"))).Findings.Single()
            .Message(), StringComparison.Ordinal);

    [Fact]
    public void AUsageThatNobodyRefersToIsFree() => Assert.Empty(Make(Offices.Design(), Offices.One.Usage("E911-Reno")).Findings);

    [Fact]
    public void NothingToAdopt() =>
        One("AdoptUnknown", "Old 911", Offices.Design(zone: """, "adopt": ["CsVoiceRoute Old 911"]"""), Offices.One, "CsVoiceRoute Old 911",
        error: false);

    [Fact]
    public void APolicyThatTakesPrecedenceOverGlobal()
    {
        var design = Offices.Design(design: """, "offNetwork": {}""");
        var before = Make(design, Offices.One.LocationPolicy("Site:Reno", null, "911"));
        Assert.Equal(["PolicyBeforeGlobal Site:Reno", "CallsStillWrong "],
            before.Findings.Select(finding => finding.Id + " " + finding.Identity));
        One("PolicyBeforeGlobal", "Tag:Granted", design, Offices.One.LocationPolicy("Granted", null, "911")
            .Callers(3, "Reno", "pool.x", null, locationPolicy: "Granted"), error: false);
        Assert.Empty(Make(design, Offices.One.LocationPolicy("NotGranted", null, "911")).Findings);
    }

    [Theory]
    [InlineData("CsRegistrar")]
    [InlineData("CsTrunk")]
    [InlineData("CsPstnUsage")]
    [InlineData("CsVoiceRoute")]
    [InlineData("CsVoicePolicy")]
    [InlineData("CsLocationPolicy")]
    [InlineData("CsTrunkConfiguration")]
    [InlineData("CsOutboundTranslationRule")]
    [InlineData("CsOutboundCallingNumberTranslationRule")]
    [InlineData("CsSipResponseCodeTranslationRule")]
    [InlineData("CsNetworkSite")]
    public void ANounThatCouldNotBeRead(string noun)
    {
        var result = Make(Offices.Design("ecrc"), Offices.One.Unread(noun, "Denied."));

        Assert.Null(result.Plan);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("NounUnread", noun), (finding.Id, finding.ObjectType));
        Assert.Contains("Denied.", finding.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownZone()
    {
        var error = Assert.ThrowsAny<E911Exception>(() =>
            Planner.Make(Litware.Design, Litware.Snapshot, ["Reno", "Chikago"], Litware.Created));

        Assert.Equal("ZoneUnknown", error.ErrorId);
        Assert.Contains("Chicago", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chicago")]
    [InlineData("New York")]
    [InlineData("reno")]
    [InlineData("OffNetwork")]
    [InlineData("Portland,London")]
    public void APilotPlansItsZonesAndTheWholePlanTheRest(string names)
    {
        var zones = names.Split(',');
        var pilot = Litware.Planned(Litware.Design, Litware.Snapshot, zones);
        var deployment = Applying.Applied(pilot, Litware.Snapshot);

        Assert.Empty(Litware.Planned(Litware.Design, deployment.Now, zones).Steps);
        var rest = Litware.Planned(Litware.Design, deployment.Now);
        Assert.DoesNotContain(rest.Steps, step => Zones(step).All(zone => zones.Contains(zone, StringComparer.OrdinalIgnoreCase)));
        Assert.Subset(Addresses(Litware.Plan).ToHashSet(), Addresses(rest).ToHashSet());
        Assert.All(pilot.Steps.Where(step => step.ObjectType is "CsVoiceRoute" or "CsLocationPolicy" or "CsPstnUsage" or "CsNetworkSite"),
            step => Assert.Contains(step.Reason.Purpose!.Zone, zones, StringComparer.OrdinalIgnoreCase));
        Assert.True(deployment.Apply(rest, force: !rest.Safe).Clean);
        Assert.Empty(Litware.Planned(Litware.Design, deployment.Now).Steps);
        Assert.All(Litware.Design.AllZones, zone => Assert.Empty(Litware.Planned(Litware.Design, deployment.Now, zone.Name).Steps));

        static string[] Addresses(Plan plan) => plan.Steps.Select(step => step.ObjectType + " " + step.Identity).ToArray();
        static string[] Zones(Step step) => step.ObjectType == "CsVoicePolicy"
            ? Litware.Design.Zones.Where(zone => zone.VoicePolicies.Any(policy => policy.Value == step.Identity)).Select(zone => zone.Name)
                .ToArray()
            : ["(any)"];
    }

    private static DesignDocument Design(Func<string, string> edit) => DesignFile.Parse("test.e911.json", edit(Offices.Text()));

    private static PlanningResult Make(DesignDocument design, DeploymentBuilder start) =>
        Planner.Make(design, start.Build(), [], Litware.Created);

    private static void One(string id, string identity, DesignDocument design, DeploymentBuilder start, string? quoted = null,
        bool error = true)
    {
        var result = Make(design, start);

        var finding = Assert.Single(result.Findings);
        Assert.Equal((id, identity, error ? FindingSeverity.Error : FindingSeverity.Warning),
            (finding.Id, finding.Identity, finding.Severity));
        Assert.Equal(error, result.Plan is null);
        if (quoted is null) Assert.True(finding.Line > 0 && finding.Column > 0);
        else Assert.StartsWith("\"" + quoted, design.Text.Split('\n')[finding.Line - 1][(finding.Column - 1)..], StringComparison.Ordinal);
    }
}
