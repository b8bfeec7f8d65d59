using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>
/// Two designs in one deployment: West is applied, then East is planned. What both want is found; what they need not share is left in
/// peace.
/// </summary>
public sealed class DesignConflictTests
{
    private const string NoSites = "";

    [Theory]
    [InlineData("PstnGateway:sbc2", false)]
    [InlineData("PstnGateway:sbc1", true)]
    public void TwoDesignsGetOn(string provider, bool shared)
    {
        var west = Design("West", "Reno");
        var east = Design("East", "Boston", provider: provider, zone: Zone("gwB", "ecrc", "BostonUsers"));
        var start = Start.Build();
        var deployment = Applying.Applied(Litware.Planned(west, start), start);
        var plan = Litware.Planned(east, deployment.Now);
        Assert.True(deployment.Apply(plan).Clean);

        foreach (var (design, other) in new[] { (west, "East"), (east, "West") })
        {
            var result = Planner.Make(design, deployment.Now, [], Litware.Created);
            Assert.Empty(result.Plan!.Steps);
            Assert.All(result.Findings, finding =>
                Assert.Equal(("TrunkShared", FindingSeverity.Information), (finding.Id, finding.Severity)));
            Assert.Equal(shared ? [$"the design {other} leads calls over PstnGateway:sbc1 too"]
                : [], result.Findings.Select(finding => finding.Message().Split(':')[0] + ":" + finding.Message().Split(':')[1]));
            Assert.Empty(Planner.Retire(design, deployment.Now, RetirePolicy.AtOnce, Litware.Created).Plan!.Steps);
        }

        // Neither owns, nor ever removes, what is the other's.
        Assert.DoesNotContain(plan.Steps, step => step.Before is { } before && Ownership.OwnerOf(before) == "West");
    }

