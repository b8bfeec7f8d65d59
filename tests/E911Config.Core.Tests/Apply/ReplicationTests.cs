using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>Waiting for the servers.</summary>
public sealed class ReplicationTests
{
    private readonly List<Replica[]> answers = [];
    private int asked;
    private TimeSpan slept;

    [Fact]
    public void UpToDateMeansUpToDateWithAnUpdateSinceTheStart()
    {
        answers.AddRange([[new("a", true, "1"), new("b", true, "1")], [new("a", true, "1"), new("b", true, "1")],
            [new("a", true, "2"), new("b", false, "2")], [new("a", true, "2"), new("b", true, "2")]]);

        Assert.Equal((ReplicationState.UpToDate, null), Wait(60, TestContext.Current.CancellationToken));
        Assert.Equal(4, asked);
        Assert.Equal(TimeSpan.FromSeconds(10), slept);
    }

    [Fact]
    public void AServerThatSaysNoTimeIsBelieved()
    {
        answers.AddRange([[new("a", true, "")], [new("a", true, "")]]);
        Assert.Equal(ReplicationState.UpToDate, Wait(60, TestContext.Current.CancellationToken).State);
    }

    [Fact]
    public void AReplicaThatLagsIsNamedWhenTimeIsUp()
    {
        answers.AddRange([[new("a", true, "1"), new("b", true, "1")], [new("a", true, "2"), new("b", false, "1")]]);

        var (state, problem) = Wait(20, TestContext.Current.CancellationToken);

        Assert.Equal(ReplicationState.Behind, state);
        Assert.Equal(["b"], problem!.Servers);
        Assert.Equal(TimeSpan.FromSeconds(20), problem.Waited);
        Assert.Contains("not replicated to b after 20 seconds", ApplyText.Sentence(problem), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(20), slept);
    }

    [Fact]
    public void AStopEndsTheWait()
    {
        answers.AddRange([[new("a", true, "1")], [new("a", false, "1")]]);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var problem = Wait(20, stop.Token).Problem;
        Assert.Null(problem!.Waited);
        Assert.Contains("waiting was stopped", ApplyText.Sentence(problem), StringComparison.Ordinal);
    }

    [Fact]
    public void ADeploymentThatIsBehindStandsAndTheJournalSaysSo()
    {
        answers.AddRange([[new("fe02", true, "1")], [new("fe02", false, "2")]]);
        var deployment = new FakeDeployment(Litware.Sound);
        using var folder = new TemporaryFolder();
        var change = new PlanApplication(Litware.SoundPlan, deployment, () => Litware.Created) { Replication = New(10) };

        var result = change.Run(deployment, folder.File("j.jsonl"), rollBack: true);

        Assert.Equal((ApplyOutcome.Applied, ReplicationState.Behind, true), (result.Outcome, result.Replication, result.Clean));
        Assert.Contains("fe02", result.Error, StringComparison.Ordinal);
        Assert.Contains("fe02", ApplyText.Error(JournalReader.Read(folder.File("j.jsonl")).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutARightToAskNothingIsTakenBack()
    {
        answers.Add([new("fe02", true, "1")]);
        var deployment = new FakeDeployment(Litware.Sound);
        using var folder = new TemporaryFolder();
        var change = new PlanApplication(Litware.SoundPlan, deployment, () => Litware.Created)
        {
            Replication = new ReplicationWait(() => asked++ == 0 ? answers[0]
                : throw new E911Exception("CommandDenied", "Denied."), TimeSpan.FromSeconds(5), (_, _) => { }),
        };

        var result = change.Run(deployment, folder.File("j.jsonl"), rollBack: true);

        Assert.Equal((ApplyOutcome.Applied, ReplicationState.Unknown), (result.Outcome, result.Replication));
        Assert.Contains("Denied.", result.Error, StringComparison.Ordinal);
    }

    private ReplicationWait New(int seconds) =>
        new(() => answers[Math.Min(asked++, answers.Count - 1)], TimeSpan.FromSeconds(seconds), (pause, _) => slept += pause);

    private (ReplicationState State, ApplyProblem? Problem) Wait(int seconds, CancellationToken cancellation)
    {
        var wait = New(seconds);
        wait.Start();
        return wait.Wait(cancellation);
    }
}
