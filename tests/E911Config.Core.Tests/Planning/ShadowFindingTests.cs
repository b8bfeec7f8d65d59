using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>What keeps the design's own routes and rules from every emergency call is named in the plan.</summary>
public sealed class ShadowFindingTests
{
    [Fact]
    public void ADesignThatWorksHasNone() =>
        Assert.DoesNotContain(Litware.Plan.Findings, finding => finding.Id is "RouteShadowed" or "RuleShadowed");

    [Fact]
    public void AForeignRouteThatTakesEveryTrunkFirst()
    {
        var start = PlannedDeployment.After(Offices.One.Build(), Litware.Planned(Offices.Design(), Offices.One.Build()).Steps);
        var rogue = new DeploymentObject(VoiceRoute.Type, "Rogue",
            [new("Priority", -1L), new("NumberPattern", "."), new("PstnUsages", new[] { "E911-Reno" }),
            new("PstnGatewayList", new[] { "PstnGateway:sbc1", "PstnGateway:gw" })]);

        var findings = Planner.Make(Offices.Design(zone: """, "adopt": ["CsPstnUsage E911-Reno"]"""), start.With([rogue]), [],
            Litware.Created).Plan!.Findings;

        Assert.Equal(["CsVoiceRoute E911-Reno-Fallback", "CsVoiceRoute E911-Reno-Primary"],
            findings.Where(finding => finding.Id == "RouteShadowed").Select(finding => finding.ObjectType + " " + finding.Identity)
            .Order(StringComparer.Ordinal));
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        var first = findings.First(finding => finding.Id == "RouteShadowed");
        Assert.Contains("because of CsVoiceRoute Rogue", first.Message(), StringComparison.Ordinal);
        Assert.Contains("Put CsVoiceRoute Rogue behind it", first.Message(), StringComparison.Ordinal);
        Assert.Equal("Rogue", Assert.Single(findings, finding => finding.Id == "UsageIntruder").Identity);
    }

    [Fact]
    public void ALocalUsageThatNobodyWouldHaveIsNotMade()
    {
        var design = Core.Design.DesignFile.Parse("test.e911.json", Offices.Text()
            .Replace("\"voicePolicies\": [\"Tag:RenoUsers\"]", "\"voicePolicies\": []", StringComparison.Ordinal));
        var result = Planner.Make(design, Offices.One.Build(), [], Litware.Created);
        Assert.DoesNotContain(result.Findings, finding => finding.Id == "RouteShadowed");
        Assert.DoesNotContain(result.Plan!.Steps, step => step.Identity == "E911-Reno-Local");
        Assert.Contains(result.Plan.Steps, step => step.Identity == "E911-Reno-Fallback");
    }

    [Fact]
    public void ARuleBehindAForeignOne()
    {
        var start = PlannedDeployment.After(Offices.One.Build(), Litware.Planned(Offices.Design("ecrc"), Offices.One.Build()).Steps);
        var first = new DeploymentObject(OutboundTranslationRule.Type, "Service:PstnGateway:gw/AAA",
            [new("Priority", -1L), new("Pattern", @"^\+(\d*)$"), new("Translation", "$1")]);
        var index = new CallIndex(start.With([first]), CallFacts.From(Offices.Design("ecrc")));
        var finding = Assert.Single(ShadowFindings.Of(PlanScope.Of(Offices.Design("ecrc"), []), index));
        Assert.Equal(("RuleShadowed", "Service:PstnGateway:gw/E911-ECRC"), (finding.Id, finding.Identity));
        Assert.Contains("because of CsOutboundTranslationRule Service:PstnGateway:gw/AAA", finding.Message(), StringComparison.Ordinal);
    }
}
