using System.IO;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Every fault strikes every noun, and nothing that was acknowledged is lost.</summary>
public sealed class EveryNounTests
{
    [Fact]
    public void EveryReadCanBeDenied()
    {
        using var shell = new SimulatedShell(Snapshots.Small);
        Assert.InRange(int.Parse(shell.Text("""
            $asked = 0
            foreach ($command in Get-Command -Module E911Config.Simulator.Cmdlets -Verb Get -Noun Cs*) {
                $arguments = @{}
                foreach ($parameter in $command.Parameters.Values | Where-Object { $_.Attributes.Mandatory -contains $true }) { $arguments[$parameter.Name] = 'Redmond 1' }
                Set-E911SimulationFault -DenyNoun $command.Noun
                try { $null = & $command @arguments -ErrorAction Stop; throw "$command reads what is denied." }
                catch { if ("$($_.FullyQualifiedErrorId)" -notlike 'AccessDenied,*') { throw "$command $($_.FullyQualifiedErrorId) $_" } }
                Set-E911SimulationFault -Clear
                $asked++
            }
            $asked
            """), System.Globalization.CultureInfo.InvariantCulture), 40, 200);
    }

    /// <summary>What tests reads as well: a noun that is denied is denied to it.</summary>
    [Theory]
    [InlineData("CsDialPlan")]
    [InlineData("CsVoicePolicy")]
    [InlineData("CsVoiceRoute")]
    public void ATestReadsWhatItIsOf(string noun)
    {
        using var shell = new SimulatedShell(Snapshots.Small);
        shell.Run("$test = New-CsVoiceTestConfiguration T1 -DialedNumber 911 -TargetDialplan Global -TargetVoicePolicy Global; "
            + "$test = Get-CsVoiceTestConfiguration T1; $null = $test | Test-CsVoiceTestConfiguration");
        shell.Run("Set-E911SimulationFault -DenyNoun " + noun);
        Assert.Equal("AccessDenied", shell.Fails("$test | Test-CsVoiceTestConfiguration"));
    }

    [Theory]
    [InlineData("Set-CsLisSubnet -Subnet 10.0.0.0 -City Reno", "@(Get-CsLisSubnet | Where-Object City -eq Reno).Count")]
    [InlineData("New-CsVoiceTestConfiguration T1", "@(Get-CsVoiceTestConfiguration).Count")]
    [InlineData("New-CsDialPlan Reno", "@(Get-CsDialPlan -Filter tag:*).Count")]
    [InlineData("New-CsVoiceRoutingPolicy Reno", "@(Get-CsVoiceRoutingPolicy -Filter tag:*).Count")]
    [InlineData("New-CsNetworkBandwidthPolicyProfile P -AudioBWLimit 1", "@(Get-CsNetworkBandwidthPolicyProfile).Count")]
    [InlineData("New-CsAnalogDevice -LineUri tel:1 -DisplayName D -RegistrarPool pool0.litwareinc.com -AnalogFax 0 -Gateway g -OU OU=x",
        "@(Get-CsAnalogDevice).Count")]
    public void AWriteThatFailsBeforeTookNoEffectAndOneThatFailsAfterDid(string write, string count)
    {
        using var shell = new SimulatedShell();
        write = write.Replace("AnalogFax 0", "AnalogFax $false", System.StringComparison.Ordinal);
        shell.Run("Set-E911SimulationFault -FailWrite 1 -When Before");
        Assert.Equal("SimulatedWriteFault", shell.Fails(write));
        Assert.Equal("0", shell.Text(count));
        shell.Run("Set-E911SimulationFault -FailWrite 1 -When After");
        Assert.Equal("SimulatedWriteFault", shell.Fails(write));
        Assert.Equal("1", shell.Text(count));
    }

    [Fact]
    public void PublishingTakesEffectOrNotAsTheFaultSays()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsLisSubnet -Subnet 10.0.0.0 -City Reno");
        foreach (var (command, when, left) in new[] { ("Publish", "Before", "True"), ("Publish", "After", "False"),
            ("Unpublish", "Before", "False"), ("Unpublish", "After", "True") })
        {
            shell.Run("Set-E911SimulationFault -FailWrite 1 -When " + when);
            Assert.Equal("SimulatedWriteFault", shell.Fails(command + "-CsLisConfiguration"));
            Assert.Equal(left, shell.Text("(Get-E911Simulation).UnpublishedLocations -gt 0"));
        }
    }

    [Fact]
    public void AfterACrashTheLogBringsBackWhatNoSnapshotHolds()
    {
        using var shell = new SimulatedShell();
        var file = File.ReadAllText(shell.Path);
        shell.Run("New-CsVoiceTestConfiguration T1 -DialedNumber 911; Remove-CsLisServiceProvider; Set-CsLisSubnet -Subnet 10.0.0.0 "
            + "-Location A "
            + "-City Reno; Set-CsLisSubnet -Subnet 10.0.0.0 -Location B -City Reno");
        var log = File.ReadAllText(shell.Path + ".changes");
        shell.Run("Stop-E911Simulation -Discard");
        File.WriteAllText(shell.Path, file);
        File.WriteAllText(shell.Path + ".changes", log);
        shell.Run("Start-E911Simulation $args[0]", shell.Path);
        Assert.Equal("911|0|B", shell.Text("(Get-CsVoiceTestConfiguration T1).DialedNumber; @(Get-CsLisServiceProvider).Count; "
            + "(Get-CsLisSubnet | Where-Object Subnet -eq 10.0.0.0).Location"));
        Assert.Contains("CsVoiceTestConfiguration", File.ReadAllText(shell.Path), System.StringComparison.Ordinal);
    }
}
