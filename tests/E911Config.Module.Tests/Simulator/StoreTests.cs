using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

public class StoreTests
{
    private const string Usages = "(Get-CsPstnUsage).Usage -join ','";

    /// <summary>What is refused is given free: mended, it starts.</summary>
    [Fact]
    public void AFileWhoseOwnPartIsDamagedIsRefusedWithItsNameAndCanBeMended()
    {
        using var shell = new SimulatedShell(running: false);
        var good = File.ReadAllText(shell.Path);
        File.WriteAllText(shell.Path, good.TrimEnd().TrimEnd('}') + ", \"simulation\": { \"CsNothing\": [] } }");
        Assert.Equal("NounListsInvalid", shell.Fails("Start-E911Simulation $args[0]", shell.Path));
        Assert.Contains(shell.Path, shell.Errors[0].ToString(), StringComparison.Ordinal);
        File.WriteAllText(shell.Path, good);
        shell.Run("Start-E911Simulation $args[0]", shell.Path);
    }

    [Fact]
    public void EveryCmdletSaysWhenNoSimulationRuns()
    {
        using var shell = new SimulatedShell(running: false);
        foreach (var command in new[] { "Set-E911SimulationFault -Clear", "Reset-E911SimulationCounter", "Save-E911Simulation",
            "Stop-E911Simulation" })
            Assert.Equal("SimulationNotStarted", shell.Fails(command));
        foreach (var command in new[] { "Get-CsVoiceRoute", "New-CsVoiceRoute X", "Get-CsServerVersion", "Get-CsService" })
            Assert.Equal("CommandNotFoundException", shell.Fails(command));
    }

