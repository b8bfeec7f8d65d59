using System;
using System.Collections.Generic;
using System.Linq;
using System.IO;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>
/// The process dies before, during and after every step. Nothing catches what ends it; what is left is the deployment and the journal file.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int files;

    public static TheoryData<PriorityReading, string> Moments
    {
        get
        {
            var data = new TheoryData<PriorityReading, string>();
            foreach (var reading in new[] { PriorityReading.Keep, PriorityReading.Renumber })
            {
                foreach (var moment in new[] { "before the write", "during the write", "before the journal says so", "after it" }) data.Add(
                    reading, moment);
            }

            return data;
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What is tried at every step of the small plan is tried at every kind of step.</summary>
    [Fact]
    public void TheSmallPlanHasEveryKindOfStep()
    {
        static IEnumerable<string> Kinds(Plan plan) =>
            plan.Steps.Select(step => $"{step.Action} {step.ObjectType} {step.Reorders}").Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(Kinds(Litware.SoundPlan), Kinds(Litware.SmallPlan));
        Assert.InRange(Litware.SmallPlan.Batches().Count, 12, 30);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void TheJournalLeadsBackAndThePlanLeadsOn(PriorityReading reading, string moment)
    {
        var whole = Applying.Applied(Litware.SmallPlan, Litware.Sound, reading).Now;
        for (var k = 1; k <= Litware.SmallPlan.Batches().Count; k++)
        {
            var (journal, left) = Died(Litware.SmallPlan, Litware.Sound, reading, moment, k);
            var told = JournalReader.Read(journal);
            Assert.Equal((null, false), (told.Outcome, told.Torn));

            var back = new FakeDeployment(left, reading);
            var undo = back.Undo(journal, New());
            Assert.True(undo.Clean, FormattableString.Invariant($"{k}: {undo.Error}"));
            Applying.Same(Litware.Sound, back.Now);

            var on = new FakeDeployment(left, reading);
            var result = on.Apply(Litware.SmallPlan);
            Assert.True(result.Clean, FormattableString.Invariant($"{k}: {result.Error}"));
            Applying.Same(whole, on.Now);
        }
    }

    /// <summary>
    /// The example as it is shipped names a policy that is not there, which no server takes back: nothing else is left of a plan that was
    /// cut off anywhere, nor of its undo.
    /// </summary>
    [Theory]
    [InlineData("before the write")]
    [InlineData("during the write")]
    [InlineData("after it")]
    public void TheExampleAsItIsShippedIsTakenBackButForWhatLedNowhere(string moment)
    {
        var batches = Litware.Plan.Batches();
        var loose = 1 + batches.ToList()
            .FindIndex(batch => batch.Any(step => step is { ObjectType: "CsNetworkSite", Identity: "Cologne" }));
        var places = Enumerable.Range(1, batches.Count).Where(k => k % 9 == 0 || Math.Abs(k - loose) < 2).Append(1).Append(batches.Count);
        foreach (var k in places.Distinct())
        {
            var (journal, left) = Died(Litware.Plan, Litware.Snapshot, PriorityReading.Keep, moment, k);
            var deployment = new FakeDeployment(left);
            if (k > 1)
            {
                // The undo is cut off too, and the next one goes on.
                Arm(deployment, "during the write", 1 + (k / 2));
                try
                {
                    deployment.Undo(journal, New());
                }
                catch (ProcessDied)
                {
                    Assert.NotEmpty(deployment.Written);
                }

                (deployment.BeforeWrite, deployment.AfterWrite) = (null, null);
            }

            var undo = deployment.Undo(journal, New());

            Assert.True(undo.Clean, FormattableString.Invariant($"{k}: {undo.Error}"));
            var done = moment == "before the write" ? k - 1 : k;
            Assert.Equal(done >= loose ? ["CsNetworkSite Cologne: LocationPolicy"] : [],
                DeploymentComparison.Of(Litware.Snapshot, deployment.Now));
        }
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void MovedRoutesToo(PriorityReading reading, string moment)
    {
        var (plan, start) = UndoTests.Moves(reading);
        var whole = Applying.Applied(plan, start, reading).Now;
        for (var k = 1; k <= plan.Batches().Count; k++)
        {
            var (journal, left) = Died(plan, start, reading, moment, k);
            var back = new FakeDeployment(left, reading);
            Assert.True(back.Undo(journal, New()).Clean);
            Applying.Same(start, back.Now);
            var on = new FakeDeployment(left, reading);
            Assert.True(on.Apply(plan).Clean);
            Assert.Equal(Order(whole), Order(on.Now));
        }
    }

    [Theory]
    [InlineData("before the write")]
    [InlineData("during the write")]
    public void AnUndoThatDiesAnywhereIsFinishedByTheNext(string moment)
    {
        var applied = New();
        var whole = new FakeDeployment(Litware.Sound);
        new PlanApplication(Litware.SmallPlan, whole, () => Litware.Created).Run(whole, applied);
        for (var k = 1; k <= Litware.SmallPlan.Batches().Count; k += 2)
        {
            var deployment = new FakeDeployment(whole.Now);
            Arm(deployment, moment, k);
            Assert.Throws<ProcessDied>(() => deployment.Undo(applied, New()));
            (deployment.BeforeWrite, deployment.AfterWrite) = (null, null);

            Assert.True(deployment.Undo(applied, New()).Clean);
            Applying.Same(Litware.Sound, deployment.Now);
        }
    }

    [Fact]
    public void AJournalTornAtAnyByteOfAnyOfItsLastLinesLeadsBack()
    {
        var plan = Litware.Planned(Offices.Design("ecrc"), Offices.One.Build());
        var start = Offices.One.Build();
        var batches = plan.Batches().Count;
        foreach (var k in new[] { 1, 2, batches })
        {
            var (path, left) = Died(plan, start, PriorityReading.Keep, "after it", k);
            var bytes = File.ReadAllBytes(path);
            var lastBegin = Array.LastIndexOf(bytes, (byte)'\n', bytes.Length - 2) + 1;
            for (var length = lastBegin; length < bytes.Length; length++)
            {
                var torn = JournalReader.Parse("torn", [.. bytes.Take(length)]);

                // A line is whole when all of its checksum is there; cut off before its first byte, it leaves no trace.
                Assert.Equal(length > lastBegin && length < bytes.Length - 1, torn.Torn);
                var deployment = new FakeDeployment(left);
                var result = new UndoApplication(torn, deployment, () => Litware.Created).Run(deployment, New());
                Assert.True(result.Clean, result.Error);
                Applying.Same(start, deployment.Now);
            }
        }
    }

    private (string Journal, Snapshot Left) Died(Plan plan, Snapshot start, PriorityReading reading, string moment, int k)
    {
        var deployment = new FakeDeployment(start, reading);
        Arm(deployment, moment, k);
        var last = plan.Batches().Take(k).Sum(batch => batch.Count);
        var journal = New();
        Assert.Throws<ProcessDied>(() =>
            new PlanApplication(plan, deployment, () => Litware.Created).Run(deployment, journal, (kind, count) =>
        {
            if (moment == "before the journal says so" && kind == "done" && count == last) throw new ProcessDied();
            if (moment == "after it" && ((kind == "begin" && count == last + 1) || kind == "end")) throw new ProcessDied();
        }));
        return (journal, deployment.Now);
    }

    private static void Arm(FakeDeployment deployment, string moment, int k)
    {
        if (moment == "before the write") deployment.BeforeWrite = write => { if (write == k) throw new ProcessDied(); };
        if (moment == "during the write") deployment.AfterWrite = write => { if (write == k) throw new ProcessDied(); };
    }

    private static string[] Order(Snapshot snapshot) =>
        TrunkConfigurations.InOrder(snapshot.All(VoiceRoute.Type)).Select(route => route.Identity).ToArray();

    private string New() => folder.File(FormattableString.Invariant($"{++files}{JournalHistory.Extension}"));

    private sealed class ProcessDied : Exception;
}
