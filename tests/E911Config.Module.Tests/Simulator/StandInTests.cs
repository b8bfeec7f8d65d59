using System;
using System.IO;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>What changes the module path of the process: it runs while nothing else does.</summary>
[CollectionDefinition(nameof(StandInTests), DisableParallelization = true)]
public sealed class AloneInItsProcess;

/// <summary>The simulator under the name of Microsoft's module.</summary>
[Collection(nameof(StandInTests))]
public sealed class StandInTests
{
    private const string Start = "Start-E911Simulation $args[0] -AsSkypeForBusiness";

    [Fact]
    public void ScriptsThatNameTheModuleRunAsTheyAre()
    {
        using var shell = new SimulatedShell(running: false);
        shell.Run(Start, shell.Path);
        var script = shell.Path + ".ps1";
        File.WriteAllText(script, """
            #Requires -Modules SkypeForBusiness
            Import-Module SkypeForBusiness
            if ((Get-Command Get-CsVoiceRoute).Source -ne 'SkypeForBusiness') { throw 'Not from there.' }
            Get-CsVoiceRoute | Set-CsVoiceRoute -Description 'By a script'
            SkypeForBusiness\Get-CsVoiceRoute | ForEach-Object Description
            """);
        Assert.Equal("By a script|By a script", shell.Text("& $args[0]", script));
        Assert.Equal("True|2", shell.Text("(Get-E911Simulation).HasUnsavedChanges; (Get-E911Simulation).WriteCount"));
        shell.Run("Stop-E911Simulation");
        Assert.Equal("0|0", shell.Text("@(Get-Module SkypeForBusiness, SkypeForBusiness -ListAvailable).Count; "
            + "@(Get-Command Get-CsVoiceRoute -ErrorAction Ignore).Count"));
        Assert.DoesNotContain(Paths(), path => Directory.Exists(Path.Combine(path, "SkypeForBusiness")));
    }

    [Fact]
    public void WhatIsMissingIsInNoModuleOfThatName()
    {
        const string Found = "@(Get-Command Get-CsSite, Get-CsVoiceRoute -ErrorAction Ignore).Name";
        using var shell = new SimulatedShell(running: false);
        shell.Run(Start + "; Set-E911SimulationFault -MissingCmdlet Get-CsSite", shell.Path);
        Assert.Equal("Get-CsVoiceRoute", shell.Text("Import-Module SkypeForBusiness; " + Found));
        Assert.Equal("Get-CsVoiceRoute", shell.Text("Remove-Module SkypeForBusiness; " + Found));
        Assert.Equal("CommandNotFoundException", shell.Fails("SkypeForBusiness\\Get-CsSite"));
        Assert.Equal("Get-CsSite|Get-CsVoiceRoute|SkypeForBusiness",
            shell.Text($"Set-E911SimulationFault -Clear; {Found}; (Get-Command Get-CsSite).Source"));
        Assert.Equal("E911Config.Simulator", shell.Text("Stop-E911Simulation -Discard; (Get-Module E911Config*, SkypeForBusiness).Name"));
    }

    /// <summary>PowerShell keeps what it read of a help file for the module that asked first.</summary>
    [Fact]
    public void ItsCmdletsHaveTheirHelpWhoeverAskedBefore()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("3", shell.Text(
            "$help = @((Get-Help Start-E911Simulation).Details; (Get-Help Get-CsSite).Details; Stop-E911Simulation; "
            + Start + "; (Get-Help Get-CsSite).Details); @($help.Description | Where-Object Text).Count", shell.Path));
    }

    [Fact]
    public void WhereTheRealModuleIsInstalledNothingStandsInFrontOfIt()
    {
        using var shell = new SimulatedShell(running: false);
        var before = Environment.GetEnvironmentVariable("PSModulePath");
        var folder = Directory.CreateTempSubdirectory("e911real").FullName;
        try
        {
            Environment.SetEnvironmentVariable("PSModulePath", folder + Path.PathSeparator + before);
            Directory.CreateDirectory(Path.Combine(folder, "SkypeForBusiness"));
            shell.Run(Start + "; Stop-E911Simulation", shell.Path); // The name alone says nothing.
            File.WriteAllText(Path.Combine(folder, "SkypeForBusiness", "Microsoft.Rtc.Management.dll"), "");
            Assert.Equal("RealModulePresent", shell.Fails(Start, shell.Path));
            Assert.Equal("", shell.Text("Get-E911Simulation"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PSModulePath", before);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void AStartThatFailsLeavesNothing()
    {
        using var shell = new SimulatedShell(running: false);
        Assert.Equal("FileNotFound", shell.Fails(Start, shell.Path + "x"));
        Assert.DoesNotContain(Paths(), path => path.Contains("E911Config.Simulator-", StringComparison.Ordinal));
    }

    private static string[] Paths() => Environment.GetEnvironmentVariable("PSModulePath")!.Split(Path.PathSeparator).ToArray();
}
