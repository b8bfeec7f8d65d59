using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Tests.Planning;
using E911Config.TestSupport;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>Taking back what a journal tells of.</summary>
public sealed class UndoTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeDeployment deployment = new(Litware.Sound);
    private int files;

    public static TheoryData<PriorityReading> Readings => new(PriorityReading.Keep, PriorityReading.Renumber);

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Readings))]
    public void ApplyThenUndoThenUndoOfTheUndo(PriorityReading reading)
    {
        var litware = new FakeDeployment(Litware.Sound, reading);
        var applied = Apply(litware, Litware.SoundPlan);
        var after = litware.Now;

        var undo = New();
        var result = litware.Undo(applied, undo);

        Assert.True(result is { Outcome: ApplyOutcome.Applied, Kind: ChangeKind.Undo }, result.Error);
        Assert.Equal(Litware.SoundPlan.Steps.Count, result.Steps.Count);
        Assert.All(result.Steps, step => Assert.Equal(StepStatus.Applied, step.Status));
        Applying.Same(Litware.Sound, litware.Now);
        Assert.True(litware.Undo(undo, New()).Clean);
        Applying.Same(after, litware.Now);
    }

    [Fact]
    public void ApplyThenUndoIsTheIdentityOnDeploymentsOfChance() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Chances.Of(100)),
            Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var it = new RandomCase(seed);
        var plan = Litware.Planned(it.Document, it.Snapshot);
        var random = new FakeDeployment(it.Snapshot, it.Reading);
        var applied = Apply(random, plan);
        var after = random.Now;
        var undo = New();
        var result = random.Undo(applied, undo);

        Assert.True(result.Clean, result.Error);
        Applying.Same(it.Snapshot, random.Now);
        var writes = random.Written.Count;
        Assert.Equal(ApplyOutcome.NothingToDo, random.Undo(applied, New()).Outcome);
        Assert.Equal(writes, random.Written.Count);
        Assert.True(random.Undo(undo, New()).Clean);
        Applying.Same(after, random.Now);
    }));

    [Theory]
    [MemberData(nameof(Readings))]
    public void RoutesThatWereMovedStandWhereTheyStood(PriorityReading reading)
    {
        var (plan, start) = Moves(reading);
        Assert.True(plan.Steps.Count(step => step.Reorders) > 1);
        var moved = new FakeDeployment(start, reading);
        var applied = Apply(moved, plan);
        var after = moved.Now;
        var undo = New();

        Assert.True(moved.Undo(applied, undo).Clean);
        Applying.Same(start, moved.Now);
        Assert.Equal(ApplyOutcome.NothingToDo, moved.Undo(applied, New()).Outcome);
        Assert.True(moved.Undo(undo, New()).Clean);
        Applying.Same(after, moved.Now);
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void MovesAreTakenBackFromAnyPointOfAnUndo(PriorityReading reading)
    {
        var (plan, start) = Moves(reading);
        for (var k = 1; k < 20; k++)
        {
            var moved = new FakeDeployment(start, reading);
            var applied = Apply(moved, plan);
            var writes = moved.Written.Count;
            moved.AfterWrite = write => { if (write == writes + k) throw new ProcessDied(); };
            try
            {
                moved.Undo(applied, New());
                Assert.True(k > 3, "Nothing was interrupted.");
                return;
            }
            catch (ProcessDied)
            {
                moved.AfterWrite = null;
            }

            Assert.True(moved.Undo(applied, New()).Clean);
            Applying.Same(start, moved.Now);
        }
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void ARollBackOfMovesLeavesTheirOrder(PriorityReading reading)
    {
        var (plan, start) = Moves(reading);
        var batches = plan.Batches().Count;
        for (var k = 1; k <= batches; k++)
        {
            var moved = new FakeDeployment(start, reading) { Fault = write => write == k ? WriteFault.After : WriteFault.None };
            Assert.Equal(ApplyOutcome.RolledBack, moved.Apply(plan).Outcome);
            Applying.Same(start, moved.Now);
        }
    }

    [Fact]
    public void WhatWasTakenBackByHandIsLeftAlone()
    {
        var applied = Apply(deployment, Litware.SoundPlan);
        foreach (var step in Litware.SoundPlan.Steps.Where(step => step.ObjectType is "CsNetworkSite"
            or "CsVoicePolicy")) deployment.Change(now => now.With([step.Before!]));
        var writes = deployment.Written.Count;

        var result = deployment.Undo(applied, New());

        Assert.True(result.Clean, result.Error);
        Assert.Equal(Litware.SoundPlan.Steps.Count(step => step.ObjectType is "CsNetworkSite" or "CsVoicePolicy"),
            result.Steps.Count(step => step.Status == StepStatus.Skipped));
        Assert.DoesNotContain(deployment.Written.Skip(writes), command => command.Name is "Set-CsNetworkSite" or "Set-CsVoicePolicy");
        Applying.Same(Litware.Sound, deployment.Now);
    }

    [Theory]
    [InlineData("CsVoicePolicy", "Tag:RenoUsers", "EnableCallPark", true)]
    [InlineData("CsVoicePolicy", "Tag:RenoUsers", "PstnUsages", "Reno Local")]
    [InlineData("CsVoiceRoute", "E911-Reno-Primary", "NumberPattern", @"^\+999$")]
    [InlineData("CsVoiceRoute", "E911-Reno-Primary", "AlternateCallerId", "+14255550100")]
    [InlineData("CsLocationPolicy", "Tag:E911-Reno", "NotificationUri", "sip:x@litwareinc.com")]
    [InlineData("CsNetworkSite", "Reno", "LocationPolicy", "Portland-E911")]
    [InlineData("CsTrunkConfiguration", "Service:PstnGateway:e911-chi.litwareinc.com", "MaxEarlyDialogs", 7)]
    public void WhatSomebodyChangedIsNamedAndNothingIsWritten(string noun, string identity, string property, object value)
    {
        var applied = Apply(deployment, Litware.SoundPlan);
        deployment.Set(noun, identity, property, value);
        deployment.Set("CsVoicePolicy", "Tag:RenoUsers", "EnableTeamCall", false);
        var writes = deployment.Written.Count;

        var error = Assert.ThrowsAny<E911Exception>(() => deployment.Undo(applied, New()));

        Assert.Equal("UndoRefused", error.ErrorId);
        Assert.All(new[] { $"{noun} {identity}", $"{property} is \"{ValueText.Of(value)}\" now", "EnableTeamCall" }, part =>
            Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.Equal(writes, deployment.Written.Count);
    }

    [Fact]
    public void WhatIsStillReferredToIsNotRemoved()
    {
        var applied = Apply(deployment, Litware.SoundPlan);
        deployment.Change(now => now.With([new DeploymentObject(NetworkSite.Type, "Fresno").With("LocationPolicy", "E911-Reno")]));
        deployment.Change(now => now.With([new DeploymentObject(VoiceRoute.Type, "Mine").With("PstnUsages", new[] { "E911-Reno" })]));
        var writes = deployment.Written.Count;

        var error = Assert.ThrowsAny<E911Exception>(() => deployment.Undo(applied, New()));

        Assert.Equal("UndoRefused", error.ErrorId);
        Assert.Contains("CsNetworkSite Fresno refers to CsLocationPolicy Tag:E911-Reno", error.Message, StringComparison.Ordinal);
        Assert.Contains("CsVoiceRoute Mine refers to CsPstnUsage E911-Reno", error.Message, StringComparison.Ordinal);
        Assert.Equal(writes, deployment.Written.Count);
    }

    [Fact]
    public void APolicyThatIsGrantedIsNotRemoved()
    {
        var applied = Apply(deployment, Litware.SoundPlan);
        deployment.Change(now => new Snapshot(
            now.ReadTypes.Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, now.All(type))))
        { Source = now.Source, Callers = [new CallerClass(12, "Reno", null, null, "Tag:E911-Reno", null, "modern")] });

        Assert.Contains("CsLocationPolicy Tag:E911-Reno is granted to 12 callers",
            Assert.ThrowsAny<E911Exception>(() => deployment.Undo(applied, New())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANounThatCannotBeReadIsNotTakenForGone()
    {
        var applied = Apply(deployment, Litware.SoundPlan);
        foreach (var noun in new[] { "CsVoiceRoute", "CsVoiceRoutingPolicy" })
        {
            var whole = deployment.Now;
            deployment.Change(now => new Snapshot(now.ReadTypes.Where(type => type.Noun != noun)
                .Select(type => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(type, now.All(type))))
            { Source = now.Source });
            Assert.Contains(noun + " could not be read", Assert.ThrowsAny<E911Exception>(() => deployment.Undo(applied, New())).Message,
                StringComparison.Ordinal);
            deployment.Change(_ => whole);
        }
    }

    [Fact]
    public void AnotherDeploymentIsRefused()
    {
        var applied = Apply(deployment, Litware.SoundPlan);
        deployment.Change(now => now.From(new SnapshotSource("live", "", "pool.contoso.com"), null));

        Assert.Equal("JournalForOtherDeployment", Assert.ThrowsAny<E911Exception>(() => deployment.Undo(applied, New())).ErrorId);
    }

    [Fact]
    public void ARolledBackPlanHasNothingToTakeBack()
    {
        deployment.Fault = write => write == 20 ? WriteFault.After : WriteFault.None;
        var journal = New();
        Assert.Equal(ApplyOutcome.RolledBack, new PlanApplication(Litware.SoundPlan, deployment, () => Litware.Created)
            .Run(deployment, journal, rollBack: true).Outcome);

        Assert.Equal(ApplyOutcome.NothingToDo, deployment.Undo(journal, New()).Outcome);
    }

    [Fact]
    public void AStepThatCannotBeTakenBackStopsWhatHangsOnItAndRunningItAgainFinishesIt()
    {
        var applied = Apply(deployment, Litware.SoundPlan);
        var writes = deployment.Written.Count;
        for (var k = 1; k <= Litware.SoundPlan.Batches().Count; k += 3)
        {
            var half = new FakeDeployment(deployment.Now) { Fault = write => write == k ? (WriteFault)(1 + k % 3) : WriteFault.None };

            var failed = half.Undo(applied, New());

            Assert.Equal(ApplyOutcome.Failed, failed.Outcome);
            Assert.Single(failed.Steps.Where(step => step.Status == StepStatus.Failed).GroupBy(step => step.ObjectType == "CsPstnUsage"
                ? "CsPstnUsage" : step.Identity));
            Assert.All(failed.Steps.Where(step => step.Status == StepStatus.NotRun), step =>
                Assert.Equal("It depends on what could not be taken back, and stays.", step.Error));
            half.Fault = null;
            Assert.True(half.Undo(applied, New()).Clean);
            Applying.Same(Litware.Sound, half.Now);
        }

        Assert.Equal(writes, deployment.Written.Count);
    }

    [Fact]
    public void AnUndoThatIsCancelledEndsBetweenTwoStepsAndSaysWhere()
    {
        var applied = Apply(deployment, Litware.SoundPlan);
        var writes = deployment.Written.Count;
        using var stop = new CancellationTokenSource();
        deployment.AfterWrite = write => { if (write == writes + 4) stop.Cancel(); };
        var undo = New();

        var result = deployment.Undo(applied, undo, stop: stop);

        Assert.Equal((ApplyOutcome.Cancelled, 5), (result.Outcome, result.StoppedBefore));
        Assert.Equal((ApplyOutcome.Cancelled, 5), (JournalReader.Read(undo).Outcome, JournalReader.Read(undo).StoppedBefore));
        deployment.AfterWrite = null;
        Assert.True(deployment.Undo(applied, New()).Clean);
        Applying.Same(Litware.Sound, deployment.Now);
    }

    [Fact]
    public void APlanThatWasFinishedLaterIsTakenBackJournalByJournalNewestFirst()
    {
        using var stop = new CancellationTokenSource();
        deployment.AfterWrite = write => { if (write == 30) stop.Cancel(); };
        var first = New();
        new PlanApplication(Litware.SoundPlan, deployment, () => Litware.Created).Run(deployment, first, stop: stop);
        deployment.AfterWrite = null;
        var second = Apply(deployment, Litware.SoundPlan);

        // What the second made refers to what the first made.
        Assert.Equal("UndoRefused", Assert.ThrowsAny<E911Exception>(() => deployment.Undo(first, New())).ErrorId);
        Assert.True(deployment.Undo(second, New()).Clean);
        Assert.True(deployment.Undo(first, New()).Clean);
        Applying.Same(Litware.Sound, deployment.Now);
    }

    [Fact]
    public void AnUndoThatLeftSomethingIsNotCalledClean()
    {
        var applied = Apply(deployment, Litware.SoundPlan);
        var reads = deployment.Reads;
        deployment.BeforeRead = read => { if (read == reads + 2) deployment.Set("CsVoicePolicy", "RenoUsers", "PstnUsages", "Other"); };

        var result = deployment.Undo(applied, New());

        Assert.Equal(ApplyOutcome.Failed, result.Outcome);
        Assert.Contains("CsVoicePolicy Tag:RenoUsers is not as it was", result.Error, StringComparison.Ordinal);
    }

    // Four routes of one zone, of which the first was removed: the others move behind the new first one.
    internal static (Plan Plan, Snapshot Start) Moves(PriorityReading reading)
    {
        var three = Offices.Three.Build();
        var broken = Applying.Applied(Litware.Planned(Offices.ThreeDesign, three), three, reading);
        broken.Remove("CsVoiceRoute", "E911-Reno-Secondary");
        broken.Write(new Command("New-CsVoiceRoute",
            [new CommandParameter("Identity", "Mine"), new CommandParameter("NumberPattern", "^1$"),
            new CommandParameter("Priority", 40L)]));
        return (Litware.Planned(Offices.ThreeDesign, broken.Now), broken.Now);
    }

    private string Apply(FakeDeployment target, Plan plan)
    {
        var journal = New();
        var result = new PlanApplication(plan, target, () => Litware.Created).Run(target, journal);
        Assert.True(result.Clean, result.Error);
        return journal;
    }

    private string New() => folder.File(FormattableString.Invariant($"{++files}{JournalHistory.Extension}"));

    private sealed class ProcessDied : Exception;
}
