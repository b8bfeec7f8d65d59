using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>What a design says beyond legs and numbers becomes what it should, and stays so when it is planned again.</summary>
public sealed class DesiredTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData(""", "sendsLocation": true""", true)]
    [InlineData(""", "sendsLocation": false""", false)]
    public void AnElinGatewayIsGivenTheLocationUnlessTheDesignSaysNo(string more, bool sends)
    {
        var text = Offices.Text(zone: """, "elinGateways": ["PstnGateway:elin"]""" + more)
            .Replace("centralTrunk", "elinGateway", StringComparison.Ordinal);
        var now = Applied(DesignFile.Parse("test.e911.json", text), Offices.One.Gateway("elin", "Reno"));

        Assert.Equal(sends, now.Find(TrunkConfiguration.Type, "Service:PstnGateway:elin")?.Flag("EnablePIDFLOSupport") == true);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(""", "expectsPlus": true""", false)]
    [InlineData(""", "expectsPlus": false""", true)]
    public void ThePlusSignStaysAsItIsUnlessTheDesignDeclaresIt(string provider, bool? removes)
    {
        foreach (var inEffect in new[] { true, false })
        {
            var now = Applied(Offices.Design(provider: provider),
                Offices.One.Set("CsTrunkConfiguration", "Global", ("RemovePlusFromUri", inEffect)));
            Assert.Equal(removes ?? inEffect, now.Find(TrunkConfiguration.Type, "Service:PstnGateway:sbc1")!.Flag("RemovePlusFromUri"));
        }
    }

    [Fact]
    public void WhereAPlusSignIsLostAndNobodySaysWhetherItIsWantedThePlanAsks()
    {
        var strips = Offices.One.Set("CsTrunkConfiguration", "Global", ("RemovePlusFromUri", true));

        var findings = Litware.Planned(Offices.Design(), strips.Build()).Findings.Where(finding => finding.Id == "PlusUndeclared")
            .ToArray();
        Assert.Equal(["PstnGateway:sbc1", "PstnGateway:sbc2"], findings.Select(finding => finding.Identity));
        Assert.StartsWith("911 leaves PstnGateway:sbc1 without a plus sign", findings[0].Message(), StringComparison.Ordinal);
        Assert.DoesNotContain(Litware.Planned(Offices.Design(), Offices.One.Build()).Findings, finding => finding.Id == "PlusUndeclared");
        Assert.DoesNotContain(Litware.Planned(Offices.Design(provider: """, "expectsPlus": false"""), strips.Build()).Findings, finding =>
            finding.Id is "PlusUndeclared" or "NumberInOtherForm");
    }

    [Fact]
    public void ANumberThatLeavesOtherwiseThanDeclaredIsFound()
    {
        var strips = Offices.One.Translation("Global", "Strip", @"^\+(\d+)$", "$1");

        var findings = Litware.Planned(Offices.Design(provider: """, "expectsPlus": true"""), strips.Build())
            .Findings.Where(finding => finding.Id == "NumberInOtherForm").ToArray();

        Assert.Equal(["PstnGateway:sbc1", "PstnGateway:sbc2"], findings.Select(finding => finding.Identity));
        Assert.Contains("the provider expects a plus sign", findings[0].Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheNumberOfTheEcrcTakesTheFormOfTheTrunk()
    {
        var strips = Offices.One.Translation("Global", "Strip", @"^\+(\d+)$", "$1");
        var design = Offices.Design("ecrc");

        Assert.Equal("18005550199", Rule(Applied(design, strips)).Text("Translation"));
        Assert.Equal("+18005550199", Rule(Applied(design, Offices.One)).Text("Translation"));
        Assert.Equal("918005550199", Rule(Applied(DesignFile.Parse("test.e911.json", Offices.Text("ecrc").Replace(
            "\"mode\": \"ecrc\"", "\"mode\": \"ecrc\", \"ecrcNumber\": \"918005550199\"", StringComparison.Ordinal)), strips))
                .Text("Translation"));

        static DeploymentObject Rule(Snapshot now) => now.Find(OutboundTranslationRule.Type, "Service:PstnGateway:gw/E911-ECRC")!;
    }

    [Fact]
    public void TheTrunkOfAPbxGetsTheLocalUsageFirst()
    {
        var design = Offices.Design(zone: """, "pbxTrunks": ["PstnGateway:pbx"]""");
        var start = Offices.One.Gateway("pbx", "Reno")
            .Set("CsTrunkConfiguration", "Global", ("PstnUsages", new[] { "Reno", "Long Distance" }));

        var plan = Litware.Planned(design, start.Build());
        Assert.Equal("unchanged", OtherCallText.Of(plan.OtherCalls));
        Assert.Equal(["E911-Reno-Local", "Reno", "Long Distance"], Applied(design, start)
            .Find(TrunkConfiguration.Type, "Service:PstnGateway:pbx")!.List("PstnUsages"));

        var own = start.Set("CsTrunkConfiguration", "PstnGateway:pbx", ("PstnUsages", new[] { "Long Distance" }));
        Assert.Equal(["E911-Reno-Local", "Long Distance"], Applied(design, own)
            .Find(TrunkConfiguration.Type, "Service:PstnGateway:pbx")!.List("PstnUsages"));
    }

    [Fact]
    public void ATrunkOfAPbxThatLeavesTheDesignLosesTheUsageByARemoval()
    {
        var start = Offices.One.Gateway("pbx", "Reno").Callers(3, "Reno", "pool.x", "Tag:RenoUsers")
            .Set("CsTrunkConfiguration", "PstnGateway:pbx", ("PstnUsages", new[] { "Long Distance" }));
        var now = Applied(Offices.Design(zone: """, "pbxTrunks": ["PstnGateway:pbx"]"""), start);

        var plan = Planner.Retire(Offices.Design(), now, RetirePolicy.AtOnce, Litware.Created).Plan!;

        var step = Assert.Single(plan.Steps);
        Assert.Equal("Update CsTrunkConfiguration Service:PstnGateway:pbx", step.ToString());
        Assert.Equal(["Long Distance"], step.After!.List("PstnUsages"));
    }

    [Fact]
    public void ACallerIdOfTheDesignIsShownOnLocalLegsAlone()
    {
        var now = Applied(Offices.Design(zone: """, "callerId": "+17755550100" """), Offices.One);

        Assert.Equal(["E911-Reno-Fallback +17755550100", "E911-Reno-Local +17755550100"], now.All(VoiceRoute.Type)
            .Where(route => route.Flag("SuppressCallerId")).Select(route => route.Identity + " " + route.Text("AlternateCallerId"))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("+15095550100", "CallerIdKept", FindingSeverity.Warning)]
    [InlineData(null, "CallerIdHidden", FindingSeverity.Error)]
    public void ACallerIdThatAnAdoptedRouteHasStaysAndIsToldOf(string? number, string id, FindingSeverity severity)
    {
        var start = Offices.One.Put("CsVoiceRoute", "Old 911", ("NumberPattern", @"^\+911$"), ("PstnUsages", new[] { "Reno" }),
            ("PstnGatewayList", new[] { "PstnGateway:gw" }),
            ("Priority", 7), ("SuppressCallerId", true), ("AlternateCallerId", number));
        const string Adopting = """, "objects": { "fallbackRoute": "Old 911" }, "adopt": ["CsVoiceRoute Old 911"]""";

        var result = Planner.Make(Offices.Design(zone: Adopting), start.Build(), [], Litware.Created);

        var finding = Assert.Single(result.Findings, finding => finding.Identity == "Old 911"
            && finding.Id.StartsWith("CallerId", StringComparison.Ordinal));
        Assert.Equal((id, severity), (finding.Id, finding.Severity));
        Assert.Equal(severity == FindingSeverity.Error, result.Plan is null);
        if (result.Plan is not null) Assert.Equal((true, number), Shown(Applied(Offices.Design(zone: Adopting), start)));

        var declared = Offices.Design(zone: Adopting + """, "callerId": "+17755550100" """);
        Assert.Equal((true, "+17755550100"), Shown(Applied(declared, start)));
        Assert.Equal(number is not null, Litware.Planned(declared, start.Build())
            .Findings.Any(finding => finding.Id == "AdoptionChanges" && finding.Identity == "Old 911"));

        static (bool, string) Shown(Snapshot now) => now.Find(VoiceRoute.Type, "Old 911") is { } route
            ? (route.Flag("SuppressCallerId"), route.Text("AlternateCallerId")) : default;
    }

    [Fact]
    public void WhatAnAdoptionTakesFromPeopleIsTold()
    {
        var start = Offices.One.LocationPolicy("E911-Reno", null, "911")
            .Set("CsLocationPolicy", "Tag:E911-Reno", ("NotificationUri", "sip:reception@x,sip:security@x"),
            ("ConferenceUri", "sip:+17755550123@x"));

        var finding = Assert.Single(Litware.Planned(Offices.Design(zone: """, "adopt": ["CsLocationPolicy E911-Reno"]"""), start.Build())
            .Findings, finding => finding.Id == "AdoptionChanges");

        Assert.Contains("NotificationUri sip:reception@x,sip:security@x -> sip:security@x", finding.Message(), StringComparison.Ordinal);
        Assert.Contains("ConferenceUri sip:+17755550123@x -> (none)", finding.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void AZoneByGrantIsMadeAndSomebodyMustGrantIt()
    {
        var design = DesignFile.Parse("test.e911.json", Offices.Text()
            .Replace("\"networkSites\": [\"Reno\"]", "\"byGrant\": true", StringComparison.Ordinal)
            .Replace("\"zones\":",
                "\"outOfScope\": [{ \"networkSite\": \"Reno\", \"reason\": \"r\", \"jurisdiction\": \"US\" }], \"zones\":",
                StringComparison.Ordinal));
        var plan = Litware.Planned(design, Offices.One.Callers(3, "Reno", "pool.x", "Tag:RenoUsers").Build());

        Assert.Contains(plan.Steps, step => step.Identity == "Tag:E911-Reno");
        Assert.DoesNotContain(plan.Steps, step => step.ObjectType == "CsNetworkSite");
        Assert.Contains("Grant-CsLocationPolicy -Identity <user> -PolicyName 'E911-Reno'",
            Assert.Single(plan.Findings, finding => finding.Id == "PolicyNotGranted").Message(), StringComparison.Ordinal);

        // A client may name a policy that is granted before it is there: then it counts as none.
        var granted = Offices.One.Callers(3, "Reno", "pool.x", "Tag:RenoUsers", locationPolicy: "E911-Reno");
        Assert.DoesNotContain(Litware.Planned(design, granted.Build()).Findings, finding => finding.Id == "PolicyNotGranted");

        // Of users who are homed online nobody follows a call.
        var online = Offices.One.Callers(3, "Reno", "pool.x", "Tag:RenoUsers").Callers(4, null, "cloud.example", null,
            locationPolicy: "Tag:E911-Reno");
        var finding = Assert.Single(Litware.Planned(design, online.Build()).Findings, finding => finding.Id == "PolicyNotGranted");
        Assert.Contains("nobody but 4 callers homed online, whom nobody follows, has CsLocationPolicy Tag:E911-Reno", finding.Message(),
            StringComparison.Ordinal);
        Assert.Contains("Grant-CsLocationPolicy", finding.Message(), StringComparison.Ordinal);
        Assert.DoesNotContain(Litware.Planned(design, online.Callers(1, "Reno", "pool.x", null, locationPolicy: "E911-Reno").Build())
            .Findings, finding => finding.Id == "PolicyNotGranted");
    }

    [Fact]
    public void CallersOffTheNetworkFallBackOnLocalTrunks()
    {
        var now = Applied(Offices.Design(design: """, "offNetwork": { "localTrunks": [{ "trunk": "PstnGateway:gw", "mode": "psap" }] }"""),
            Offices.One);

        Assert.Equal("PstnGateway:gw", now.Find(VoiceRoute.Type, "E911-OffNetwork-Fallback")!.Text("PstnGatewayList"));
        Assert.Equal("E911-OffNetwork", now.Find(LocationPolicy.Type, "Global")!.Text("PstnUsage"));
    }

    // What is applied is what is wanted: planned again, nothing is left to do.
    private static Snapshot Applied(DesignDocument design, DeploymentBuilder start)
    {
        var built = start.Build();
        var now = Applying.Applied(Litware.Planned(design, built), built).Now;
        Assert.Empty(Litware.Planned(design, now).Steps);
        return now;
    }
}
