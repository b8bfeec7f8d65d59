using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>What is asked of the server, how often, and when the journal is written.</summary>
public sealed class ApplyOrderTests
{
    private readonly FakeDeployment deployment = new(Litware.Snapshot);

    [Fact]
    public void EachObjectIsLookedAtWrittenOnceAndLookedAtAgain()
    {
        deployment.Apply(Litware.Plan);

        var batches = Litware.Plan.Batches().Count;
        Assert.Equal(batches, deployment.Written.Count);
        Assert.Equal(2 * batches, deployment.Looks);
        Assert.Equal(2, deployment.Reads);
        Assert.Single(deployment.Written, command => command.Name == "Set-CsPstnUsage");
        Assert.Equal(Litware.Plan.Steps.Count(step => step.ObjectType == "CsPstnUsage") - 1, Litware.Plan.Steps.Count - batches);
    }

    [Fact]
    public void TheJournalIsWrittenBeforeWhatItTellsOf()
    {
        deployment.Apply(Litware.Plan);

        var expected = new List<string> { "read", "journal start" };
        foreach (var batch in Litware.Plan.Batches())
        {
            var look = $"look {batch[0].ObjectType} {batch[0].Identity}";
            expected.Add(look);
            expected.AddRange(batch.Select(step => FormattableString.Invariant($"journal begin {step.Number}")));
            expected.Add("write");
            expected.Add(look);
            expected.AddRange(batch.Select(step => FormattableString.Invariant($"journal done {step.Number}")));
        }

        expected.AddRange(["read", "journal end"]);
        Assert.Equal(expected, deployment.Events.Select(entry => entry.StartsWith("write ", StringComparison.Ordinal) ? "write" : entry));
    }

    [Fact]
    public void SnapshotsAreSavedBeforeAndAfter()
    {
        var saved = new List<(string Name, Snapshot Snapshot)>();

        var result = deployment.Apply(Litware.Plan, saved: (name, snapshot) => saved.Add((name, snapshot)));

        Assert.Equal(["before", "after"], saved.Select(pair => pair.Name));
        Assert.Same(Litware.Snapshot, saved[0].Snapshot);
        Assert.Same(deployment.Now, saved[1].Snapshot);
        Assert.Equal(["memory", "before.e911-snapshot.json", "after.e911-snapshot.json"],
            [result.JournalPath, result.SnapshotBefore, result.SnapshotAfter]);
    }

    [Fact]
    public void APlanThatIsDoneWritesNothing()
    {
        deployment.Apply(Litware.Plan);
        var written = deployment.Written.Count;

        var result = deployment.Apply(Litware.Plan);

        Assert.Equal(ApplyOutcome.NothingToDo, result.Outcome);
        Assert.All(result.Steps, step => Assert.Equal(StepStatus.Skipped, step.Status));
        Assert.Equal(written, deployment.Written.Count);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public void WhatIsDoneAlreadyIsSkipped()
    {
        deployment.Change(now => now.With([now.Find(NetworkSite.Type, "Reno")!.With("LocationPolicy", null)]));
        foreach (var step in Litware.Plan.Steps.Where(step => step.ObjectType == "CsVoicePolicy")) deployment.Change(now =>
            now.With([step.After!]));

        var result = deployment.Apply(Litware.Plan);

        Assert.Equal(ApplyOutcome.Applied, result.Outcome);
        Assert.All(result.Steps, step =>
            Assert.Equal(step.ObjectType == "CsVoicePolicy" ? StepStatus.Skipped : StepStatus.Applied, step.Status));
        Assert.DoesNotContain(deployment.Written, command => command.Name == "Set-CsVoicePolicy");
    }

    [Fact]
    public void OfTheUsagesOnlyThoseThatAreMissingAreAdded()
    {
        deployment.Change(now => now.With([now.Find(PstnUsage.Type, "Global")!.With("Usage", now.Usages.Append("E911-RENO").ToArray())]));

        var result = deployment.Apply(Litware.Plan);

        var added = (ListChange)deployment.Written[0].Parameters.Single(parameter => parameter.Name == "Usage").Value!;
        Assert.DoesNotContain("E911-Reno", added.Values);
        Assert.Equal("add", added.Operation);
        Assert.Equal("E911-Reno", Assert.Single(result.Steps, step => step.Status == StepStatus.Skipped).Identity);
    }

    [Fact]
    public void ProgressNamesTheStepsInOrder()
    {
        var numbers = new List<int>();
        var application = new PlanApplication(Litware.Plan, deployment, () => Litware.Created)
            { Progress = (step, count) => numbers.Add(step.Number * 1000 + count) };
        application.Prepare(TestContext.Current.CancellationToken);
        application.Run(deployment, new MemoryJournal(), [], new NamedFiles(""), true, TestContext.Current.CancellationToken);

        Assert.Equal(Litware.Plan.Batches().Select(batch => batch[0].Number * 1000 + Litware.Plan.Steps.Count), numbers);
    }
}
