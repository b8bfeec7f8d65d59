using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using E911Config.Core.Apply;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>What the journals of a folder tell.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeDeployment deployment = new(Litware.Sound);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void EveryEndIsToldAndWhatWasTakenBackLater()
    {
        deployment.Fault = write => write == 9 ? WriteFault.Before : WriteFault.None;
        Apply("1", rollBack: true);
        Apply("2", rollBack: false, failAgain: true);
        using var stop = new CancellationTokenSource();
        deployment.BeforeWrite = _ => stop.Cancel();
        Apply("3", stop: stop);
        deployment.BeforeWrite = null;
        Apply("4");
        deployment.Undo(Path("4"), Path("5"));
        deployment.Undo(Path("4"), Path("6"));

        var history = JournalHistory.Read(folder.Path, error => throw error);

        Assert.Equal(["5 Undo Applied", "4 Apply Applied", "3 Apply Cancelled", "2 Apply Failed", "1 Apply RolledBack"],
            history.Select(entry => $"{System.IO.Path.GetFileName(entry.JournalPath)[0]} {entry.Kind} {entry.Outcome}"));
        Assert.Equal([[], [Path("5")], [], [], []], history.Select(entry => entry.UndoneBy));
        Assert.NotNull(history[1].Undone);
        Assert.NotEqual(0, history[2].StoppedBefore);
        Assert.All(history, entry => Assert.Equal("Litware", entry.Design));
    }

    [Fact]
    public void WithoutAnEndItIsInterruptedUnlessItRuns()
    {
        using (var file = new JournalFile(Path("1"), () => Litware.Created))
        {
            file.Write("start", [new("formatVersion", 1L), new("kind", "Apply"), new("plan", "p"), new("design", "d"),
                new("deployment", "x")]);
            Assert.Equal(ChangeOutcome.Running, Assert.Single(JournalHistory.Read(folder.Path, error => throw error)).Outcome);
        }

        Assert.Equal(ChangeOutcome.Interrupted, Assert.Single(JournalHistory.Read(folder.Path, error => throw error)).Outcome);
    }

    [Fact]
    public void AJournalThatCannotBeReadIsAnErrorBesideTheOthers()
    {
        Apply("1");
        File.WriteAllText(Path("2"), "nonsense\n");
        File.WriteAllText(Path("3"), "");
        File.WriteAllText(folder.File("not a journal.txt"), "x");
        var errors = new List<E911Exception>();

        Assert.Single(JournalHistory.Read(folder.Path, errors.Add));

        Assert.Equal(["FileEmpty", "JournalInvalid"], errors.Select(error => error.ErrorId).Order());
    }

    [Fact]
    public void AFolderThatIsNotThereHasNoHistory() => Assert.Empty(JournalHistory.Read(folder.File("none"), error => throw error));

    private string Path(string name) => folder.File(name + JournalHistory.Extension);

    private void Apply(string name, bool rollBack = false, bool failAgain = false, CancellationTokenSource? stop = null)
    {
        if (failAgain) deployment.Fault = write => write == deployment.Written.Count && write % 3 == 0 ? WriteFault.Before
            : WriteFault.None;
        new PlanApplication(Litware.SoundPlan, deployment, () => Litware.Created)
            .Run(deployment, Path(name), rollBack: rollBack, stop: stop);
        deployment.Fault = null;
    }
}
