using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>What a plan says of calls that are not emergency calls is found by looking, and can come out otherwise.</summary>
public sealed class OtherCallsTests
{
    private static readonly Snapshot Empty = new DeploymentBuilder().Build();

    [Theory]
    [InlineData("A B C", "E911 A B C", "unchanged")]
    [InlineData("A E911 B", "E911 A B", "unchanged")]
    [InlineData("A B C", "E911 B A C", "unchanged but for the order of usages in Tag:Users")]
    [InlineData("A B C", "E911 A C", "unchanged but for the order of usages in Tag:Users")]
    public void TheOrderOfForeignUsagesIsHeld(string before, string after, string expected) =>
        Assert.Equal(expected, OtherCallText.Of(
            OtherCalls.Of(Empty, [new Step(1, StepReason.None, new ObjectChange(Policy(before), Policy(after)))], ["E911"], [])));

    [Theory]
    [InlineData(@"^\+911$", "unchanged")]
    [InlineData(@"^\+(?:911|933)$", "unchanged")]
    [InlineData(@"\+911", @"unchanged but for numbers that Mine matches now with \+911")]
    [InlineData(@"^\+911|1$", @"unchanged but for numbers that Mine matches now with ^\+911|1$")]
    [InlineData(@"^\+9\d+$", @"unchanged but for numbers that Mine matches now with ^\+9\d+$")]
    public void WhatARouteMatchedBeforeIsNamed(string pattern, string expected)
    {
        var route = new DeploymentObject(VoiceRoute.Type, "Mine").With("NumberPattern", pattern);
        Assert.Equal(expected, OtherCallText.Of(
            OtherCalls.Of(Empty, [new Step(1, StepReason.None, new ObjectChange(route, route.With("NumberPattern", @"^\+?(?:911|933)$")))],
                [], [])));
    }

    /// <summary>Other numbers of a list, or of a pattern, that a route or a rule of the design does not take any more.</summary>
    [Theory]
    [InlineData("CsVoiceRoute", @"^\+(911|411)$", "unchanged but for 411, which Old 911 matches now")]
    [InlineData("CsVoiceRoute", @"^\+(911|411|611)$", "unchanged but for 411, 611, which Old 911 matches now")]
    [InlineData("CsVoiceRoute", @"^\+(911|933)$", "unchanged")]
    [InlineData("CsVoiceRoute", @"^\+911$", "unchanged")]
    [InlineData("CsVoiceRoute", @"^\+911", @"unchanged but for numbers that Old 911 matches now with ^\+911")]
    [InlineData("CsOutboundTranslationRule", @"^\+?(\d{3})$",
        @"unchanged but for numbers that Service:PstnGateway:gw/E911-ECRC translates now with ^\+?(\d{3})$")]
    [InlineData("CsOutboundTranslationRule", @"^\+(911|411)$",
        "unchanged but for 411, which Service:PstnGateway:gw/E911-ECRC translates now")]
    [InlineData("CsOutboundTranslationRule", @"^\+(911)$", "unchanged")]
    [InlineData("CsOutboundTranslationRule", @"^\+(911|411)$",
        "unchanged but for 411, which Service:PstnGateway:gw/E911-ECRC translates now", true)]
    public void WhatAnAdoptedOrOwnObjectTookBesideIsNamed(string noun, string pattern, string expected, bool isBehindAnother = false)
    {
        foreach (var description in new[] { "", "[E911Config:Test] zone Reno, Primary" })
        {
            var start = Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers");
            if (isBehindAnother) start.Translation("PstnGateway:gw", "Out", @"^\+44", "+1");
            if (noun == "CsVoiceRoute")
                start.Route("Old 911", pattern, "Reno", "sbc1").Set(noun, "Old 911", ("Description", description));
            else
                start.Translation("PstnGateway:gw", "E911-ECRC", pattern, "+18005550199")
                    .Set(noun, "Service:PstnGateway:gw/E911-ECRC", ("Description", description));
            var identity = noun == "CsVoiceRoute" ? "Old 911" : "Service:PstnGateway:gw/E911-ECRC";
            var adopt = description.Length > 0 ? "" : $$""", "adopt": ["{{noun}} {{identity}}"]""";

            var plan = Litware.Planned(Offices.Design("ecrc", """, "objects": { "primaryRoute": "Old 911" }""" + adopt), start.Build());

            // A rule that is not the first is rewritten with the list in which it stands.
            var written = isBehindAnother ? "Service:PstnGateway:gw" : identity;
            Assert.Contains(plan.Steps, step => step.Identity == written && step.Action == StepAction.Update);
            Assert.Equal(expected, OtherCallText.Of(plan.OtherCalls));
            Assert.Equal(plan.OtherCalls, PlanFile.Parse("p", PlanFile.Format(plan)).OtherCalls);
        }
    }

    /// <summary>A rule of the design that is left over, and that turned more than emergency numbers.</summary>
    [Theory]
    [InlineData(@"^\+?(\d{3})$", @"unchanged but for numbers that Service:PstnGateway:gw/Old translates now with ^\+?(\d{3})$")]
    [InlineData(@"^\+?(?:911|411)$", "unchanged but for 411, which Service:PstnGateway:gw/Old translates now")]
    [InlineData(@"^\+?911$", "unchanged")]
    public void ARuleThatIsRemovedIsNoOtherCase(string pattern, string expected)
    {
        var start = Offices.One.Callers(9, "Reno", "pool.x", "Tag:RenoUsers").Translation("PstnGateway:gw", "Old", pattern, "+18005550199")
            .Set("CsOutboundTranslationRule", "Service:PstnGateway:gw/Old",
                ("Description", "[E911Config:Test] emergency numbers to the ECRC"))
            .Build();
        var inPlace = Applying.Applied(Litware.Planned(Offices.Design(), start), start).Now;

        var plan = Planner.Retire(Offices.Design(), inPlace, RetirePolicy.AtOnce, Litware.Created).Plan!;

        Assert.Contains("Delete CsOutboundTranslationRule Service:PstnGateway:gw/Old", string.Join("\n", plan.Steps));
        Assert.Equal(expected, OtherCallText.Of(plan.OtherCalls));
    }

    /// <summary>A usage that the design takes over stays foreign to other calls while a route of theirs carries it.</summary>
    [Theory]
    [InlineData(@"^\+1775\d{7}$", "unchanged but for the order of usages in Tag:RenoUsers")]
    [InlineData(@"^\+411$", "unchanged but for the order of usages in Tag:RenoUsers")]
    [InlineData(@"^\+(911|933)$", "unchanged")]
    [InlineData(null, "unchanged")]
    public void AnAdoptedUsageIsForeignWhileOthersRouteByIt(string? pattern, string expected)
    {
        var start = Offices.One.VoicePolicy("RenoUsers", "Long Distance", "Local").Callers(9, "Reno", "pool.x", "Tag:RenoUsers");
        if (pattern is not null) start.Route("Town", pattern, "Local", "gw");

        var plan = Litware.Planned(
            Offices.Design(zone: """, "objects": { "localUsage": "Local" }, "adopt": ["CsPstnUsage Local"]"""), start.Build());

        Assert.Equal(["Local", "Long Distance"], Assert.Single(plan.Steps, step => step.Type == VoicePolicy.Type)
            .After!.List("PstnUsages"));
        Assert.Equal(expected, OtherCallText.Of(plan.OtherCalls));
    }

    private static DeploymentObject Policy(string usages) =>
        new DeploymentObject(VoicePolicy.Type, "Tag:Users").With("PstnUsages", usages.Split(' '));
}
