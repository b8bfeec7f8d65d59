using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>A plan that was stopped anywhere is finished by applying it again.</summary>
public sealed class InterruptionTests
{
    public static TheoryData<PriorityReading> Readings => new(PriorityReading.Keep, PriorityReading.Renumber);

    [Theory]
    [MemberData(nameof(Readings))]
    public void AfterACancellationAtAnyStepThePlanIsFinishedByApplyingItAgain(PriorityReading reading)
    {
        var whole = Applying.Applied(Litware.Plan, Litware.Snapshot, reading).Now;
        for (var k = 1; k < Litware.Plan.Batches().Count; k += 2)
        {
            var deployment = new FakeDeployment(Litware.Snapshot, reading);
            using var source = new CancellationTokenSource();
            deployment.BeforeWrite = write => { if (write == k) source.Cancel(); };

            var stopped = deployment.Apply(Litware.Plan, stop: source);

            Assert.Equal(ApplyOutcome.Cancelled, stopped.Outcome);
            Assert.Equal(Litware.Plan.Batches().Take(k).Sum(batch => batch.Count),
                stopped.Steps.Count(step => step.Status == StepStatus.Applied));
            Assert.All(stopped.Steps, step => Assert.Contains(step.Status, new[] { StepStatus.Applied, StepStatus.NotRun }));
            Finish(deployment, whole, k);
        }
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void AfterTheProcessDiedAtAnyWriteThePlanIsFinishedByApplyingItAgain(PriorityReading reading)
    {
        var whole = Applying.Applied(Litware.Plan, Litware.Snapshot, reading).Now;
        foreach (var kind in new[] { "begin", "done" })
        {
            for (var k = 1; k <= Litware.Plan.Steps.Count; k += 5)
            {
                var deployment = new FakeDeployment(Litware.Snapshot, reading);
                var entries = 0;
                var journal = new MemoryJournal(deployment)
                    { BeforeEntry = (entry, _) => { if (entry == kind && ++entries == k) throw new ProcessDied(); } };

                Assert.Throws<ProcessDied>(() => deployment.Apply(Litware.Plan, journal));

                Finish(deployment, whole, k);
            }
        }
    }

    [Fact]
    public void MovedRoutesAreFinishedToo()
    {
        // Somebody removed the second leg and the last ones; the third must move behind the new second one. Nothing but its place changes.
        var design = Offices.ThreeDesign;
        var snapshot = new FakeDeployment(Applying.Applied(Litware.Planned(design, Offices.Three.Build()), Offices.Three.Build()).Now)
            .Without(
            "CsVoiceRoute E911-Reno-Secondary", "CsVoiceRoute E911-Reno-Fallback", "CsVoiceRoute E911-Reno-Local");
        var plan = Litware.Planned(design, snapshot);
        Assert.Contains(plan.Steps, step => step.Reorders);
        foreach (var reading in new[] { PriorityReading.Keep, PriorityReading.Renumber })
        {
            var whole = Applying.Applied(plan, snapshot, reading).Now;
            for (var k = 1; k < plan.Batches().Count; k++)
            {
                var deployment = new FakeDeployment(snapshot, reading);
                using var source = new CancellationTokenSource();
                deployment.BeforeWrite = write => { if (write == k) source.Cancel(); };
                deployment.Apply(plan, stop: source);
                deployment.BeforeWrite = null;

                var result = deployment.Apply(plan);

                Assert.True(result.Clean, $"{reading}, stopped after write {k}: {result.Error}");
                Applying.Same(whole, deployment.Now);
                Assert.Empty(Litware.Planned(design, deployment.Now).Steps);
            }
        }
    }

    [Fact]
    public void ACancellationBeforeTheFirstStepWritesNothing()
    {
        var deployment = new FakeDeployment(Litware.Snapshot);

        using var source = new CancellationTokenSource();
        source.Cancel();

        var result = deployment.Apply(Litware.Plan, stop: source);

        Assert.Equal(ApplyOutcome.Cancelled, result.Outcome);
        Assert.Empty(deployment.Written);
        Assert.Equal(1, result.ExitCode);
    }

    private static void Finish(FakeDeployment deployment, Core.Deployment.Snapshot whole, int k)
    {
        deployment.BeforeWrite = null;
        var before = deployment.Written.Count;

        var result = deployment.Apply(Litware.Plan);

        Assert.True(result.Clean, FormattableString.Invariant($"stopped at {k}: {result.Error}"));
        Assert.Equal(result.Steps.Where(step => step.Status == StepStatus.Applied)
            .Select(step => step.ObjectType == "CsPstnUsage" ? "" : step.Identity).Distinct().Count(),
            deployment.Written.Count - before);
        Applying.Same(whole, deployment.Now);
    }

    private sealed class ProcessDied : Exception;
}
