using System;
using System.IO;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>A deployment made of nothing but a topology.</summary>
public sealed class NewDeploymentTests
{
    private const string Start = "Start-E911Simulation $args[0] -New -Topology $args[1]";
    private static readonly string Litware = Path.Combine(Repository.Root, "examples", "litware", "litware.e911-topology.json");

    [Fact]
    public void ItIsAsSetupLeavesIt()
    {
        using var shell = new SimulatedShell(running: false);
        shell.Run(Start + " -PriorityReading Renumber", shell.Path + ".new", Litware);
        Assert.Equal("Internal|Local|Long Distance|LocalRoute|Global|Global/KeepAll|DefaultProfile|Global",
            shell.Text("(Get-CsPstnUsage).Usage; (Get-CsVoiceRoute).Identity; (Get-CsVoicePolicy).Identity; "
            + "(Get-CsVoiceNormalizationRule).Identity; (Get-CsDialPlan).SimpleName; (Get-CsLocationPolicy).Identity"));
        Assert.Equal("0|16|True", shell.Text("(Get-E911Simulation).Unread.Count; @(Get-CsUser).Count; @(Get-CsTrunk).Count -gt 5"));
        shell.Run("New-CsLocationPolicy Reno -PstnUsage Local; Stop-E911Simulation; Start-E911Simulation $args[0]", shell.Path + ".new");
        Assert.Equal("Global|Tag:Reno", shell.Text("Get-CsLocationPolicy | ForEach-Object Identity"));
    }

    [Fact]
    public void AFileThatIsThereStays()
    {
        using var shell = new SimulatedShell(running: false);
        var content = File.ReadAllText(shell.Path);
        Assert.Equal("FileExists", shell.Fails(Start, shell.Path, Litware));
        Assert.Equal(content, File.ReadAllText(shell.Path));
    }

    [Theory]
    [InlineData("""{"formatVersion": 1, "CsSite": [{"Identity": "Site:Reno"}], "CsVoiceRoute": []}""", "TopologyInvalid")]
    [InlineData("""{"formatVersion": 1, "CsPool": []}""", "TopologyInvalid")]
    [InlineData("""{"formatVersion": 1, "CsSites": []}""", "SnapshotInvalid")]
    [InlineData("""{"formatVersion": 1, """, "SnapshotInvalid")]
    public void WhatIsNoTopologyIsRefused(string topology, string id)
    {
        using var shell = new SimulatedShell(topology, running: false);
        Assert.Equal(id, shell.Fails(Start, shell.Path + ".new", shell.Path));
        Assert.False(File.Exists(shell.Path + ".new"));
    }

    [Fact]
    public void WhoSimulatesSomethingMakesNoFile()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("SimulationRunning", shell.Fails(Start, shell.Path + ".new", Litware));
        Assert.False(File.Exists(shell.Path + ".new"));
    }
}