    [Fact]
    public void BothRulesCannotBeFirst()
    {
        // With the same name the rule is taken; with another, one of the two would stand behind.
        var zone = Zone("gwR", "ecrc", "BostonUsers");
        Conflict("NameTaken", "Service:PstnGateway:gwR/E911-ECRC", Design("East", "Boston", zone: zone),
            Design("West", "Reno", zone: Zone("gwR", "ecrc", "RenoUsers")));
        var finding = Conflict("TrunkOfOtherDesign", "Service:PstnGateway:gwR/E911-ECRC",
            Design("East", "Boston", zone: zone, more: """, "naming": { "translationRule": "East-ECRC" }"""),
            Design("West", "Reno", zone: Zone("gwR", "ecrc", "RenoUsers")));
        Assert.Contains("is the design West's, and on this trunk the rule of this design must come first as well", finding.Message(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("psap", "911", true)]
    [InlineData("psap", "999", false)]
    [InlineData("provider", "911", true)]
    public void ARuleOfTheOtherThatTurnsOurNumbersIsFound(string role, string number, bool found)
    {
        var west = Design("West", "Reno", zone: Zone("gwR", "ecrc", "RenoUsers"));
        var east = role == "provider" ? Design("East", "Boston", provider: "PstnGateway:gwR", zone: NoSites)
            : Design("East", "Boston", zone: Zone("gwR", "psap", "BostonUsers"),
                more: $$""", "emergencyNumbers": [{ "dialString": "{{number}}" }]""");
        if (found) Assert.Contains("turns +911 of this design into +18005550199",
            Conflict("TrunkOfOtherDesign", "Service:PstnGateway:gwR/E911-ECRC", east, west).Message(), StringComparison.Ordinal);
        else Assert.All(After(east, west).Findings.Where(finding => finding.Id != "CountryNumberMissing"),
            finding => Assert.Equal("TrunkShared", finding.Id));
    }

    [Fact]
    public void OurRuleMustNotTurnNumbersOfTheOther()
    {
        var west = Design("West", "Reno", zone: Zone("gwR", "psap", "RenoUsers"));
        var finding = Conflict("TrunkOfOtherDesign", "E911-Reno-Fallback",
            Design("East", "Boston", zone: Zone("gwR", "ecrc", "BostonUsers")), west);
        Assert.Contains("of the design West leads +911 over this trunk as it is dialled", finding.Message(), StringComparison.Ordinal);

        // Both send the plain number: nobody turns anything.
        Assert.All(After(Design("East", "Boston", zone: Zone("gwR", "psap", "BostonUsers")), west).Findings, other =>
            Assert.Equal("TrunkShared", other.Id));
    }

    [Fact]
    public void WhatBothDeclareForATrunkMustBeTheSame()
    {
        var west = Design("West", "Reno", zone: NoSites);
        var finding = Conflict("TrunkOfOtherDesign", "Service:PstnGateway:sbc1",
            Design("East", "Boston", zone: NoSites, expectsPlus: false), west);
        Assert.Contains(
            "was made by the design West, whose calls leave over the trunk: RemovePlusFromUri is False, and this design declares True.",
            finding.Message(), StringComparison.Ordinal);

        // A configuration that was there before says nothing of who declares what.
        var result = After(Design("East", "Boston", zone: NoSites, expectsPlus: false), west,
            Start.Set("CsTrunkConfiguration", "PstnGateway:sbc1"));
        var warning = Assert.Single(result.Findings, one => one.Id == "TrunkOfOtherDesign");
        Assert.Equal(FindingSeverity.Warning, warning.Severity);
        Assert.Contains("each of the two takes back what the other has done", warning.Message(), StringComparison.Ordinal);
        Assert.NotNull(result.Plan);
    }

    [Fact]
    public void OnlyOneLocalUsageIsFirst()
    {
        var (west, east) = (Design("West", "Reno"), Design("East", "Boston", zone: Zone("gwB", "psap", "RenoUsers")));
        var finding = Conflict("VoicePolicyOfOtherDesign", "Tag:RenoUsers", east, west);
        Assert.Contains("carries E911-Reno-Local, the local usage of the design West, and E911-Boston-Local of this design",
            finding.Message(), StringComparison.Ordinal);

        // The way out, as it says: West lets go of the policy, East takes it over, and West clears away.
        HandedOver(finding.Message(), west, Design("West", "Reno", zone: Zone("gwR", "psap", "OtherUsers")), east,
            Design("East", "Boston", zone: Zone("gwB", "psap", "RenoUsers", "CsVoicePolicy Tag:RenoUsers")));
    }

    [Fact]
    public void CallersOffTheNetworkBelongToOneDesign()
    {
        const string OffNetwork = """, "offNetwork": {}""";
        var (west, east) = (Design("West", "Reno", more: OffNetwork), Design("East", "Boston", zone: NoSites, more: OffNetwork + Named));
        var finding = Conflict("GlobalPolicyOfOtherDesign", "Global", east, west);
        HandedOver(finding.Message(), west, Design("West", "Reno"), east,
            Design("East", "Boston", zone: NoSites, more: """, "offNetwork": { "adopt": ["CsLocationPolicy Global"] }""" + Named));
    }

    [Fact]
    public void ANetworkSiteBelongsToOneDesign()
    {
        var (west, east) = (Design("West", "Reno\", \"Sparks"), Design("East", "Boston\", \"Sparks", zone: NoSites));
        var finding = Conflict("NetworkSiteOfOtherDesign", "Sparks", east, west);
        Assert.Contains("names Tag:E911-Reno, the location policy of the design West", finding.Message(), StringComparison.Ordinal);
        HandedOver(finding.Message(), west, Design("West", "Reno"), east,
            Design("East", "Boston\", \"Sparks", zone: """, "adopt": ["CsNetworkSite Sparks"]"""));
    }

    [Fact]
    public void ADesignThatWasRenamedAndAdoptsItsObjectsIsInNobodysWay()
    {
        var start = Start.Build();
        var old = Design("West", "Reno");
        var now = Applying.Applied(Litware.Planned(old, start), start);
        var adopt = string.Join(", ", Litware.Planned(old, start)
            .Steps.Where(step => step.ObjectType is "CsVoiceRoute" or "CsLocationPolicy")
            .Select(step => $"\"{step.ObjectType} {step.Identity}\"").Append("\"CsPstnUsage E911-Reno\"")
            .Append("\"CsPstnUsage E911-Reno-Local\""));
        var renamed = Design("New", "Reno", zone: Zone("gwR", "psap", "RenoUsers") + $$""", "adopt": [{{adopt}}]""");
        Assert.Empty(Litware.Planned(renamed, now.Now).Findings);
        Assert.True(now.Apply(Litware.Planned(renamed, now.Now)).Clean);
        Assert.Empty(Litware.Planned(renamed, now.Now).Steps);
    }

    // Callers off the network have objects of fixed names: two designs with them must name theirs.
    private const string Named =
        """, "naming": { "usage": "East-{zone}", "localUsage": "East-{zone}-Local", "route": "East-{zone}-{leg}" }""";

    private static DeploymentBuilder Start
    {
        get
        {
            var builder = new DeploymentBuilder().Office("Reno").Office("Boston").NetworkSite("Sparks")
                .Pool("pool.x", "Reno", mediation: true)
                .VoicePolicy("RenoUsers").VoicePolicy("OtherUsers").VoicePolicy("BostonUsers")
                .Callers(9, "Reno", "pool.x", "Tag:RenoUsers").Callers(5, "Boston", "pool.x", "Tag:BostonUsers");
            foreach (var trunk in new[] { "sbc1", "sbc2", "gwR", "gwB" }) builder.Gateway(trunk, "Reno");
            return builder;
        }
    }

    private static string Zone(string trunk, string mode, string voicePolicy, string adopt = "") =>
        $$""", "localTrunks": [{ "trunk": "PstnGateway:{{trunk}}", "mode": "{{mode}}" }], "voicePolicies": ["Tag:{{voicePolicy}}"]"""
            + (adopt.Length == 0 ? "" : $$""", "adopt": ["{{adopt}}"]""");

    private static DesignDocument Design(string name, string sites, string provider = "PstnGateway:sbc1", string? zone = null,
        string more = "", bool expectsPlus = true)
    {
        var own = sites.Split("\", \"");
        var outside = string.Join(", ", new[] { "Reno", "Boston", "Sparks" }.Except(own)
            .Select(site => $$"""{ "networkSite": "{{site}}", "reason": "r", "jurisdiction": "US" }"""));
        return DesignFile.Parse(name + ".e911.json", $$"""
            { "formatVersion": 1, "name": "{{name}}", "notification": { "uris": ["sip:security@x"] },
              "provider": { "trunks": [{ "trunk": "{{provider}}", "kind": "onPremSbc" }], "ecrcNumber": "+18005550199", "expectsPlus": {{(expectsPlus ? "true" : "false")}} },
              "zones": [{ "name": "{{own[0]}}", "networkSites": ["{{sites}}"], "strategy": "centralTrunk"{{zone ?? Zone("gwR", "psap", "RenoUsers")}} }],
              "outOfScope": [{{outside}}]{{more}} }
            """);
    }

    private static PlanningResult After(DesignDocument east, DesignDocument west, DeploymentBuilder? start = null)
    {
        var built = (start ?? Start).Build();
        return Planner.Make(east, Applying.Applied(Litware.Planned(west, built), built).Now, [], Litware.Created);
    }

    // East has one error, at a place in its file; once East has its way elsewhere, West is none the worse.
    private static Finding Conflict(string id, string identity, DesignDocument east, DesignDocument west)
    {
        var result = After(east, west);
        Assert.Null(result.Plan);
        var finding = Assert.Single(result.Findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal((id, identity), (finding.Id, finding.Identity));
        Assert.True(finding.Line > 0 && finding.Column > 0);
        Assert.Contains("West", finding.Message(), StringComparison.Ordinal);
        return finding;
    }

    // West lets go, East takes over with leave, West removes what is left: then both are in place, and nobody was dark on the way.
    private static void HandedOver(string message, DesignDocument west, DesignDocument less, DesignDocument east, DesignDocument adopting)
    {
        Assert.Contains("\"adopt\": [\"", message, StringComparison.Ordinal);
        var start = Start.Build();
        var deployment = Applying.Applied(Litware.Planned(west, start), start);
        if (Litware.Planned(less, deployment.Now) is { Steps.Count: > 0 } letGo) Assert.True(deployment.Apply(letGo).Clean);
        Assert.Null(Planner.Make(east, deployment.Now, [], Litware.Created).Plan);
        var plan = Litware.Planned(adopting, deployment.Now);
        Assert.True(plan.Safe, plan.ToString());
        Assert.True(deployment.Apply(plan).Clean);
        var retire = Planner.Retire(less, deployment.Now, RetirePolicy.AtOnce, Litware.Created).Plan!;
        if (retire.Steps.Count > 0) Assert.True(deployment.Apply(retire).Clean);
        Assert.DoesNotContain(retire.Findings, finding => finding.Id == "RetireWaits");
        Assert.Empty(Litware.Planned(less, deployment.Now).Steps);
        Assert.Empty(Litware.Planned(adopting, deployment.Now).Steps);
        Assert.Empty(Litware.Planned(east, deployment.Now).Steps);
    }
}