    [Fact]
    public void StopFoldsTheChangesIntoTheFile()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsPstnUsage -Usage A; Stop-E911Simulation");
        Assert.Equal([shell.Path], Directory.GetFiles(Path.GetDirectoryName(shell.Path)!));
        shell.Run("Start-E911Simulation $args[0]", shell.Path);
        Assert.Equal("A", shell.Text(Usages));
        Assert.Equal("simulated|pool0.litwareinc.com|False",
            shell.Text("$s = Get-E911Simulation; $s.SourceKind; $s.Deployment; $s.HasUnsavedChanges"));
    }

    [Fact]
    public void AnUnchangedFileIsNotRewrittenAndADiscardedChangeIsGone()
    {
        using var shell = new SimulatedShell();
        shell.Run("Stop-E911Simulation");
        Assert.Equal(Snapshots.Small, File.ReadAllText(shell.Path));
        shell.Run("Start-E911Simulation $args[0]; Set-CsPstnUsage -Usage A; Stop-E911Simulation -Discard", shell.Path);
        Assert.Equal([shell.Path], Directory.GetFiles(Path.GetDirectoryName(shell.Path)!));
        Assert.Equal(Snapshots.Small, File.ReadAllText(shell.Path));
    }

    [Theory]
    [InlineData(0, "A,B", 1)]
    [InlineData(5, "A", 2)]
    public void AfterACrashTheLogIsFoldedAndATornLineDropped(int torn, string usages, int warnings)
    {
        using var shell = new SimulatedShell();
        var copy = shell.Path + ".copy";
        shell.Run("Set-CsPstnUsage -Usage A; $null = New-CsVoiceRoute R -Description '2026-01-01T00:00:00'; Set-CsPstnUsage -Usage "
            + "@{add='B'}");
        var log = File.ReadAllText(shell.Path + ".changes");
        File.Copy(shell.Path, copy);
        File.WriteAllText(copy + ".changes", log[..^torn]);
        shell.Run("Stop-E911Simulation -Discard; Start-E911Simulation $args[0]", copy);
        Assert.Equal(warnings, shell.Warnings.Count);
        Assert.Equal(usages, shell.Text(Usages));
        Assert.Equal("2026-01-01T00:00:00", shell.Text("(Get-CsVoiceRoute R).Description"));
        Assert.False(File.Exists(copy + ".changes"));
    }

    [Fact]
    public void ALogThatWasFoldedBeforeTheCrashIsNotReplayed()
    {
        using var shell = new SimulatedShell();
        var changes = shell.Path + ".changes";
        shell.Run("Set-CsPstnUsage -Usage A");
        var log = File.ReadAllText(changes);
        shell.Run("Stop-E911Simulation");
        File.WriteAllText(changes, log);
        Assert.Equal("ChangeLogForeign", shell.Fails("Start-E911Simulation $args[0]", shell.Path));
        var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(shell.Path)));
        var dashed = string.Join("-", hash.Chunk(2).Select(pair => new string(pair)));
        File.WriteAllText(changes, log + "{\"folding\":\"" + dashed + "\"}\n");
        shell.Run("Start-E911Simulation $args[0]", shell.Path);
        Assert.Empty(shell.Warnings);
    }

    [Fact]
    public void ASecondOpenerIsRefusedAndToldWhoHoldsTheStore()
    {
        using var shell = new SimulatedShell(running: false);
        using (new FileStream(shell.Path + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            File.WriteAllText(shell.Path + ".owner", "process 42 (pwsh) of kim on FE1");
            Assert.Equal("StoreLocked", shell.Fails("Start-E911Simulation $args[0]", shell.Path));
            Assert.Contains("process 42 (pwsh) of kim on FE1", shell.Errors[0].Exception.Message, StringComparison.Ordinal);
        }

        shell.Run("Start-E911Simulation $args[0]", shell.Path);
        Assert.Contains(FormattableString.Invariant($"process {Environment.ProcessId} "), File.ReadAllText(shell.Path + ".owner"),
            StringComparison.Ordinal);
        Assert.Throws<IOException>(() =>
            new FileStream(shell.Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None).Dispose());
        Assert.Equal("SimulationRunning", shell.Fails("Start-E911Simulation $args[0]", shell.Path));
    }

    [Theory]
    [InlineData("{\"formatVersion\": 1, \"CsSite\": [{", "SnapshotInvalid")]
    [InlineData("hello", "SnapshotInvalid")]
    [InlineData("{\"name\": \"foreign\"}", "SnapshotInvalid")]
    public void AHalfWrittenOrForeignFileIsRefusedAndLeftAlone(string content, string id)
    {
        using var shell = new SimulatedShell(content, running: false);
        Assert.Equal(id, shell.Fails("Start-E911Simulation $args[0]", shell.Path));
        Assert.Contains("(1,", shell.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(shell.Path));
        Assert.Equal([shell.Path], Directory.GetFiles(Path.GetDirectoryName(shell.Path)!));
    }

    [Fact]
    public void AFileThatSomebodyElseChangedIsNotOverwritten()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsPstnUsage -Usage A");
        File.AppendAllText(shell.Path, "\n");
        Assert.Equal("SnapshotChangedOnDisk", shell.Fails("Stop-E911Simulation"));
        Assert.Equal("A", shell.Text(Usages));
    }

    [Fact]
    public void WhatIfAndInMemoryWriteNothing()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            New-CsLocationPolicy X -WhatIf; Set-CsLocationPolicy Redmond -Description y -WhatIf; Remove-CsLocationPolicy Redmond -WhatIf
            Remove-CsTrunkConfiguration Global -WhatIf; Set-CsPstnUsage -Usage Z -WhatIf; $null = New-CsOutboundTranslationRule Global/M -InMemory; Stop-E911Simulation -WhatIf
            """);
        Assert.Equal("0|False", shell.Text("$s = Get-E911Simulation; $s.WriteCount; $s.HasUnsavedChanges"));
        Assert.False(File.Exists(shell.Path + ".changes"));
    }

    [Fact]
    public void CallsAreCountedByNoun()
    {
        using var shell = new SimulatedShell();
        shell.Run("$null = Get-CsVoiceRoute; $null = Get-CsVoiceRoute LocalRoute; $null = Get-CsService -Registrar; Set-CsPstnUsage "
            + "-Usage A; Set-CsPstnUsage -Usage A");
        Assert.Equal("2|1|2|3|2",
            shell.Text("$s = Get-E911Simulation; $s.Reads['CsVoiceRoute']; $s.Reads['CsService']; $s.Writes['CsPstnUsage']; "
                + "$s.ReadCount; $s.WriteCount"));
        Assert.Equal("0|0", shell.Text("Reset-E911SimulationCounter; $s = Get-E911Simulation; $s.ReadCount; $s.WriteCount"));
    }

    [Fact]
    public async Task TwoAdministratorsMeetInOneSimulation()
    {
        using var shell = new SimulatedShell();
        using var other = SimulatedShell.Open();
        using (var import = PowerShell.Create(other))
            import.AddScript("Import-Module $args[0]; Start-E911Simulation $args[1] -Join").AddArgument(SimulatedShell.Manifest)
                .AddArgument(shell.Path).Invoke();
        using var second = PowerShell.Create(other);
        var writing = Task.Run(() => second.AddScript("1..50 | ForEach-Object { Set-CsPstnUsage -Usage @{add=\"b$_\"} }")
            .Invoke(), TestContext.Current.CancellationToken);
        shell.Run("1..50 | ForEach-Object { Set-CsPstnUsage -Usage @{add=\"a$_\"} }");
        await writing;
        Assert.Empty(second.Streams.Error);
        Assert.Equal("103|100", shell.Text("(Get-CsPstnUsage).Usage.Count; (Get-E911Simulation).WriteCount"));
    }
}
