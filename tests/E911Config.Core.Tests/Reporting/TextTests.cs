using System;
using System.Globalization;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>Results as people read them.</summary>
public sealed class TextTests
{
    [Fact]
    public void AFailedApplicationTellsEachStepAndWhatStands()
    {
        var plan = Litware.Planned(Offices.Design(), Offices.One.Build());
        var deployment = new FakeDeployment(Offices.One.Build()) { Fault = write => write == 3 ? WriteFault.Before : WriteFault.None };

        var lines = deployment.Apply(plan).Text.Split(Environment.NewLine);

        Assert.Equal("Plan " + plan.Id[..12], lines[0]);
        Assert.Contains("  RolledBack + CsPstnUsage E911-Reno", lines);
        Assert.Contains("  Failed     + CsTrunkConfiguration Service:PstnGateway:sbc2", lines);
        Assert.Contains("  NotRun     ~ CsNetworkSite Reno", lines);
        Assert.Contains("RolledBack: 0 applied, 0 skipped, 1 failed, 3 rolled back, 7 not run.", lines);
        Assert.DoesNotContain(lines, line => line.Contains("memory", StringComparison.Ordinal));
    }

    /// <summary>
    /// Where something stands the way back is told, and what failed is done again; where nothing does, only that. The error names the
    /// journal.
    /// </summary>
    [Theory]
    [InlineData(ApplyOutcome.RolledBack, ChangeKind.Apply, "When the cause is mended: Set-E911Routing -Plan $plan")]
    [InlineData(ApplyOutcome.Failed, ChangeKind.Apply,
        "To take it back: Undo-E911Routing -JournalPath 'memory'|When the cause is mended: Set-E911Routing -Plan $plan")]
    [InlineData(ApplyOutcome.Failed, ChangeKind.Undo, "When the cause is mended: Set-E911Routing -Plan $plan")]
    [InlineData(ApplyOutcome.Applied, ChangeKind.Apply,
        "To take it back: Undo-E911Routing -JournalPath 'memory'|Next: Test-E911Drift -Path 'x.e911.json'")]
    [InlineData(ApplyOutcome.Applied, ChangeKind.Undo, "To do it again: Undo-E911Routing -JournalPath 'memory'")]
    [InlineData(ApplyOutcome.NothingToDo, ChangeKind.Apply, "Next: Test-E911Drift -Path 'x.e911.json'")]
    public void TheLastLinesOfAChangeAreWhatComesNext(ApplyOutcome outcome, ChangeKind kind, string said)
    {
        var plan = Litware.Planned(Offices.Design(), Offices.One.Build());
        var status = outcome switch
        {
            ApplyOutcome.NothingToDo => StepStatus.Skipped,
            ApplyOutcome.RolledBack => StepStatus.RolledBack,
            _ => StepStatus.Applied,
        };
        var lines = new RoutingResult(new ApplyResult
        {
            PlanId = plan.Id, Design = "Litware", Deployment = plan.Deployment, Simulated = true, Kind = kind, Outcome = outcome,
            JournalPath = outcome == ApplyOutcome.NothingToDo ? "" : "memory",
            Steps = [.. plan.Steps.Select(step => new StepResult(step) { Status = status })],
        }, new ChangeOrder { Again = "Set-E911Routing -Plan $plan", DesignPath = "x.e911.json" }).Text.Split(Environment.NewLine);
        Assert.Equal(said.Split('|'), lines.SkipWhile(line => line.StartsWith(' ') || line.EndsWith('.') || line.StartsWith("Plan ",
            StringComparison.Ordinal) || line.StartsWith("Undo of", StringComparison.Ordinal)));
    }

    /// <summary>A deployment is called by its pools; of many the first stand in a line that people read.</summary>
    [Theory]
    [InlineData(1, "p1")]
    [InlineData(8, "p1 p2 p3 p4 p5 p6 p7 p8")]
    [InlineData(9, "p1 p2 p3 p4 and 5 other pools")]
    public void OfManyNamesTheFirstAreShown(int pools, string shown)
    {
        Assert.Equal(shown, FewNames.OfDeployment(string.Join(" ", Enumerable.Range(1, pools).Select(number => "p" + number))));
        Assert.Equal("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 1 other zone",
            FewNames.OfZones([.. Enumerable.Range(1, 13).Select(number => number.ToString(CultureInfo.InvariantCulture))]));
    }

    [Fact]
    public void DriftIsALineEachAndASummary()
    {
        var live = new FakeDeployment(Applying.Applied(Litware.Planned(Offices.Design(), Offices.One.Build()), Offices.One.Build()).Now);
        live.Set("CsNetworkSite", "Reno", "LocationPolicy", null);
        live.Remove("CsVoiceRoute", "E911-Reno-Local");

        var result = DriftFinder.Find(Offices.Design(), live.Now, DriftSeverity.Minor, new DateTime(2026, 11, 22)) with
        {
            Run = new DriftRun(Litware.Created, "pool.x", Litware.Created.AddMinutes(-1), "test.e911.json")
                { Computer = "FE1", User = @"X\kim" },
        };
        var text = new DriftTestResult(result).Text;

        Assert.All(text.Split(Environment.NewLine), line => Assert.True(line.Length < 80 && line == line.TrimEnd(), line));
        Golden.Equal("Reporting/Golden/drift.txt", text);
    }

    /// <summary>
    /// A comparison with what was read too long ago is no answer for now, and says so in every format and after it was saved.
    /// </summary>
    [Theory]
    [InlineData(-25, null, false)]
    [InlineData(-24, 24, false)]
    [InlineData(-25, 24, true)]
    [InlineData(null, 24, true)]
    [InlineData(null, null, false)]
    public void WhatWasReadTooLongAgoTellsNothingOfNow(int? read, int? limit, bool isStale)
    {
        var live = Applying.Applied(Litware.Planned(Offices.Design(), Offices.One.Build()), Offices.One.Build()).Now;
        var found = DriftFinder.Find(Offices.Design(), live, DriftSeverity.Minor, new DateTime(2026, 11, 22)) with
        {
            Run = new DriftRun(Litware.Created, "pool.x", read is { } hours ? Litware.Created.AddHours(hours) : null, "test.e911.json")
                { MaxHours = limit },
        };
        var saved = new DriftTestResult(DriftFile.Parse("saved", DriftFile.Format(found)));
        Assert.All([new DriftTestResult(found), saved], result =>
        {
            Assert.Equal((isStale, isStale, !isStale, isStale ? 3 : 0),
                (result.Stale, result.Inconclusive, result.Clean, result.ExitCode));
            Assert.Equal(isStale, result.Summary.StartsWith("Inconclusive: the snapshot ", StringComparison.Ordinal));
            Assert.Equal(isStale, result.Text.Contains("Have a fresh snapshot delivered", StringComparison.Ordinal));
            foreach (var format in ReportFormat.All.Where(format => format.Name is not ("Csv" or "Json")))
                Assert.Equal(isStale, format.Write([result]).Contains("he snapshot ", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void AnObjectIsItsAddressAndItsProperties() => Assert.Equal(
        ["CsNetworkSite Reno", "  NetworkRegionID : Region", "  LocationPolicy  : E911"],
        PropertyMap.Of(new DeploymentObject(NetworkSite.Type, "Reno", [new("LocationPolicy", "E911"), new("NetworkRegionID", "Region")]))
            .Text.Split(Environment.NewLine).ToArray());
}
