using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>Two plans side by side: what only one of them has, and nothing else.</summary>
public sealed class PlanComparisonTests
{
    private static readonly Snapshot Start = Offices.One.Build();
    private static readonly Plan Approved = Make(Offices.Design(), Start);

    [Fact]
    public void TheSameChangeMadeLaterHasAllInCommon()
    {
        var comparison = PlanComparison.Of(Approved, Planner.Make(Offices.Design(), Start, [], Litware.Created.AddDays(9)).Plan!);

        Assert.True(comparison.SameChange);
        var result = new TrunkPlanComparison(comparison);
        Assert.True(result.Clean);
        Assert.Empty(result.Items);
        Assert.Equal((0, "The same change; the plans have all in common."), (result.ExitCode, result.Summary));
    }

    [Fact]
    public void APlanFromItsFileIsThePlan() =>
        Assert.True(new TrunkPlanComparison(PlanComparison.Of(Approved, PlanFile.Parse("p", PlanFile.Format(Approved)))).Clean);

    [Fact]
    public void CallersWhoCameAreCallsThatOnlyOneHas()
    {
        var start = Offices.One.Normalization("Global", "Emergency", "^911$", "+911");
        var result = new TrunkPlanComparison(PlanComparison.Of(
            Make(Offices.Design(), start.Build()),
                Make(Offices.Design(), start.Callers(7, "Reno", "pool.x", "Tag:RenoUsers", "analog").Build())));

        Assert.True(result.SameChange);
        Assert.False(result.Clean);
        Assert.Empty(result.Steps);
        Assert.Contains(result.Calls, call => call.Side == PlanSide.Difference
            && call.Call!.Callers.StartsWith("analog", StringComparison.Ordinal));
        Assert.Contains(result.Findings, finding => finding.Side == PlanSide.Difference && finding.Finding!.Id == "ZoneNotLocated");
    }

    [Fact]
    public void AStepThatIsDoneAlreadyStandsOnOneSideAndTheOthersOnNone()
    {
        var result = Compare(Make(Offices.Design(), Offices.One.Usage("E911-Reno").Build()));

        Assert.False(result.SameChange);
        Assert.Equal("<= Create CsPstnUsage E911-Reno", Assert.Single(result.Steps).ToString());
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("Not the same change. Only one of the plans has: 1 steps, 0 findings, 0 calls.", result.Summary);
    }

    [Fact]
    public void AnotherValueOfOneObjectStandsOnBothSides()
    {
        var design = DesignFile.Parse("test.e911.json", Offices.Text()
            .Replace("sip:security@x", "sip:reception@x", StringComparison.Ordinal));

        var result = Compare(Make(design, Start));

        Assert.Equal([PlanSide.Reference, PlanSide.Difference], result.Steps.Select(step => step.Side));
        Assert.All(result.Steps, step => Assert.Equal("Tag:E911-Reno", step.Step!.Identity));
        Assert.StartsWith("Not the same change (another design).", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameStepsOfAnotherScopeAreAnotherChange()
    {
        var result = Compare(Planner.Make(Offices.Design(), Start, ["Reno"], Litware.Created).Plan!);

        Assert.False(result.SameChange || result.Clean);
        Assert.Equal("=> Other zones: unchanged (0 groups of callers)", Assert.Single(result.Items).ToString());
        Assert.Equal("Not the same change (another scope). Only one of the plans has: 0 steps, 0 findings, 0 calls, 1 other line of the "
            + "verdict.", result.Summary);
    }

    /// <summary>What a board reads beside the steps is compared too, and the difference shows.</summary>
    [Theory]
    [InlineData("points after", "Call", "Mediation:pool.x")]
    [InlineData("points before", "Call", "Mediation:pool.x")]
    [InlineData("not proven", "Call", "not proven")]
    [InlineData("depends", "Call", "EmergencyFallback")]
    [InlineData("held", "Call", "Tag:Old")]
    [InlineData("other calls", "OtherCalls", "411, which Old 911 matches now")]
    [InlineData("other zones", "OtherZones", "changed for 1 of 2 calls examined")]
    [InlineData("roles", "RolesBefore", "Earlier")]
    public void WhateverMakesTheVerdictCounts(string what, string kind, string shown)
    {
        CallChange Other(CallChange call) => what switch
        {
            "points after" => call with { SinglePointsAfter = new SinglePoints([], ["Mediation:pool.x"], []) },
            "points before" => call with { SinglePointsBefore = new SinglePoints([], ["Mediation:pool.x"], []) },
            "not proven" => call with { NotProven = true },
            "depends" => call with { DependsOn = ["EmergencyFallback"] },
            "held" => call with { Worst = Outcome.Failed, WorstStep = 1, WorstHeld = "Tag:Old" },
            _ => call,
        };
        var other = new Plan
        {
            Created = Approved.Created, Deployment = Approved.Deployment, Design = Approved.Design, Steps = Approved.Steps,
            Compared = Approved.Compared, Findings = Approved.Findings, Callers = Approved.Callers,
            Calls = [Other(Approved.Calls[0]), .. Approved.Calls.Skip(1)],
            OtherCalls = what == "other calls" ? [new OtherCallChange(OtherCallKind.Numbers, "Old 911", @"^\+(911|411)$", "411")] : [],
            OtherZones = what == "other zones" ? new PilotReach(1, 2, 1) : null,
            RolesBefore = what == "roles" ? new RolesBefore("Earlier", "hash", "0123456789abcdef") : null,
        };

        var result = Compare(other);

        Assert.True(result.SameChange);
        Assert.False(result.Clean);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(result.Items, item => item.Kind == kind && item.Side == PlanSide.Difference
            && item.ToString().Contains(shown, StringComparison.Ordinal));
        Assert.Contains("Only one of the plans has: ", result.Summary, StringComparison.Ordinal);
        Assert.True(new TrunkPlanComparison(PlanComparison.Of(other, other)).Clean);
    }

    private static TrunkPlanComparison Compare(Plan other) => new(PlanComparison.Of(Approved, other));

    private static Plan Make(DesignDocument design, Snapshot snapshot) => Planner.Make(design, snapshot, [], Litware.Created).Plan!;
}
