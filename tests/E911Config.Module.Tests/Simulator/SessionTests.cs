using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>A simulation belongs to its runspace; another one joins it, and the last to go folds the file, however it goes.</summary>
public sealed class SessionTests
{
    private const string Usages = "(Get-CsPstnUsage).Usage -join ','";

    [Fact]
    public void TwoSessionsSimulateTwoDeploymentsAndSeeNothingOfEachOther()
    {
        using SimulatedShell one = new(), two = new();
        one.Run("Set-CsPstnUsage -Usage A; Set-E911SimulationFault -DenyNoun CsVoiceRoute");
        two.Run("Set-CsPstnUsage -Usage B; $null = Get-CsVoiceRoute");
        Assert.Equal(("A|1", "B|1"),
            (one.Text(Usages + "; (Get-E911Simulation).WriteCount"), two.Text(Usages + "; (Get-E911Simulation).WriteCount")));
        one.Run("Stop-E911Simulation");
        Assert.Equal("CommandNotFoundException", one.Fails("Get-CsPstnUsage"));
        Assert.Equal("B", two.Text(Usages));
    }

    [Fact]
    public async Task SessionsWriteAtTheSameTimeEachToItsOwn()
    {
        using SimulatedShell one = new(), two = new();
        var writing = Task.Run(() =>
            two.Run("1..50 | ForEach-Object { Set-CsPstnUsage -Usage @{add=\"b$_\"} }"), TestContext.Current.CancellationToken);
        one.Run("1..50 | ForEach-Object { Set-CsPstnUsage -Usage @{add=\"a$_\"} }");
        await writing;
        Assert.Equal(("53|False", "53|False"), (Kept(one, "b*"), Kept(two, "a*")));

        static string Kept(SimulatedShell shell, string others) =>
            shell.Text($"$u = (Get-CsPstnUsage).Usage; $u.Count; [bool]($u -like '{others}')");
    }

    [Fact]
    public void AnotherSessionFindsNoSimulationUntilItJoins()
    {
        using var shell = new SimulatedShell();
        using var other = new SimulatedShell(running: false);
        Assert.Equal("CommandNotFoundException", other.Fails("Get-CsVoiceRoute"));
        Assert.Equal("", other.Text("Get-E911Simulation"));
        Assert.Equal("StoreOpen", other.Fails("Start-E911Simulation $args[0]", shell.Path));
        Assert.Contains("-Join", other.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Equal("StoreNotOpen", other.Fails("Start-E911Simulation $args[0] -Join", other.Path));
        Assert.Equal("2", other.Text("(Start-E911Simulation $args[0] -Join -PassThru).Sessions", shell.Path));
        Assert.Equal("SimulationRunning", other.Fails("Start-E911Simulation $args[0] -Join", shell.Path));
        other.Run("Set-CsPstnUsage -Usage Theirs");
        Assert.Equal("Theirs|2", shell.Text(Usages + "; (Get-E911Simulation).Sessions"));
    }

    [Fact]
    public void APathIsOneStoreHoweverItIsSpelled()
    {
        using var shell = new SimulatedShell();
        using var other = new SimulatedShell(running: false);
        other.Run("Start-E911Simulation $args[0] -Join; Set-CsPstnUsage -Usage A",
            Path.Combine(Path.GetDirectoryName(shell.Path)!, "x", "..", Path.GetFileName(shell.Path)));
        Assert.Equal("A", shell.Text(Usages));
    }

    [Theory]
    [InlineData("-Join -PriorityReading Keep")]
    [InlineData("-Join -Discard")]
    public void WhoJoinsTakesTheSimulationAsItIs(string parameters)
    {
        using var shell = new SimulatedShell();
        using var other = new SimulatedShell(running: false);
        Assert.Equal("AmbiguousParameterSet", other.Fails($"Start-E911Simulation $args[0] {parameters}", shell.Path));
    }

    [Fact]
    public void TheLastToStopFoldsAndFreesTheStore()
    {
        using var shell = new SimulatedShell();
        using var other = new SimulatedShell(running: false);
        other.Run("Start-E911Simulation $args[0] -Join", shell.Path);
        shell.Run("Set-CsPstnUsage -Usage A; Stop-E911Simulation");
        Assert.Equal("CommandNotFoundException", shell.Fails("Get-CsPstnUsage"));
        Assert.Equal(Snapshots.Small, File.ReadAllText(shell.Path));
        Assert.Equal("A|1", other.Text(Usages + "; (Get-E911Simulation).Sessions"));
        other.Run("Stop-E911Simulation");
        OnlyTheFile(shell);
        Assert.Equal("A", shell.Text("Start-E911Simulation $args[0]; " + Usages, shell.Path));
    }

    [Fact]
    public void WhatOthersWorkOnIsNotDiscarded()
    {
        using var shell = new SimulatedShell();
        using var other = new SimulatedShell(running: false);
        other.Run("Start-E911Simulation $args[0] -Join", shell.Path);
        Assert.Equal("SimulationShared", shell.Fails("Stop-E911Simulation -Discard"));
        shell.Run("Set-CsPstnUsage -Usage A");
        other.Run("Stop-E911Simulation");
        shell.Run("Stop-E911Simulation -Discard");
        Assert.Equal(Snapshots.Small, File.ReadAllText(shell.Path));
        OnlyTheFile(shell);
    }

    [Theory]
    [InlineData("the runspace is closed")]
    [InlineData("the module is removed")]
    [InlineData("the module is imported anew")]
    public void WhoGoesWithoutStopFoldsAndFreesTheStoreToo(string how)
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsPstnUsage -Usage A");
        switch (how)
        {
            case "the runspace is closed": shell.Runspace.Close(); break;
            case "the module is removed": shell.Run("Remove-Module E911Config.Simulator"); break;
            default: shell.Run("Import-Module $args[0] -Force", SimulatedShell.Manifest); break;
        }

        OnlyTheFile(shell);
        using var next = new SimulatedShell(running: false);
        Assert.Equal("A", next.Text("Start-E911Simulation $args[0]; " + Usages, shell.Path));
        Assert.Empty(next.Warnings);
    }

