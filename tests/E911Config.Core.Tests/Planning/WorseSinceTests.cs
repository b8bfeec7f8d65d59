using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>What calls have come to since the plan before is not taken for granted: the next one is the reference.</summary>
public sealed class WorseSinceTests
{
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = Litware.Right;
    private static readonly DriftBasis Basis = DriftBasis.Of(Litware.Plan) with { After = Right };

    // Something for a plan to mend.
    private static readonly DeploymentObject Broken = Right.Find(VoiceRoute.Type, "E911-Chicago-Primary")!.With("NumberPattern", "^X$");

    [Fact]
    public void ALineMoreThatMayFailIsSaidOnce()
    {
        var now = Right.With([Broken, Right.Find(NetworkSite.Type, "Albuquerque")!.With("NetworkRegionID", "APAC")]);
        Assert.Contains(Find(now, Basis), item => item.Identity == "Albuquerque" && item.Severity == DriftSeverity.Major);

        var plan = Planned(now);

        var said = Assert.Single(plan.Findings, finding => finding.Id == FindingIds.WorseSinceApply);
        Assert.StartsWith($"since plan {Litware.Plan.Id[..12]} was applied", said.Message(), StringComparison.Ordinal);
        Assert.Matches("RegionLink:EMEA-APAC alone now takes the call from [0-9]+ groups? \\(Albuquerque\\)", said.Message());
        Assert.All(said.Calls, call => Assert.Equal("Albuquerque", call.Callers.NetworkSite));
        Assert.Equal(said.Message(), PlanFile.Parse("p", PlanFile.Format(plan)).Findings.Single(one => one.Id == said.Id).Message());

        // And nobody says it again.
        var applied = PlannedDeployment.After(now, plan.Steps);
        Assert.DoesNotContain(Find(applied, DriftBasis.Of(plan) with { After = applied }), item => item.Identity == "Albuquerque");
    }

    [Fact]
    public void CallsThatEndWorseAreNamedWithWhatWasProved()
    {
        var registrar = Right.All(Registrar.Type).Single(pool => pool.Name.StartsWith("sba-rno", StringComparison.Ordinal));

        var said = Assert.Single(Planned(Right.With([Broken, registrar.With("BackupRegistrar", null)])).Findings,
            finding => finding.Id == FindingIds.WorseSinceApply).Message();

        Assert.Matches("911 from Reno \\(modern, .*\\) Unlocated instead of Located", said);
    }

    /// <summary>What is said of a network that moved hides no line that may fail besides.</summary>
    [Fact]
    public void WhatHasMovedHidesNothing()
    {
        var now = Right.With([Broken, Right.Find(NetworkSubnet.Type, "10.60.1.0")!.With("NetworkSiteID", "Reno"),
            Right.Find(NetworkSite.Type, "Albuquerque")!.With("NetworkRegionID", "APAC")]);

        var findings = Planned(now).Findings;

        Assert.Contains(findings, finding => finding.Id == FindingIds.MovedSinceApply && finding.Identity == "10.60.1.0");
        Assert.Matches("RegionLink:EMEA-APAC alone now takes the call from 2 groups",
            Assert.Single(findings, finding => finding.Id == FindingIds.WorseSinceApply).Message());
    }

    /// <summary>What the plan mends, what it brings about itself, and what nobody has changed is not worse by others.</summary>
    [Fact]
    public void WhatOthersDidNotDoIsNotSaid()
    {
        Assert.DoesNotContain(Planned(Right.With([Broken])).Findings, finding => finding.Id == FindingIds.WorseSinceApply);
        Assert.DoesNotContain(Planned(Right).Findings, finding => finding.Id == FindingIds.WorseSinceApply);

        // Nor what was not read.
        var made = 0;
        foreach (var type in ObjectTypes.All)
        {
            var plan = Planner.Make(Litware.Design, Unread(Right.With([Broken]), type), [], Litware.Created,
                applied: Basis.Before(Litware.Plan)).Plan;
            made += plan is null ? 0 : 1;
            Assert.True(plan?.Findings.Any(finding => finding.Id == FindingIds.WorseSinceApply) != true, type.Noun);
        }

        Assert.True(made > 20, $"{made} plans");
    }

    private static Snapshot Unread(Snapshot now, ObjectType denied) => new(ObjectTypes.All.Where(type => type != denied)
        .Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, now.All(type))))
    { Source = now.Source, Callers = now.Callers, Unread = [new UnreadNoun(denied.Noun, "Denied.")] };

    private static Plan Planned(Snapshot now) =>
        Planner.Make(Litware.Design, now, [], Litware.Created, applied: Basis.Before(Litware.Plan)).Plan!;

    private static DriftTestItem[] Find(Snapshot now, DriftBasis basis) =>
        [.. new DriftTestResult(DriftFinder.Find(Litware.Design, now, DriftSeverity.Minor, Today, basis)).Items];
}
