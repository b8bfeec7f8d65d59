using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>What drift tells of a deployment until a plan is applied to it, and no more afterwards: the plan has said it.</summary>
public sealed class MovedSinceTests
{
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = Litware.Right;
    private static readonly Plan Reno = Litware.Planned(Litware.Design, Litware.Snapshot, "Reno");

    private static readonly Snapshot Moved = Right.With([
        Right.Find(NetworkSubnet.Type, "10.110.1.0")!.With("NetworkSiteID", "Cologne"),
        Right.Find(NetworkSubnet.Type, "10.50.1.0")!.With("NetworkSiteID", "Albuquerque"),
        Right.Find(NetworkSubnet.Type, "10.20.2.0")!.With("NetworkSiteID", "Chicago"),
        Right.Find(NetworkSite.Type, "Manila")!.With("LocationPolicy", "E911-London"),
        Right.Find(VoiceRoute.Type, "Portland 911")!.With("AlternateCallerId", "+15035550999"),
    ]);

    /// <summary>As many, as bad, and in the same words.</summary>
    [Fact]
    public void APlanSaysWhatDriftSaysWithTheJournalBeforeIt()
    {
        var basis = After((Litware.Plan, Right));
        var plan = Planned(basis, Moved);
        var drift = DriftFinder.Find(Litware.Design, Moved, DriftSeverity.Minor, Today, basis).Items
            .Where(item => item.Severity > DriftSeverity.Minor && item.Numbers.Count == 0 && item.ObjectType != "CsLisSubnet").ToArray();

        Assert.Equal(5, drift.Length);
        var said = plan.Findings.Where(finding => finding.Id == FindingIds.MovedSinceApply).ToArray();
        Assert.Equal(
            drift.Select(item => (item.ObjectType, item.Identity, item.Property, item.Severity.ToString())).Order(),
            said.Select(finding => (finding.ObjectType, finding.Identity, finding.Text("property"), finding.Text("severity"))).Order());
        foreach (var finding in said)
        {
            Assert.Contains(new DriftTestItem(drift.Single(item => item.Identity == finding.Identity)).Effect, finding.Message(),
                StringComparison.Ordinal);
            Assert.All(finding.Calls, call => Assert.Contains(call, plan.Calls));
        }

        var london = Assert.Single(said, finding => finding.Identity == "10.110.1.0");
        Assert.StartsWith($"CsNetworkSubnet 10.110.1.0, NetworkSiteID: is Cologne, and was London when plan {Litware.Plan.Id[..8]}",
            london.Message(), StringComparison.Ordinal);
        Assert.True(london.Number("callers") > 0 && london.Calls.All(call => call.Callers.NetworkSite == "London"));
        Assert.Contains("callers of zone London: ", london.Message(), StringComparison.Ordinal);

        var manila = Assert.Single(said, finding => finding.Identity == "Manila");
        Assert.Contains($"Critical for {manila.Number("callers")} callers at Manila: ", manila.Message(), StringComparison.Ordinal);

        // The summary has those whose calls come to harm at once.
        var groups = london.Calls.Concat(manila.Calls).Select(call => call.Callers).Distinct().Count();
        Assert.Contains($"{groups} end worse by what others moved", PlanText.Summary(plan), StringComparison.Ordinal);
        Assert.Equal(PlanFile.Format(plan), PlanFile.Format(PlanFile.Parse("p", PlanFile.Format(plan))));

        // And when it is applied nobody says it again.
        var next = After((plan, Moved), (Litware.Plan, Right));
        Assert.DoesNotContain(DriftFinder.Find(Litware.Design, Moved, DriftSeverity.Minor, Today, next).Items,
            item => item.ObjectType == "CsNetworkSubnet");
        Assert.Empty(Said(Planned(next, Moved)));
    }

    /// <summary>The proof of the plan follows the calls of a place out of scope: what becomes of them is said there, once.</summary>
    [Fact]
    public void WhatTheProofSaysOfAPlaceIsNotSaidTwice()
    {
        var right = Right.With([Right.Find(LocationPolicy.Type, "Site:Beijing")!.With("EnhancedEmergencyServicesEnabled", true)
            .With("EmergencyNumbers", new[] { new ValueRecord([new("DialString", "110"), new("DialMask", "911")]) })]);
        var now = right.With([right.Find(NetworkSite.Type, "Beijing")!.With("LocationPolicy", "E911-Chicago")]);
        var design = DesignFile.Parse(Litware.Design.Path, Litware.Design.Text.Replace("{ \"networkSite\": \"Beijing\",",
            "{ \"networkSite\": \"Beijing\", \"jurisdiction\": \"CN\",", StringComparison.Ordinal));

        var plan = Planner.Make(design, now, [], Litware.Created, applied: After((Litware.Plan, right)).Before(Litware.Plan)).Plan!;

        var moved = Assert.Single(plan.Findings, finding => finding.Id == FindingIds.MovedSinceApply);
        Assert.Contains(plan.Findings, finding => finding.Id == FindingIds.CallsStillWrong
            && finding.List("networkSites").Contains("Beijing"));
        Assert.Contains("is Tag:E911-Chicago, and was (none)", moved.Message(), StringComparison.Ordinal);
        Assert.Contains("What becomes of calls by that CallsStillWrong says.", moved.Message(), StringComparison.Ordinal);
        Assert.Empty(moved.Calls);
    }