    [Theory]
    [InlineData("Remove-Module E911Config.Simulator")]
    [InlineData("Remove-Module E911Config.Simulator*")]
    [InlineData("Get-Module E911Config.Simulator* | Remove-Module")]
    [InlineData("Get-Module E911Config.Simulator* | Sort-Object -Property Name -Descending | Remove-Module")]
    [InlineData("& (New-Module { }) { Remove-Module E911Config.Simulator }")]
    [InlineData("Import-Module (Get-Module E911Config.Simulator).Path.Replace('.dll', '.psd1') -Force")]
    public void WhoeverRemovesTheModuleHasNoneOfItsCmdletsAnyMore(string how)
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -MissingParameter Filter -Cmdlet Get-CsTrunk; " + how);
        Assert.Equal("", shell.Text("(Get-Command *-Cs* -ListImported | Where-Object Source -notlike Microsoft.PowerShell.*).Name"));
        OnlyTheFile(shell);
    }

    [Fact]
    public void WhoeverRemovesTheCmdletsAloneStillHasTheSimulation()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-E911SimulationFault -MissingParameter Filter -Cmdlet Get-CsTrunk; Set-CsPstnUsage -Usage A; "
            + "Remove-Module E911Config.Simulator.Cmdlets");
        Assert.Equal("", shell.Text("(Get-Command *-Cs* -ListImported | Where-Object Source -notlike Microsoft.PowerShell.*).Name"));
        Assert.Equal("1|A", shell.Text("(Get-E911Simulation).WriteCount; Set-E911SimulationFault -Clear; " + Usages));
    }

    [Fact]
    public void AModuleMayStartAndStopForItsSession()
    {
        using var shell = new SimulatedShell(running: false);
        shell.Run("New-Module -Name Rehearsal { function Enter-It($Path) { Start-E911Simulation $Path; Set-CsPstnUsage -Usage A }; "
            + "function Exit-It { Stop-E911Simulation } } | Import-Module; Enter-It $args[0]", shell.Path);
        Assert.Equal("A|E911Config.Simulator.Cmdlets", shell.Text(Usages + "; (Get-Command Get-CsPstnUsage).Source"));
        Assert.Equal("0", shell.Text("Exit-It; @(Get-Command Get-CsPstnUsage -ErrorAction Ignore).Count"));
    }

    [Fact]
    public void WhoGoesWithoutStopLeavesTheOthersWorking()
    {
        using var shell = new SimulatedShell();
        var other = new SimulatedShell(running: false);
        other.Run("Start-E911Simulation $args[0] -Join; Set-CsPstnUsage -Usage Theirs", shell.Path);
        other.Dispose();
        Assert.Equal("Theirs|1|True", shell.Text(Usages + "; $s = Get-E911Simulation; $s.Sessions; $s.HasUnsavedChanges"));
    }

    [Fact]
    public void ARunspaceThatCannotFoldKeepsTheLogAndFreesTheStore()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsPstnUsage -Usage A");
        File.AppendAllText(shell.Path, "\n");
        shell.Runspace.Close();
        Assert.Equal([shell.Path, shell.Path + ".changes"], Directory.GetFiles(Path.GetDirectoryName(shell.Path)!)
            .Order(StringComparer.Ordinal));
        using var next = new SimulatedShell(running: false);
        Assert.Equal("ChangeLogForeign", next.Fails("Start-E911Simulation $args[0]", shell.Path));
    }

    [Fact]
    public void AModuleThatIsImportedTwiceKeepsItsSimulation()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsPstnUsage -Usage A; Import-Module $args[0]; $null = New-Module { Import-Module $args[0] } -ArgumentList $args[0]",
            SimulatedShell.Manifest);
        Assert.Equal("A", shell.Text(Usages));
        shell.Run("Set-E911SimulationFault -MissingCmdlet Get-CsSite; Set-E911SimulationFault -Clear");
        Assert.Equal("A|1", shell.Text(Usages + "; (Get-E911Simulation).Sessions"));
    }

    [Fact]
    public void WhatAKilledProcessLeftIsDroppedOnRequest()
    {
        using var shell = new SimulatedShell();
        var copy = shell.Path + ".copy";
        File.Copy(shell.Path, copy);
        shell.Run("Set-CsPstnUsage -Usage A");
        File.Copy(shell.Path + ".changes", copy + ".changes");
        using var next = new SimulatedShell(running: false);
        next.Run("Start-E911Simulation $args[0] -Discard", copy);
        Assert.Contains("was dropped", Assert.Single(next.Warnings), StringComparison.Ordinal);
        Assert.NotEqual("A", next.Text(Usages));
        Assert.False(File.Exists(copy + ".changes"));
        next.Run("Stop-E911Simulation; Start-E911Simulation $args[0] -Discard", copy);
        Assert.Empty(next.Warnings);
        Assert.Equal(Snapshots.Small, File.ReadAllText(copy));
    }

    [Theory]
    [InlineData("{\"continues\":\"AA\"}\n{\"changes\":[]}\n", "ChangeLogForeign", "another content")]
    [InlineData("nonsense\n", "ChangeLogDamaged", "no change")]
    public void ALeftOverOfAnotherContentIsToldApartWithTheWayOut(string log, string id, string says)
    {
        using var shell = new SimulatedShell(running: false);
        File.WriteAllText(shell.Path + ".changes", log);
        Assert.Equal(id, shell.Fails("Start-E911Simulation $args[0]", shell.Path));
        Assert.Contains(says, shell.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Contains("Start-E911Simulation -Discard", shell.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Equal(log, File.ReadAllText(shell.Path + ".changes"));
        shell.Run("Start-E911Simulation $args[0] -Discard", shell.Path);
        Assert.Single(shell.Warnings);
        Assert.Equal(Snapshots.Small, File.ReadAllText(shell.Path));
    }

    [Fact]
    public void NoStaticFieldIsEverAssignedAnew()
    {
        using var shell = new SimulatedShell();
        var assembly = ((CmdletInfo)shell.Run("Get-Command Start-E911Simulation")[0].BaseObject).ImplementingType.Assembly;
        var fields = assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("E911Config", StringComparison.Ordinal) == true
            && !type.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        Assert.Empty(fields.Where(field => !field.IsLiteral && !field.IsInitOnly).Select(field => field.DeclaringType + "." + field.Name));
    }

    private static void OnlyTheFile(SimulatedShell shell) =>
        Assert.Equal([shell.Path], Directory.GetFiles(Path.GetDirectoryName(shell.Path)!));
}
