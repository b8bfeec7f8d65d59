using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Apply;

/// <summary>Since when no network site names a policy: told by journals as they are written, by plans, rollbacks and undos.</summary>
public sealed class PolicyReleaseTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder folder = new();
    private int hour;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheLastNetworkSiteThatLeftCounts()
    {
        Moved(Done("Reno", "Tag:Old", "Tag:New"));
        Moved(Done("Sparks", "old", "Tag:New"), Done("Elko", null, "Other"));
        Moved(Done("Elko", "Tag:Other", "Tag:New"));
        Assert.Equal(["OLD 2", "OTHER 3"], Told());
    }

    [Fact]
    public void WhatAnUndoPutBackIsNamedAgainUntilItLeavesAgain()
    {
        Moved(Done("Reno", "Tag:Old", "Tag:New"));
        Moved(Done("Reno", "Tag:New", "Tag:Old"));
        Assert.Equal(["NEW 2"], Told());
        Moved(Done("Reno", "Tag:Old", "Tag:New"));
        Assert.Equal(["OLD 3"], Told());
    }

    [Fact]
    public void WhatWasTakenBackForAStepThatFailedIsNamedAgain()
    {
        Moved(Done("Reno", "Tag:Old", "Tag:New") with { Undone = true });
        Assert.Equal(["NEW 1"], Told());
        Moved(Done("Reno", "Tag:Old", null));
        Assert.Equal(["NEW 1", "OLD 2"], Told());
    }

    [Fact]
    public void AStepThatWasBegunAndNotReadBackTellsNobodyWhen()
    {
        Moved(Done("Sparks", "Tag:Old", "Tag:New"));
        Moved(Done("Reno", "Tag:Old", "Tag:New") with { Done = false });
        Assert.Empty(Told());
        Moved(Done("Reno", "Tag:Old", "Tag:New"));
        Assert.Equal(["OLD 3"], Told());
    }

    [Fact]
    public void WhatLeftByOtherHandsIsNotKnown()
    {
        // The journals' last word on Sparks is that it names the policy.
        Moved(Done("Reno", "Tag:Old", "Tag:New"), Done("Sparks", "", "Tag:Old"));
        Assert.Empty(Told());
    }

    [Fact]
    public void OtherDeploymentsAndOtherPropertiesTellNothing()
    {
        Moved(Done("Reno", "Tag:Old", "Tag:OLD"));
        Moved(Done("Reno", "Tag:Old", "Tag:New"));
        Assert.Empty(Told("pool.contoso.com"));
        Assert.Equal(["OLD 2"], Told("pool2.x POOL.x"));
    }

    [Fact]
    public void AnAppliedPlanARollbackAndAnUndoTellIt()
    {
        var start = RetiringOffice.Renamed();
        var journals = new[] { "1", "2", "3" }.Select(name => folder.File(name + JournalHistory.Extension)).ToArray();
        var deployment = new FakeDeployment(start);
        var back = Litware.Planned(RetiringOffice.Design("Carson"), start);
        deployment.Fault = write => write == back.Batches().Count ? WriteFault.After : WriteFault.None;
        Assert.Equal(ApplyOutcome.RolledBack, new PlanApplication(back, deployment, Clock).Run(deployment, journals[0], rollBack: true)
            .Outcome);
        deployment.Fault = null;
        new PlanApplication(back, deployment, Clock).Run(deployment, journals[1]);
        Assert.Equal(["TAG:E911-NEVADA"], Released().Keys);
        deployment.Undo(journals[1], journals[2]);
        Assert.Equal(["TAG:E911-CARSON"], Released().Keys);

        IReadOnlyDictionary<string, DateTimeOffset> Released() =>
            PolicyReleases.Of(JournalHistory.Journals(folder.Path, error => throw error), start.Source);
        static DateTimeOffset Clock() => Litware.Created;
    }

    private string[] Told(string deployment = "pool.x") =>
        PolicyReleases.Of(JournalHistory.Journals(folder.Path, error => throw error), new SnapshotSource("live", "", deployment))
        .Select(pair => $"{pair.Key.Replace("TAG:", "", StringComparison.Ordinal)} {(pair.Value - Start).TotalHours}")
            .Order(StringComparer.Ordinal).ToArray();

    private static Move Done(string site, string? from, string? to) => new(site, from, to, true, false);

    // One journal, an hour after the last.
    private void Moved(params Move[] moves)
    {
        hour++;
        using var file = new JournalFile(folder.File(FormattableString.Invariant($"{hour}{JournalHistory.Extension}")), () =>
            Start.AddHours(hour));
        file.Write("start", [new("formatVersion", JournalReader.Version), new("kind", "Apply"), new("plan", "p"), new("design", "d"),
            new("deployment", "pool.x")]);
        foreach (var (move, number) in moves.Select((move, index) => (move, index + 1L)))
        {
            var site = new DeploymentObject(NetworkSite.Type, move.Site);
            file.Write("begin", [new("step", number), new("before", site.With("LocationPolicy", move.From)),
                new("after", site.With("LocationPolicy", move.To))]);
            if (move.Done) file.Write("done", [new("step", number), new("found", site.With("LocationPolicy", move.To))]);
            if (move.Undone) file.Write("undone", [new("step", number)]);
        }
    }

    private sealed record Move(string Site, string? From, string? To, bool Done, bool Undone);
}