    /// <summary>A pilot of one zone approves nothing of another, and so says nothing of it; each zone has a reference of its own.</summary>
    [Fact]
    public void APilotTellsOfItsZones()
    {
        var whole = After((Litware.Plan, Right));
        Assert.Equal(["10.50.1.0"], Said(Planned(whole, Moved, "Reno")));
        Assert.Equal(["10.110.1.0", "Manila"], Said(Planned(whole, Moved, "London")));

        // Reno's pilot came after its network had moved: its owner was told then, and London's is not told yet.
        Assert.DoesNotContain("10.50.1.0", Said(Planned(After((Reno, Moved), (Litware.Plan, Right)), Moved)));
        Assert.Contains("10.110.1.0", Said(Planned(After((Reno, Moved), (Litware.Plan, Right)), Moved)));
    }

    /// <summary>What a plan is compared with is what it knows of the plan before: no more is said where nothing is known.</summary>
    [Fact]
    public void WhereNothingIsKnownOfThenNothingIsSaid()
    {
        Assert.Empty(Said(Litware.Planned(Litware.Design, Moved)));
        Assert.Empty(Said(Planner.Make(Litware.Design, Moved, [], Litware.Created, applied: AppliedDesign.Of(Litware.Plan)).Plan!));
        Assert.Empty(Said(Planned(After((Litware.Plan, Right)), Right)));

        // A plan alone tells what it left of a route, and nothing of what it did not touch.
        Assert.Equal(["Portland 911"], Said(Planned(DriftBasis.Of(Litware.Plan), Moved)));
    }

    /// <summary>Removals are applied like any other plan, and their journal is the newest then.</summary>
    [Fact]
    public void APlanOfRemovalsTellsToo() => Assert.Contains("10.110.1.0", Said(Planner.Retire(Litware.Design, Moved,
        RetirePolicy.AtOnce, Litware.Created, After((Litware.Plan, Right)).Before(Litware.Plan)).Plan!));

    /// <summary>What is accepted of drift is known; what a plan of the same day brings, or harms nobody, is no news.</summary>
    [Fact]
    public void WhatIsAcceptedOrHarmsNobodyIsNoNews()
    {
        const string Accept = """
            "accept": [ { "id": "Changed", "object": "CsNetworkSubnet 10.110.1.0", "property": "NetworkSiteID", "atWorst": "failed",
            "until": "2026-12-01", "reason": "r" },
            """;
        var design = DesignFile.Parse(Litware.Design.Path, Litware.Design.Text.Replace("\"accept\": [", Accept, StringComparison.Ordinal));
        var applied = After((Litware.Plan, Right)).Before(Litware.Plan);
        IEnumerable<string> At(DateTimeOffset time) => Said(Planner.Make(design, Moved, [], time, applied: applied).Plan!);

        Assert.DoesNotContain("10.110.1.0", At(Litware.Created));
        Assert.Contains("10.110.1.0", At(new DateTimeOffset(2026, 12, 2, 0, 0, 0, TimeSpan.Zero)));
        Assert.Empty(Said(Planned(After((Litware.Plan, Right)),
            Right.With([Right.Find(NetworkSubnet.Type, "10.110.1.0")!.With("MaskBits", 20)]))));
    }

    private static Plan Planned(DriftBasis basis, Snapshot now, params string[] zones) =>
        Planner.Make(Litware.Design, now, zones, Litware.Created, applied: basis.Before(Litware.Plan)).Plan!;

    private static IEnumerable<string> Said(Plan plan) => plan.Findings.Where(finding => finding.Id == FindingIds.MovedSinceApply)
        .Select(finding => finding.Identity).Order(StringComparer.Ordinal);

    private static DriftBasis After(params (Plan Plan, Snapshot After)[] applied)
    {
        BasisPlan[] plans = [.. applied.Select(one => new BasisPlan(one.Plan) { Kept = new Lazy<Snapshot?>(() => one.After) })];
        return new DriftBasis(BasisKind.Journal) { Plans = plans, After = plans[0].Kept.Value };
    }
}
