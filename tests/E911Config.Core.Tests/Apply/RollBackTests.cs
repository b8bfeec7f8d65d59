using System;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>A failure anywhere leaves the deployment as it was.</summary>
public sealed class RollBackTests
{
    [Theory]
    [InlineData(PriorityReading.Keep, WriteFault.Before)]
    [InlineData(PriorityReading.Keep, WriteFault.After)]
    [InlineData(PriorityReading.Keep, WriteFault.Ignored)]
    [InlineData(PriorityReading.Renumber, WriteFault.Before)]
    [InlineData(PriorityReading.Renumber, WriteFault.After)]
    [InlineData(PriorityReading.Renumber, WriteFault.Ignored)]
    public void AFailureAtAnyStepTakesEverythingBack(PriorityReading reading, WriteFault fault)
    {
        var batches = Litware.SmallPlan.Batches();
        for (var k = 1; k <= batches.Count; k++)
        {
            var deployment = new FakeDeployment(Litware.Sound, reading) { Fault = write => write == k ? fault : WriteFault.None };

            var result = deployment.Apply(Litware.SmallPlan);

            Assert.True(result.Outcome == ApplyOutcome.RolledBack, FormattableString.Invariant($"{k}: {result.Outcome}: {result.Error}"));
            Applying.Same(Litware.Sound, deployment.Now);
            var failed = batches[k - 1];
            Assert.All(result.Steps, step => Assert.Equal(
                step.Number < failed[0].Number ? StepStatus.RolledBack : step.Number <= failed[^1].Number ? StepStatus.Failed
                    : StepStatus.NotRun, step.Status));
            Assert.All(result.Steps, step => Assert.Equal(step.Status == StepStatus.Failed, step.Error.Length > 0));
            Assert.Contains(failed[0].Identity, result.Error, StringComparison.Ordinal);
            Assert.Equal(1, result.ExitCode);
        }
    }

    [Fact]
    public void AReadThatFailsAfterAWriteTakesEverythingBack()
    {
        for (var k = 1; k <= 2 * Litware.SmallPlan.Batches().Count; k += 3)
        {
            var deployment = new FakeDeployment(Litware.Sound)
                { BeforeLook = look => { if (look == k) throw new E911Exception("CommandFailed", "No answer."); } };

            Assert.Equal(ApplyOutcome.RolledBack, deployment.Apply(Litware.SmallPlan).Outcome);
            Applying.Same(Litware.Sound, deployment.Now);
        }
    }

    [Fact]
    public void WhatCannotBeTakenBackIsNamedAndTheRestIsTakenBack()
    {
        var batches = Litware.SmallPlan.Batches().Count;
        for (var k = 1; k < batches; k++)
        {
            // The last write fails, and so does the kth write of taking back.
            var deployment = new FakeDeployment(Litware.Sound)
                { Fault = write => write == batches || write == batches + k ? WriteFault.Before : WriteFault.None };

            var result = deployment.Apply(Litware.SmallPlan);

            var standing = result.Steps.Where(step => step.Status == StepStatus.Applied).ToArray();
            Assert.Equal(ApplyOutcome.Failed, result.Outcome);
            Assert.NotEmpty(standing);
            Assert.All(standing, step => Assert.Contains("Not taken back", step.Error, StringComparison.Ordinal));
            Assert.All(standing, step => Assert.Contains(step.ObjectType == "CsPstnUsage" ? "CsPstnUsage"
                : step.Identity, result.Error, StringComparison.Ordinal));
            Assert.All(standing, step => Assert.True(step.ObjectType == "CsPstnUsage"
                ? deployment.Now.Usages.Contains(step.Identity) : deployment.Now.Find(ObjectTypes.Get(step.ObjectType), step.Identity)
                    is not null));
        }
    }

    [Theory]
    [InlineData(WriteFault.Before)]
    [InlineData(WriteFault.After)]
    public void WithoutRollBackWhatWasAppliedStands(WriteFault fault)
    {
        var deployment = new FakeDeployment(Litware.Sound) { Fault = write => write == 10 ? fault : WriteFault.None };

        var result = deployment.Apply(Litware.SoundPlan, rollBack: false);

        Assert.Equal(ApplyOutcome.Failed, result.Outcome);
        Assert.Equal(10, deployment.Written.Count);
        Assert.DoesNotContain(result.Steps, step => step.Status == StepStatus.RolledBack);
        Assert.Contains("What was applied stands", result.Error, StringComparison.Ordinal);
        deployment.Fault = null;
        Assert.True(deployment.Apply(Litware.SoundPlan).Clean);
    }

