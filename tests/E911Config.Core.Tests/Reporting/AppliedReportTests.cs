using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>Reports of what was done, from results and from journals: when, where, by whom, and whether it was a rehearsal.</summary>
public sealed class AppliedReportTests : IDisposable
{
    private const string Band = "<p class=\"band\">A simulation";

    private static readonly KeyValuePair<string, object?>[] About =
    [
        new("user", @"LITWARE\kim"), new("machine", "FE1"), new("changeNumber", "CHG42"), new("comment", "the board knows"),
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("simulated", true)]
    [InlineData("live", false)]
    public void AJournalSaysWhatItsResultSaid(string kind, bool isSimulated)
    {
        var deployment = new FakeDeployment(From(Litware.Sound, kind));
        var result = Apply(deployment, "a");
        var entry = (RoutingHistoryEntry)ReportFile.Read(Path("a"));
        Assert.Equal((isSimulated, (bool?)isSimulated), (result.Simulated, entry.Simulated));
        foreach (var page in new[] { Page(result), Page(entry) })
        {
            Assert.Equal(isSimulated, page.Contains(Band, StringComparison.Ordinal));
            Assert.Contains("class=\"verdict good\"", page, StringComparison.Ordinal);
            Assert.Contains($"<dt>{(isSimulated ? "Simulation of" : "Deployment")}</dt><dd>{entry.Deployment}</dd>", page,
                StringComparison.Ordinal);
            Assert.Contains(@"<dt>By</dt><dd>LITWARE\kim on FE1</dd>", page, StringComparison.Ordinal);
            Assert.Contains("<dt>Change</dt><dd>CHG42</dd>", page, StringComparison.Ordinal);
            Assert.Contains("<dt>Comment</dt><dd>the board knows</dd>", page, StringComparison.Ordinal);
            Assert.Contains($"<dt>Begun</dt><dd>{DriftText.Time(Litware.Created)}</dd>", page, StringComparison.Ordinal);
            Assert.Contains("Undo-E911Routing -JournalPath", page, StringComparison.Ordinal);
            Assert.All(result.Steps, step => Assert.Contains($"{step.ObjectType} {step.Identity}", page, StringComparison.Ordinal));
        }

        Assert.Equal(result.Steps.Count, entry.BegunSteps.Count);
    }

    /// <summary>What was taken back, rolled back, or broke off does not look like what stands.</summary>
    [Fact]
    public void WhatDoesNotStandIsNoGoodNews()
    {
        var deployment = new FakeDeployment(Litware.Sound);
        Apply(deployment, "taken");
        deployment.Undo(Path("taken"), Path("undo"));
        Assert.Contains("class=\"verdict warning\"", Page(ReportFile.Read(Path("taken"))), StringComparison.Ordinal);
        Assert.Contains("Taken back 2026-", Page(ReportFile.Read(Path("taken"))), StringComparison.Ordinal);
        Assert.DoesNotContain("Undo-E911Routing", Page(ReportFile.Read(Path("taken"))), StringComparison.Ordinal);

        // Another journal that cannot be read may tell that it was taken back too.
        Apply(deployment, "again");
        Assert.Contains("class=\"verdict good\"", Page(ReportFile.Read(Path("again"))), StringComparison.Ordinal);
        File.WriteAllText(Path("torn"), "nonsense\n");
        Assert.Contains("class=\"verdict unknown\"", Page(ReportFile.Read(Path("again"))), StringComparison.Ordinal);
        Assert.Contains("another journal cannot be read", Page(ReportFile.Read(Path("again"))), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatBrokeOffIsNotKnown()
    {
        Apply(new FakeDeployment(Litware.Sound), "a");
        var lines = File.ReadAllLines(Path("a"));
        var begins = Array.FindLastIndex(lines, line => line.StartsWith("{\"entry\": \"begin\"", StringComparison.Ordinal));
        File.WriteAllLines(Path("a"), lines.Take(begins + 1));

        var entry = (RoutingHistoryEntry)ReportFile.Read(Path("a"));
        Assert.Equal((ChangeOutcome.Interrupted, StepStatus.Unknown), (entry.Outcome, entry.BegunSteps[^1].Status));
        var page = Page(entry);
        Assert.Contains("class=\"verdict unknown\"", page, StringComparison.Ordinal);
        Assert.Contains("Nothing tells how it ended", page, StringComparison.Ordinal);
        Assert.Contains("Undo-E911Routing -JournalPath", page, StringComparison.Ordinal);
    }

    /// <summary>A call and a plan of a simulation say so, and of what and when; a saved plan says the same.</summary>
    [Theory]
    [InlineData("simulated", true)]
    [InlineData("live", false)]
    public void CallsAndPlansSayWhetherTheyAreOfASimulation(string kind, bool isSimulated)
    {
        var snapshot = From(Litware.Snapshot, kind);
        var plan = Planner.Make(Litware.Design, snapshot, [], Litware.Created).Plan!;
        var request = new CallRequest(new Caller { NetworkSite = "Reno" }, "911");
        var trace = new CallEngine(new CallIndex(snapshot, CallFacts.From(Litware.Design))).Trace(request);
        foreach (var page in new[]
        {
            Page(new TrunkPlan(plan)), Page(new TrunkPlan(PlanFile.Parse("saved", PlanFile.Format(plan)))),
            Page(TraceResult.Of(request, trace, null, snapshot, "litware.e911.json")),
        })
        {
            Assert.Equal(isSimulated, page.Contains(Band, StringComparison.Ordinal));
            Assert.Contains($"<dt>{(isSimulated ? "Simulation of" : "Deployment")}</dt><dd>{plan.Deployment}</dd>", page,
                StringComparison.Ordinal);
            Assert.Contains($"<dt>Read</dt><dd>{DriftText.Time(snapshot.CapturedAt!.Value)}</dd>", page, StringComparison.Ordinal);
            Assert.Contains("litware.e911.json</dd>", page, StringComparison.Ordinal);
        }

        Assert.Equal(plan.Id, Planner.Make(Litware.Design, From(Litware.Snapshot, "live"), [], Litware.Created).Plan!.Id);
    }

    private RoutingResult Apply(FakeDeployment deployment, string name)
    {
        var change = new PlanApplication(Litware.SoundPlan, deployment, () => Litware.Created);
        change.Prepare(CancellationToken.None);
        using var journal = new JournalFile(Path(name), () => Litware.Created);
        return new RoutingResult(change.Run(deployment, journal, About, new NamedFiles(Path(name)), false, CancellationToken.None));
    }

    private string Path(string name) => folder.File(name + JournalHistory.Extension);

    private static string Page(object result) => ReportFormat.Choose("Html", "").Write([result]);

    private static Snapshot From(Snapshot snapshot, string kind) => SnapshotFile.Parse("x", SnapshotFile.Format(snapshot)
        .Replace("\"kind\": \"simulated\"", $"\"kind\": \"{kind}\"", StringComparison.Ordinal));
}
