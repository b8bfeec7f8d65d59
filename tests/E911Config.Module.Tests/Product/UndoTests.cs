using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Undo, history, lock, preflight, replication and Ctrl+C, as a user meets them.</summary>
public sealed class UndoTests
{
    private const string Plan =
        "Set-CsNetworkSite -Identity Cologne -LocationPolicy $null; $plan = New-E911TrunkPlan -Path $design -Zone Reno, Chicago "
        + "-OutPath $work/p.e911-plan.json -WarningAction SilentlyContinue; Reset-E911SimulationCounter";
    private const string Apply =
        "$applied = Set-E911Routing -Plan $plan -JournalFolder $work/journal -ChangeNumber CHG1 -Comment 'Reno' -Confirm:$false";

    [Fact]
    public void WhatWasAppliedIsTakenBackFromTheResultThePathAndTheHistory()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        var before = litware.Objects();
        foreach (var source in new[] { "$applied", "$applied.JournalPath", "(Get-E911RoutingHistory $work/journal)[0]",
            "[System.IO.FileInfo]$applied.JournalPath" })
        {
            litware.Run(Apply);
            Assert.NotEqual(before, litware.Objects());
            Assert.Equal("Undo|Applied|True",
                litware.Text($"$undo = {source} | Undo-E911Routing -JournalFolder $work/journal -Confirm:$false; $undo.Kind; "
                + "$undo.Outcome; $undo.Clean"));
            Assert.Equal(before, litware.Objects());
        }

        litware.Run("Reset-E911SimulationCounter");
        Assert.Equal("NothingToDo", litware.Text("(Undo-E911Routing $applied -JournalFolder $work/journal -Confirm:$false).Outcome"));
        Assert.Equal(0, litware.Writes());
        Assert.Contains("Undo of plan ", litware.Show("$undo"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIfPrintsEveryStepAndWritesNothing()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        litware.Run(Apply);
        litware.Run("Reset-E911SimulationCounter");
        var files = Directory.GetFileSystemEntries(litware.In("journal"));

        var shown = litware.Show("Undo-E911Routing $applied -JournalFolder $work/journal -WhatIf");
        litware.Show("$WhatIfPreference = $true; Undo-E911Routing $applied -JournalFolder $work/other; Set-E911Routing $plan "
            + "-JournalFolder $work/other; $WhatIfPreference = $false");

        Assert.Equal(0, litware.Writes());
        Assert.Equal(files, Directory.GetFileSystemEntries(litware.In("journal")));
        Assert.False(Directory.Exists(litware.In("other")));
        foreach (var identity in litware.Texts("$plan.Steps | ForEach-Object { $_.Identity }")) Assert.Contains(identity, shown,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Set-CsVoicePolicy RenoUsers -AllowSimulRing $false", "AllowSimulRing")]
    [InlineData("$null = New-CsVoiceRoute Mine -NumberPattern '^1$' -PstnUsages @{ add = 'E911-Reno' } -WarningAction SilentlyContinue",
        "CsVoiceRoute Mine refers to CsPstnUsage E911-Reno")]
    public void WhatSomebodyChangedSinceRefusesTheUndo(string change, string named)
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        litware.Run(Apply);
        litware.Run(change + "; Reset-E911SimulationCounter");

        var error = Assert.Single(litware.Try("Undo-E911Routing $applied -JournalFolder $work/journal -Confirm:$false").AllErrors);

        Assert.Equal("UndoRefused,E911Config.Commands.UndoE911RoutingCommand", error.FullyQualifiedErrorId);
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, litware.Writes());
    }

    [Fact]
    public void AnUndoThatFailsIsFinishedByRunningItAgain()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        var before = litware.Objects();
        litware.Run(Apply);
        litware.Run("Set-E911SimulationFault -FailWrite 5 -When After");

        var error = Assert.Single(litware.Try("Undo-E911Routing $applied -JournalFolder $work/journal -Confirm:$false -OutVariable undo")
            .AllErrors);

        Assert.Equal("UndoFailed,E911Config.Commands.UndoE911RoutingCommand", error.FullyQualifiedErrorId);
        Assert.Equal("Failed", litware.Text("$undo[0].Outcome"));
        Assert.Equal("Applied", litware.Text("(Undo-E911Routing $applied -JournalFolder $work/journal -Confirm:$false).Outcome"));
        Assert.Equal(before, litware.Objects());
    }

    [Theory]
    [InlineData("Undo-E911Routing $work/none.jsonl", "FileNotFound")]
    [InlineData("Undo-E911Routing $design", "JournalInvalid")]
    [InlineData("Undo-E911Routing ([datetime]::Now)", "InputNotUnderstood")]
    [InlineData("Undo-E911Routing ([pscustomobject]@{ JournalPath = '' })", "InputNotUnderstood")]
    public void WhatIsNoJournalIsOneClearError(string script, string id)
    {
        using var litware = new LitwareSession();
        var error = Assert.Single(litware.Try(script + " -JournalFolder $work/journal -Confirm:$false").AllErrors);
        Assert.Equal(id + ",E911Config.Commands.UndoE911RoutingCommand", error.FullyQualifiedErrorId);
    }

