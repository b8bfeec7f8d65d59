using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>
/// The configurations of trunks: copies with everything, or declared properties alone, and the rule to the ECRC in front.
/// </summary>
public sealed class TrunkConfigurationTests
{
    private const string Local = "Service:PstnGateway:gw";

    [Theory]
    [InlineData("Global")]
    [InlineData("Site:Reno")]
    public void ANewConfigurationIsAWholeCopyOfTheOneInEffect(string inEffect)
    {
        var start = WithRules(Offices.One.Set("CsTrunkConfiguration", "Global", ("MaxEarlyDialogs", 5)), inEffect)
            .Set("CsTrunkConfiguration", inEffect, ("EnableReferSupport", false), ("SRTPMode", "Optional"), ("RemovePlusFromUri", true),
                ("PstnUsages", new[] { "Reno" }), ("Description", "Theirs")).Build();
        var deployment = new FakeDeployment(start);

        var plan = Litware.Planned(Offices.Design("ecrc", provider: """, "expectsPlus": true"""), start);
        Assert.True(deployment.Apply(plan).Clean);

        foreach (var trunk in new[] { "gw", "sbc1", "sbc2" })
        {
            var source = start.Find(TrunkConfiguration.Type, inEffect)!;
            var made = deployment.Now.Find(TrunkConfiguration.Type, "Service:PstnGateway:" + trunk)!;
            string[] declared = trunk == "gw" ? ["Description"] : ["Description", "EnablePIDFLOSupport", "RemovePlusFromUri"];
            Assert.Equal(declared.Order(), DeploymentComparison.Properties(source, made).Order());
            Assert.Equal(trunk == "gw", made.Flag("RemovePlusFromUri"));
            Assert.Equal((trunk == "gw" ? ["E911-ECRC"] : Array.Empty<string>()).Concat(["Second", "First", "Same"]),
                Names(OutboundTranslationRule.Type, trunk));
            Assert.Equal(["Caller B", "Caller A"], Names(OutboundCallingNumberTranslationRule.Type, trunk));
            Assert.Equal(["Busy", "Gone"], Names(SipResponseCodeTranslationRule.Type, trunk));
        }

        // The number of the ECRC takes the form that the other rules of the trunk give to such numbers: no rule passes it any more.
        var rule = deployment.Now.Find(OutboundTranslationRule.Type, Local + "/E911-ECRC")!;
        Assert.Equal([@"^\+?911$", "8005550199"], [rule.Text("Pattern"), rule.Text("Translation")]);
        Assert.Single(deployment.Written, command => command.ToString().Contains("'" + Local, StringComparison.Ordinal)
            && command.Name.Contains("Trunk", StringComparison.Ordinal));
        Assert.DoesNotContain(deployment.Written, command => command.Name.Contains("Rule", StringComparison.Ordinal));

        IEnumerable<string> Names(ObjectType type, string trunk) =>
            TrunkConfigurations.Rules(deployment.Now, type, "Service:PstnGateway:" + trunk).Select(it => it.Name);
    }

    [Fact]
    public void WhatNewCannotSetKeepsFromCopying()
    {
        var start = Offices.One.Set("CsTrunkConfiguration", "Global", ("AcceptGatewayPAIForOutboundCalls", true)).Build();

        var result = Planner.Make(Offices.Design("ecrc"), start, [], Litware.Created);

        Assert.Null(result.Plan);
        Assert.Equal(3, result.Findings.Count(finding => finding.Id == "CopyImpossible"));
        Assert.All(result.Findings, finding => Assert.True(finding.Line > 0 && finding.Column > 0));
        Assert.NotNull(Planner.Make(Offices.Design("ecrc"),
            Offices.One.Set("CsTrunkConfiguration", "Global", ("AcceptGatewayPAIForOutboundCalls", false)).Build(), [], Litware.Created)
            .Plan);
    }