    [Fact]
    public void AJournalThatCannotBeWrittenStopsBeforeTheWrite()
    {
        for (var k = 1; k <= Litware.SmallPlan.Steps.Count; k += 4)
        {
            var deployment = new FakeDeployment(Litware.Sound);
            var begun = 0;
            var journal = new MemoryJournal
                { BeforeEntry = (kind, _) => { if (kind == "begin"
                && ++begun == k) throw new E911Exception("FileUnwritable", "The disk is full."); } };

            var result = deployment.Apply(Litware.SmallPlan, journal);

            Assert.True(result.Outcome == ApplyOutcome.RolledBack, FormattableString.Invariant($"{k}: {result.Outcome}: {result.Error}"));
            Assert.Contains("The disk is full.", result.Error, StringComparison.Ordinal);
            Applying.Same(Litware.Sound, deployment.Now);
        }
    }

    [Fact]
    public void AJournalThatFailsWhileTakingBackIsReportedAndDoesNotStopIt()
    {
        var deployment = new FakeDeployment(Litware.Sound) { Fault = write => write == 20 ? WriteFault.Before : WriteFault.None };
        var journal = new MemoryJournal
            { BeforeEntry = (kind, _) => { if (kind is "undo" or "undone"
            or "failed") throw new E911Exception("FileUnwritable", "The disk is full."); } };

        var result = deployment.Apply(Litware.SoundPlan, journal);

        Assert.Equal(ApplyOutcome.RolledBack, result.Outcome);
        Assert.Contains("The disk is full.", result.Error, StringComparison.Ordinal);
        Applying.Same(Litware.Sound, deployment.Now);
    }

    [Fact]
    public void TakingBackIsInTheJournalToo()
    {
        var deployment = new FakeDeployment(Litware.Sound) { Fault = write => write == 3 ? WriteFault.After : WriteFault.None };
        var journal = new MemoryJournal();

        deployment.Apply(Litware.SoundPlan, journal);

        var usages = Litware.SoundPlan.Batches()[0].Count;
        Assert.Equal(
            [$"failed {usages + 2}", $"undo {usages + 2}", $"undone {usages + 2}", $"undo {usages + 1}", $"undone {usages + 1}"],
            journal.Entries.SkipWhile(entry => !entry.StartsWith("failed", StringComparison.Ordinal)).Take(5));
        Assert.Equal("end", journal.Entries[^1]);
    }

    /// <summary>What was never written is as it was, though no server would take it: nothing is left empty, and nothing stands.</summary>
    [Fact]
    public void AReferenceThatLedNowhereAndWasNeverReplacedStays()
    {
        var batches = Litware.Plan.Batches().ToList();
        var loose = batches.FindIndex(batch => batch[0] is { ObjectType: "CsNetworkSite", Identity: "Cologne" }) + 1;
        var deployment = new FakeDeployment(Litware.Snapshot) { Fault = write => write == loose ? WriteFault.Before : WriteFault.None };

        var result = deployment.Apply(Litware.Plan);

        Assert.True(result.Outcome == ApplyOutcome.RolledBack, result.Error);
        Assert.DoesNotContain("is left empty", result.Error, StringComparison.Ordinal);
        Applying.Same(Litware.Snapshot, deployment.Now);
    }

    /// <summary>A name that leads nowhere is left out of its list, and the rest is as it was.</summary>
    [Fact]
    public void ANameInAListThatLedNowhereIsLeftOutAlone()
    {
        var start = Offices.One.Route("Old 911", @"^\+911$", "Reno", "gw")
            .Set("CsVoiceRoute", "Old 911", ("PstnUsages", new[] { "Reno", "Ghost" })).Build();
        var plan = Litware.Planned(Offices.Design(
            zone: """, "objects": { "fallbackRoute": "Old 911" }, "adopt": ["CsVoiceRoute Old 911"]"""), start);
        var last = plan.Batches().Count;
        var deployment = new FakeDeployment(start) { Fault = write => write == last ? WriteFault.After : WriteFault.None };

        var result = deployment.Apply(plan);

        Assert.True(result.Outcome == ApplyOutcome.RolledBack, result.Error);
        Assert.Contains("CsVoiceRoute Old 911: PstnUsages named Ghost, which does not exist: that is left out, and the rest is as it was.",
            result.Error, StringComparison.Ordinal);
        Assert.Equal(["Reno"], deployment.Now.Find(VoiceRoute.Type, "Old 911")!.List("PstnUsages"));
    }

    [Fact]
    public void AReferenceThatLedNowhereBeforeIsLeftEmptyAndSaidSo()
    {
        var last = Litware.Plan.Batches().Count;
        var deployment = new FakeDeployment(Litware.Snapshot) { Fault = write => write == last ? WriteFault.After : WriteFault.None };

        var result = deployment.Apply(Litware.Plan);

        Assert.Equal(ApplyOutcome.RolledBack, result.Outcome);
        Assert.Contains("CsNetworkSite Cologne: LocationPolicy named Cologne-Emergency, which does not exist, and is left empty.",
            result.Error, StringComparison.Ordinal);
        Applying.Same(Litware.Snapshot.With([Litware.Snapshot.Find(NetworkSite.Type, "Cologne")!.With("LocationPolicy", null)]),
            deployment.Now);
    }
}