    [Fact]
    public void TheHistoryTellsWhoWhatAndHowItEndedNewestFirst()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        litware.Run(Apply);
        litware.Run("$null = $applied | Undo-E911Routing -JournalFolder $work/journal -ChangeNumber CHG2 -Confirm:$false");
        File.WriteAllText(litware.In("journal/broken.e911-journal.jsonl"), "nonsense\n");

        var result = litware.Try(
            "$history = Get-E911RoutingHistory -JournalFolder $work/journal; $history | ForEach-Object { \"$($_.Kind) $($_.Outcome) "
            + "$($_.ChangeNumber) $($_.Design) $($_.Machine) $($_.UndoneBy.Count)\" }");

        Assert.Equal("JournalInvalid,E911Config.Commands.GetE911RoutingHistoryCommand", Assert.Single(result.AllErrors)
            .FullyQualifiedErrorId);
        Assert.Equal([$"Undo Applied CHG2 Litware {Environment.MachineName} 0", $"Apply Applied CHG1 Litware {Environment.MachineName} 1"],
            result.Output.Select(line => line.ToString()));
        Assert.Matches(@"Started\s+Kind\s+Outcome\s+Design\s+Plan\s+Change\s+User\s+Undone", litware.Show("$history"));
        File.Delete(litware.In("journal/broken.e911-journal.jsonl"));
        Assert.Equal("2|0|0|2", litware.Text("""
            @(Get-E911RoutingHistory $work/journal -Design Lit*).Count; @(Get-E911RoutingHistory $work/journal -Design Contoso).Count
            @(Get-E911RoutingHistory $work/journal -Since ([datetime]::Now.AddHours(1))).Count; @(Get-E911RoutingHistory $work/journal -Since ([datetime]::Now.AddHours(-1))).Count
            """));
    }

    /// <summary>What is asked before it is taken back stands by zone, as what was asked before it was applied.</summary>
    [Fact]
    public void WhatIsTakenBackStandsByZone()
    {
        using var litware = LitwareSession.Applied("journal");
        var asked = litware.Show("Get-E911RoutingHistory $work/journal | Undo-E911Routing -JournalFolder $work/journal -WhatIf");
        var zones = asked.Split('\n').Where(line => line.StartsWith("Zone ", StringComparison.Ordinal)).ToArray();
        Assert.Contains("Zone Reno", zones);
        Assert.Contains("Zone Detroit", zones);
        Assert.Equal(zones.Distinct(), zones);
    }

    [Fact]
    public void ASecondAdministratorInAnotherRunspaceIsRefusedByName()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        litware.Run(Apply);
        using var other = litware.Other();
        other.Run("$plan = \"$work/p.e911-plan.json\"").Clean();
        HostedResult? refused = null;
        litware.Screen.Answers.Enqueue("No");
        litware.Screen.Asked = () => refused = other.Run("Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false");

        litware.Run("Undo-E911Routing $applied -JournalFolder $work/journal");

        var error = Assert.Single(refused!.AllErrors);
        Assert.Equal("DeploymentLocked,E911Config.Commands.SetE911RoutingCommand", error.FullyQualifiedErrorId);
        Assert.Contains(Environment.UserName, error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}", error.ToString(),
            StringComparison.Ordinal);
        other.Run("Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false").Clean();
    }

    [Fact]
    public void ASecondAdministratorInAnotherProcessIsRefusedByName()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        File.Copy(Path.Combine(Repository.Root, "examples", "litware", "litware.e911-snapshot.json"),
            litware.In("other.e911-snapshot.json"));
        File.WriteAllText(litware.In("other.ps1"), $$"""
            Start-E911Simulation -Path '{{litware.In("other.e911-snapshot.json")}}'
            try { Set-E911Routing -Plan '{{litware.In("p.e911-plan.json")}}' -JournalFolder '{{litware.In("journal")}}' -Confirm:$false } catch { "$($_.FullyQualifiedErrorId) $_" }
            Stop-E911Simulation -Discard
            """);
        ProcessResult? refused = null;
        litware.Screen.Answers.Enqueue("No");
        litware.Screen.Asked = () => refused = Run(litware.In("other.ps1"));

        litware.Run("Set-E911Routing -Plan $plan -JournalFolder $work/journal");

        Assert.Contains("DeploymentLocked,", refused!.Output, StringComparison.Ordinal);
        Assert.Contains($"(process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)},", refused.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsMissingIsNamedAllAtOnceBeforeAnythingIsWritten()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        litware.Run("""
            $null = $ExecutionContext.InvokeProvider.Item.Set('function:global:New-CsVoiceRoute', { [CmdletBinding(SupportsShouldProcess)] param($Identity, $NumberPattern) })
            $null = $ExecutionContext.InvokeProvider.Item.Set('function:global:Remove-CsLocationPolicy', { [CmdletBinding()] param($Identity, $Confirm) })
            """);

        var error = Assert.Single(litware.Try("Set-E911Routing $plan -JournalFolder $work/journal -Confirm:$false").AllErrors);

        Assert.Equal("CommandMissing,E911Config.Commands.SetE911RoutingCommand", error.FullyQualifiedErrorId);
        Assert.Contains(
            "New-CsVoiceRoute has no -Description, -Priority, -PstnGatewayList, -PstnUsages, -SuppressCallerId; "
            + "Remove-CsLocationPolicy has no -Force", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, litware.Writes());
    }

    [Fact]
    public void ReplicationIsAwaitedOnlyWhereAsked()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        var awaited = litware.Run(Apply + " -WaitForReplication -Verbose");
        Assert.Equal("UpToDate", litware.Text("$applied.Replication"));
        Assert.Equal(2, litware.Reads()["CsManagementStoreReplicationStatus"]);
        Assert.DoesNotContain(awaited.Verbose, line => line.StartsWith("Nobody waited", StringComparison.Ordinal));
        Assert.Contains(litware.Run("$undo = Undo-E911Routing $applied -JournalFolder $work/journal -Confirm:$false -Verbose").Verbose,
            line => line.StartsWith("Nobody waited", StringComparison.Ordinal));
        Assert.Equal("NotAwaited", litware.Text("$undo.Replication"));
    }

    [Fact]
    public void AReplicaThatCatchesUpIsAwaited()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);

        // One look is before the first write, one after the last: behind in both, it has caught up at the third.
        litware.Run("Set-E911SimulationFault -LagReplica (Get-CsManagementStoreReplicationStatus).ReplicaFqdn[0] -Looks 2; "
            + "Reset-E911SimulationCounter");
        var result = litware.Run(Apply + " -WaitForReplication");
        Assert.Empty(result.Warnings);
        Assert.Equal("Applied|UpToDate", litware.Text("$applied.Outcome; $applied.Replication"));
        Assert.Equal(3, litware.Reads()["CsManagementStoreReplicationStatus"]);
    }

    [Fact]
    public void AReplicaThatLagsIsNamedAndNothingIsTakenBack()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        var replica = litware.Text(
            "$replica = (Get-CsManagementStoreReplicationStatus).ReplicaFqdn[1]; Set-E911SimulationFault -LagReplica $replica; $replica");
        var result = litware.Run(Apply + " -WaitForReplication -ReplicationTimeout 1");
        Assert.Contains(result.Warnings, warning =>
            warning.Contains($"not replicated to {replica} after 1 seconds", StringComparison.Ordinal));
        Assert.Equal("Applied|Behind|True", litware.Text("$applied.Outcome; $applied.Replication; $applied.Clean"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public void CtrlCEndsBetweenTwoStepsAndEverythingTellsWhere(int steps)
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        var before = litware.Objects();

        // So slow that whoever watches comes in time.
        litware.Run("Reset-E911SimulationCounter; Set-E911SimulationFault -ReadDelayMilliseconds 30");
        using var stop = new CancellationTokenSource();
        using var watched = new Watch(litware, steps, stop);

        var result = litware.RunUntil("$applied = Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false", stop.Token);

        Assert.True(result.Stopped);
        litware.Run("Set-E911SimulationFault -Clear");
        var shown = litware.Screen.Take();
        Assert.Matches(
            @"WARNING: The plan was stopped before step \d+; apply it again to finish it, or take back what was done with Undo-E911Routing\.", shown);
        Assert.Matches(@"Cancelled \d+",
            litware.Text("(Get-E911RoutingHistory $work/journal) | ForEach-Object { \"$($_.Outcome) $($_.StoppedBefore)\" }"));
        Assert.True(File.Exists(litware.Text("(Get-E911RoutingHistory $work/journal).SnapshotAfter")));
        Assert.NotEqual(0, litware.Writes());

        litware.Run("$h = Get-E911RoutingHistory $work/journal; $null = $h | Undo-E911Routing -JournalFolder $work/journal "
            + "-Confirm:$false");
        Assert.Equal(before, litware.Objects());
        Assert.Equal("Applied", litware.Text("(Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false).Outcome"));
    }

    private static ProcessResult Run(string script) => DotnetProcess.Shell.RunAsync(script).GetAwaiter().GetResult();

    // Stops once the journal tells of so many steps: somewhere in a later one.
    private sealed class Watch : IDisposable
    {
        private readonly CancellationTokenSource done = new();
        private readonly Thread thread;

        public Watch(LitwareSession litware, int steps, CancellationTokenSource stop)
        {
            thread = new Thread(() =>
            {
                while (!done.IsCancellationRequested)
                {
                    var journal = Directory.Exists(litware.In("journal"))
                        ? Directory.GetFiles(litware.In("journal"), "*.jsonl").FirstOrDefault() : null;
                    if (journal is not null && Lines(journal) >= steps)
                    {
                        stop.Cancel();
                        return;
                    }

                    Thread.Yield();
                }
            });
            thread.Start();
        }

        public void Dispose()
        {
            done.Cancel();
            thread.Join();
            done.Dispose();
        }

        private static int Lines(string journal)
        {
            using var stream = new FileStream(journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Split('\n').Count(line => line.StartsWith("{\"entry\": \"done\"", StringComparison.Ordinal));
        }
    }
}