    [Fact]
    public void OfAnExistingConfigurationOnlyDeclaredPropertiesAreSet()
    {
        var start = WithRules(Offices.One, "PstnGateway:sbc1").Set("CsTrunkConfiguration", "PstnGateway:sbc1",
            ("EnableReferSupport", false), ("EnableFastFailoverTimer", false), ("RemovePlusFromUri", true), ("Description", "Theirs"),
                ("AcceptGatewayPAIForOutboundCalls", true)).Build();
        var deployment = new FakeDeployment(start);

        Assert.True(deployment.Apply(Litware.Planned(Offices.Design(provider: """, "expectsPlus": true"""), start)).Clean);

        var (before, after) = (start.Find(TrunkConfiguration.Type, "PstnGateway:sbc1")!,
            deployment.Now.Find(TrunkConfiguration.Type, "PstnGateway:sbc1")!);
        Assert.Equal(["EnableFastFailoverTimer", "EnablePIDFLOSupport", "RemovePlusFromUri"], DeploymentComparison.Properties(before, after)
            .Order());
        Assert.Equal([true, true, false],
            [after.Flag("EnableFastFailoverTimer"), after.Flag("EnablePIDFLOSupport"), after.Flag("RemovePlusFromUri")]);
        Assert.All(start.All(OutboundTranslationRule.Type), rule =>
            Assert.Empty(DeploymentComparison.Properties(rule, deployment.Now.Find(rule.Type, rule.Identity)!)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void APlusSignThatNobodyDeclaresStaysAsItIs(bool removed)
    {
        var start = Offices.One.Set("CsTrunkConfiguration", "Global", ("RemovePlusFromUri", removed))
            .Set("CsTrunkConfiguration", "PstnGateway:sbc1", ("RemovePlusFromUri", removed)).Build();
        var deployment = new FakeDeployment(start);

        Assert.True(deployment.Apply(Litware.Planned(Offices.Design(), start)).Clean);

        foreach (var trunk in new[] { "sbc1", "sbc2" })
            Assert.Equal(removed, deployment.Now.Find(TrunkConfiguration.Type, "Service:PstnGateway:" + trunk)!.Flag("RemovePlusFromUri"));
    }

    [Fact]
    public void AProviderWithoutPlusAndALocationThatIsNotPassedAreDeclaredToo()
    {
        var plan = Litware.Planned(Offices.Design(provider: """, "expectsPlus": false"""), Offices.One.Build());

        Assert.All(plan.Steps.Where(step => step.ObjectType == "CsTrunkConfiguration"), step =>
            Assert.True(step.After!.Flag("RemovePlusFromUri")));
    }

    [Theory]
    [InlineData(PriorityReading.Keep, 0)]
    [InlineData(PriorityReading.Renumber, 0)]
    [InlineData(PriorityReading.Keep, 7)]
    [InlineData(PriorityReading.Renumber, 7)]
    public void OurRuleFiresBeforeThoseThatWereThere(PriorityReading reading, long priority)
    {
        var start = WithRules(Offices.One, Local).Build();
        start = start.With([start.Find(OutboundTranslationRule.Type, Local + "/Second")!.With("Priority", priority)]);
        var deployment = new FakeDeployment(start, reading);

        Assert.True(deployment.Apply(Litware.Planned(Offices.Design("ecrc"), start)).Clean);
        Assert.Equal("E911-ECRC", First());

        // Somebody puts a rule in front; the next plan brings ours back there.
        deployment.Change(now => now.With([new DeploymentObject(OutboundTranslationRule.Type, Local + "/A").With("Priority", -5)]));
        var again = Litware.Planned(Offices.Design("ecrc"), deployment.Now);
        Assert.Equal(["Update CsTrunkConfiguration Service:PstnGateway:gw"], again.Steps.Select(step => step.ToString()));
        Assert.True(deployment.Apply(again).Clean);
        Assert.Equal("E911-ECRC", First());
        Assert.Empty(Litware.Planned(Offices.Design("ecrc"), deployment.Now).Steps);

        string First() => TrunkConfigurations.Rules(deployment.Now, OutboundTranslationRule.Type, Local).First().Name;
    }

    // Three rules whose order is not that of their names; the last two stand beside each other.
    private static DeploymentBuilder WithRules(DeploymentBuilder builder, string scope) => builder
        .Translation(scope, "Second", @"^\+1(\d{10})$", "$1").Translation(scope, "First", @"^\+(\d+)$", "011$1")
            .Translation(scope, "Same", "x", "y")
        .CallerTranslation(scope, "Caller B", @"^\+(\d+)$", "$1").CallerTranslation(scope, "Caller A", "x", "y")
        .ResponseCode(scope, "Busy", 480, 503).ResponseCode(scope, "Gone", 410, 503);
}
