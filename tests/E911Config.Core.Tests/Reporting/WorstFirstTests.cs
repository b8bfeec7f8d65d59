using System;
using System.Linq;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Reports;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>What is worst stands first and is said in the first line; what is named is named by what it is.</summary>
public sealed class WorstFirstTests
{
    private static readonly DateTime Today = new(2026, 11, 22);

    [Fact]
    public void DriftStandsBySeverityAndItsFirstLineCountsIt()
    {
        var found = DriftFinder.Find(Litware.Design, Litware.Snapshot, DriftSeverity.Minor, Today);
        var open = found.Items.Where(item => item is { Accepted.Length: 0, Waiting: false }).ToArray();
        Assert.Equal(open, found.Items.Take(open.Length));
        var rated = open.Where(item => item.Severity != DriftSeverity.NotRated).Select(item => item.Severity).ToArray();
        Assert.True(rated.Distinct().Count() > 1);
        Assert.Equal(rated.OrderByDescending(severity => severity).Select(severity => severity.ToString()),
            rated.Select(severity => severity.ToString()));
        Assert.Equal(open.OrderBy(item => item.Kind != DriftKind.Unreadable).First().Kind, open[0].Kind);
        Assert.Contains(FormattableString.Invariant(
            $"; at worst Critical: {rated.Count(one => one == DriftSeverity.Critical)} Critical"), new DriftTestResult(found).Summary,
            StringComparison.Ordinal);
    }

    /// <summary>A check of a design is one, whatever deployment it is seen against.</summary>
    [Fact]
    public void ACheckOfADesignIsCalledSoWithADeploymentToo()
    {
        var scope = CheckScope.OfDesign(Litware.Design, Litware.Snapshot, Today, [], []);
        Assert.Equal("Checks of a design", AuditPaper.Of(new AuditTestResult(CheckRunner.Run(scope))).Title);
    }

    /// <summary>What zones share stands under no zone that a pilot does not change.</summary>
    [Fact]
    public void StepsOfAPilotStandUnderItsZonesAlone()
    {
        var plan = Litware.Planned(Litware.Design, Litware.Snapshot, "Reno");
        Assert.Contains(plan.Steps, step => step.Reason.Purpose?.Zone is { } zone && zone != "Reno");
        var lines = PlanText.ByZone(plan.Steps, plan.Zones, PlanText.Line).ToArray();
        Assert.Equal(["Zone Reno", "For several zones, or none"], lines.Where(line => !line.StartsWith(' ')).OrderDescending());
        Assert.Equal(plan.Steps.Count + 2, lines.Length);
    }

    /// <summary>Of a call that cannot be told the reason is said at once; the way out stands once, at the end of its text.</summary>
    [Fact]
    public void AnUntoldCallIsWarnedOf()
    {
        var request = new Core.Calls.CallRequest(new Core.Calls.Caller { NetworkSite = "Reno" }, "911");
        var index = new Core.Calls.CallIndex(Litware.Snapshot, Core.Calls.CallFacts.Assumed(Litware.Snapshot));
        var trace = TraceResult.Of(request, new Core.Calls.CallEngine(index).Trace(request), null, null, "");
        var warning = UntoldCall.Warning(trace);
        Assert.StartsWith("What becomes of 911 from Reno cannot be told: where the client is registered", warning,
            StringComparison.Ordinal);
        Assert.DoesNotContain("-RegistrarPool", warning, StringComparison.Ordinal);
        Assert.EndsWith(", and ends with what tells more.", warning, StringComparison.Ordinal);
        Assert.Contains("Next: -RegistrarPool", trace.Text, StringComparison.Ordinal);
        var known = request with { Caller = request.Caller with { RegistrarPool = "pool-chi.litwareinc.com" } };
        Assert.Equal("", UntoldCall.Warning(TraceResult.Of(known, new Core.Calls.CallEngine(index).Trace(known), null, null, "")));
    }
}
