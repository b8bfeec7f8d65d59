using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>Orders that are safe, orders that are not, and a change that no order makes safe.</summary>
public sealed class SafeOrderTests
{
    [Fact]
    public void TheNumberThatIsRoutedMovesFromOneLegToTheNextWithoutADarkStep()
    {
        // 911 becomes a mask of 112: one route must know 112 before the policy says it, and one must know 911 until then.
        var (start, first, next) = Renumbered(trunks: ["sbc1", "sbc2"]);
        var plan = Next(first, next, start);

        Assert.True(plan.Safe, plan.ToString());
        Assert.Equal(
            ["CsVoiceRoute E911-Reno-Primary", "CsLocationPolicy Tag:E911-Reno", "CsVoiceRoute E911-Reno-Secondary"],
            plan.Steps.Select(step => step.ObjectType + " " + step.Identity));
        Assert.Equal([1, 2, 3], plan.Steps.Select(step => step.Number));
        Assert.Contains("none dark on the way", PlanText.Summary(plan));
        Assert.DoesNotContain(plan.Findings, finding => finding.Id == "CallsDark");
    }

    [Fact]
    public void WhereNoOrderIsSafeThePlanSaysWhoIsDarkAfterWhichStep()
    {
        var (start, first, next) = Renumbered(trunks: ["sbc1"]);
        var plan = Next(first, next, start);

        // All orders of the steps are dark: judged by following the calls after each.
        foreach (var order in Orders(plan.Steps)) Assert.NotEmpty(Dark(next, start, order, first));
        Assert.False(plan.Safe);
        var dark = Assert.Single(plan.Calls, call => call.Dark);
        Assert.Equal(("Reno", "911", Outcome.Located, Outcome.Located, Outcome.Failed, 1),
            (dark.Callers.NetworkSite, dark.Number, dark.Before, dark.After, dark.Worst, dark.WorstStep));
        var finding = Assert.Single(plan.Findings, finding => finding.Id == "CallsDark");
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Contains("Reno, modern, Tag:RenoUsers, pool.x, 911: Located -> Located (Failed after step 1)", finding.Message());
        Assert.Contains("1 dark on the way", PlanText.Summary(plan));
        Assert.Equal(plan.Calls.Select(CallText.Of), PlanFile.Parse("p", PlanFile.Format(plan)).Calls.Select(CallText.Of));
    }

    [Fact]
    public void AWrongOrderIsCaught()
    {
        var (start, first, next) = Renumbered(trunks: ["sbc1", "sbc2"]);
        var steps = Next(first, next, start).Steps;
        var policyFirst = StepOrder.Number([steps[1], steps[0], steps[2]]);

        Assert.Empty(Dark(next, start, steps, first));
        Assert.Equal(["Reno, modern, Tag:RenoUsers, pool.x, 911: Located -> Located (Failed after step 1)"],
            Dark(next, start, policyFirst, first));
    }

    [Fact]
    public void AClientThatHoldsTheEarlierPolicyIsFollowedToo()
    {
        // The zone takes over a policy made by hand for another usage: who holds it still gets through, and its routes stay.
        var builder = Offices.One.LocationPolicy("Tag:Old", "OldEmergency", "911").Route("Old 911", @"^\+911$", "OldEmergency", "gw")
            .Assign("Reno", "Old");
        var plan = Litware.Planned(Offices.Design(), builder.Build());
        Assert.True(plan.Safe, plan.ToString());

        // Had the plan emptied the old route as well, those who hold the policy would be cut off.
        var old = builder.Build().Find(VoiceRoute.Type, "Old 911")!;
        var worse = plan.Steps.Append(new Step(99, StepReason.None,
            new ObjectChange(old, old.With("PstnGatewayList", System.Array.Empty<string>())))).ToArray();
        Assert.Contains(Dark(Offices.Design(), builder.Build(), worse), call =>
            call.EndsWith("(Failed after step 99, for clients that hold Tag:Old)", System.StringComparison.Ordinal));
    }

    private static Plan Next(DesignDocument applied, DesignDocument next, Snapshot start) =>
        Planner.Make(next, start, [], Litware.Created, applied: new AppliedDesign(applied, "the first")).Plan!;

    private static (Snapshot Start, DesignDocument First, DesignDocument Next) Renumbered(string[] trunks)
    {
        var start = new DeploymentBuilder().Office("Reno").Pool("pool.x", "Reno", mediation: true).VoicePolicy("RenoUsers")
            .Callers(9, "Reno", "pool.x", "Tag:RenoUsers");
        foreach (var trunk in trunks) start.Gateway(trunk, "Reno");
        var first = Design(trunks, """{ "dialString": "911" }""");
        var deployed = Applying.Applied(Litware.Planned(first, start.Build()), start.Build()).Now;
        return (deployed, first, Design(trunks, """{ "dialString": "112", "masks": ["911"] }"""));
    }

    private static DesignDocument Design(string[] trunks, string number) => DesignFile.Parse("test.e911.json", $$"""
        { "formatVersion": 1, "name": "Test", "provider": { "trunks": [{{string.Join(", ", trunks.Select(trunk => $$"""{ "trunk": "PstnGateway:{{trunk}}", "kind": "onPremSbc" }"""))}}] },
          "emergencyNumbers": [{{number}}], "zones": [{ "name": "Reno", "networkSites": ["Reno"], "strategy": "centralTrunk" }] }
        """);

    private static IEnumerable<IReadOnlyList<Step>> Orders(IReadOnlyList<Step> steps) => steps.Count == 0 ? [[]]
        : steps.SelectMany(first => Orders(steps.Where(step => step != first).ToArray())
            .Select(rest => (IReadOnlyList<Step>)[first, .. rest]));

    // The calls that are dark in this very order.
    private static string[] Dark(DesignDocument design, Snapshot start, IReadOnlyList<Step> order, DesignDocument? applied = null) =>
        CallProof.Follow(design, start, order, applied).Where(call => call.Dark).Select(CallText.Of).ToArray();
}
