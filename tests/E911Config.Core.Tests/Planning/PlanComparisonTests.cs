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
        Assert.Equal(["<= Scope: the whole design", "=> Scope: zone Reno", "=> Other zones: unchanged (0 groups of callers)"],
            result.Items.Select(item => item.ToString()));
        Assert.Equal("Not the same change (another scope). Only one of the plans has: 0 steps, 0 findings, 0 calls, 3 other lines.",
            result.Summary);
    }

    /// <summary>Where both do something to an object, what moved is said: what the step finds, or what it leaves.</summary>
    [Theory]
    [InlineData("Global", "CsTrunkConfiguration", "MaxEarlyDialogs", "MaxEarlyDialogs 20", "MaxEarlyDialogs 30")]
    [InlineData("Tag:RenoUsers", "CsVoicePolicy", "Description", "Description (none) (not changed)", "Description 30 (not changed)")]
    [InlineData("Tag:RenoUsers", "CsVoicePolicy", "PstnUsages",
        "PstnUsages Reno, Long Distance -> E911-Reno-Local, Reno, Long Distance", "PstnUsages Other -> E911-Reno-Local, Other")]
    public void WhatMovedOfAnObjectIsSaidOnBothSides(string identity, string noun, string property, string there, string here)
    {
        object value = property switch { "MaxEarlyDialogs" => 30L, "PstnUsages" => new[] { "Other" }, _ => "30" };
        var result = new TrunkPlanComparison(PlanComparison.Of(
            Make(Offices.Design(), Offices.One.Set("CsTrunkConfiguration", "Global", ("MaxEarlyDialogs", 20L)).Build()),
            Make(Offices.Design(), Offices.One.Set("CsTrunkConfiguration", "Global", ("MaxEarlyDialogs", 20L))
                .Set(noun, identity, (property, value)).Build())));

        Assert.NotEmpty(result.Steps);
        Assert.All(result.Steps, step => Assert.EndsWith(": " + (step.Side == PlanSide.Reference ? there : here), step.ToString(),
            StringComparison.Ordinal));
    }

    [Fact]
    public void CallersWhomNobodyFollowsAreADifference()
    {
        var start = Offices.One.Callers(2, "Reno", "pool.x", "Tag:RenoUsers");
        var result = new TrunkPlanComparison(PlanComparison.Of(Make(Offices.Design(), start.Build()),
            Make(Offices.Design(), start.Callers(400, "Reno", "cloud.example", "Tag:RenoUsers").Build())));

        Assert.True(result.SameChange);
        Assert.Equal(["<= Callers: all counted and followed.", "=> Callers: 400 callers homed online, not followed."],
            result.Items.Select(item => item.ToString()));
        Assert.Contains("2 other lines", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherTextOfTheDesignIsShownWhereItBegins()
    {
        var result = Compare(Make(DesignFile.Parse("test.e911.json", Offices.Text()
            .Replace("\"formatVersion\": 1,", "\"formatVersion\": 1,\n// Agreed.\n", StringComparison.Ordinal)), Start));

        Assert.Equal(
            [
                "<= Design, line 1: { \"formatVersion\": 1, \"name\": \"Test\", \"notification\": { \"uris\": [\"sip:security@x\"] },",
                "=> Design, line 1: { \"formatVersion\": 1, and 2 more lines",
            ], result.Items.Select(item => item.ToString()));
    }

    /// <summary>
    /// One edit of the deployment, of the design or of both: whatever gives a plan another id is named, and no line says the same of both.
    /// </summary>
    [Fact]
    public void WhateverMakesAnotherChangeIsNamed()
    {
        var (others, steps) = (0, 0);
        foreach (var seed in Chances.Seeds(1, 100))
        {
            var it = new RandomCase(seed);
            var random = new Random(seed);
            var plan = Planner.Make(it.Document, it.Snapshot, [], Litware.Created).Plan;
            var design = random.Next(4) > 0 ? it.Document : random.Next(2) > 0 ? it.Another().Document
                : DesignFile.Parse("random.e911.json", it.Text + "\n// Agreed.\n");
            var other = Planner.Make(design, random.Next(5) > 0 ? Edited(it.Snapshot, random) : it.Snapshot, [], Litware.Created).Plan;
            if (plan is null || other is null || plan.Id == other.Id) continue;
            others++;

            var result = new TrunkPlanComparison(PlanComparison.Of(plan, other));

            Assert.True(result.Items.Count > 0 && !result.Clean, $"seed {seed}: {result.Summary}");
            Assert.DoesNotContain("all in common", result.Summary, StringComparison.Ordinal);
            if (result.Steps.Any(step => step.Text.Contains(": ", StringComparison.Ordinal))) steps++;
            var same = result.Items.GroupBy(item => item.Kind + item.Text).FirstOrDefault(alike => alike.Select(item => item.Side)
                .Distinct().Count() > 1);
            Assert.True(same is null, $"seed {seed}: both have {same?.Key}");
        }

        Assert.True(others >= Chances.Of(40) && steps >= Chances.Of(20), $"{others} changes, {steps} with what moved");
    }

    // Something of what plans touch or copy, its value another.
    private static Snapshot Edited(Snapshot snapshot, Random random)
    {
        var types = new[] { VoiceRoute.Type, VoicePolicy.Type, NetworkSite.Type, TrunkConfiguration.Type, OutboundTranslationRule.Type }
            .Where(type => snapshot.All(type).Count > 0).ToArray();
        var type = types[random.Next(types.Length)];
        var all = snapshot.All(type);
        var item = all[random.Next(all.Count)];
        var properties = type.Properties.Where(property => !property.IsIdentityName && property.EmbedsNoun is null
            && property.Kind is PropertyKind.Text or PropertyKind.Flag or PropertyKind.List or PropertyKind.Integer
            && property.References is null or "CsPstnUsage").ToArray();
        var property = properties[random.Next(properties.Length)];
        object? value = property.Kind switch
        {
            PropertyKind.Flag => item[property.Name] is not true,
            PropertyKind.List => new[] { "Other" },
            PropertyKind.Integer => 7L,
            _ => "1",
        };
        try
        {
            return snapshot.With([item.With(property.Name, value)]);
        }
        catch (FormatException)
        {
            return snapshot;
        }
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
