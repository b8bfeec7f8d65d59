using System;
using System.IO;
using System.Management.Automation;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

public class SafetyTests
{
    [Theory]
    [InlineData("function global:Get-CsVoiceRoute { 'real' }", "Get-CsVoiceRoute is already there")]
    [InlineData("New-Module -Name SkypeForBusiness { function Get-CsSomething { } } | Import-Module",
        "the module SkypeForBusiness is loaded")]
    public void ItIsNotImportedWhereTheNamesMeanSomethingElse(string before, string reason)
    {
        using var runspace = SimulatedShell.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(before + "; Import-Module $args[0]; Get-Command Start-E911Simulation -ListImported -ErrorAction Ignore")
            .AddArgument(SimulatedShell.Manifest);
        Assert.Empty(shell.Invoke());
        Assert.Contains(reason, Assert.Single(shell.Streams.Error).Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ItDoesNotStartOnceAnotherCommandTookAName()
    {
        using var shell = new SimulatedShell(running: false);
        Assert.Equal("RealModulePresent", shell.Fails("function Get-CsVoiceRoute { } ; Start-E911Simulation $args[0]", shell.Path));
    }

    [Fact]
    public void ACopyOfProductionSaysWhoseItIs()
    {
        using var shell = new SimulatedShell(Snapshots.Small.Replace("\"kind\": \"file\"", "\"kind\": \"live\"", StringComparison.Ordinal),
            running: false);
        Assert.Equal("live|pool0.litwareinc.com",
            shell.Text("$s = Start-E911Simulation $args[0] -PassThru; $s.SourceKind; $s.Deployment", shell.Path));
        var warning = Assert.Single(shell.Warnings);
        Assert.Contains("pool0.litwareinc.com, captured at 2026-01-05 08:00Z", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFileIsNamed()
    {
        using var shell = new SimulatedShell(running: false);
        Assert.Equal("FileNotFound", shell.Fails("Start-E911Simulation $args[0]", shell.Path + ".none"));
        Assert.False(File.Exists(shell.Path + ".none.lock"));
    }
}
