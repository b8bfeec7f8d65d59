using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Properties are completed behind a pipe, as with types that are there.</summary>
public sealed class PipelineCompletionTests
{
    [Theory]
    [InlineData("Get-CsVoiceRoute | Where-Object Numb", "NumberPattern")]
    [InlineData("Get-CsVoiceRoute | ForEach-Object { $_.Suppress", "SuppressCallerId")]
    [InlineData("Get-CsLocationPolicy | Select-Object Notif", "NotificationUri")]
    [InlineData("Get-CsNetworkSite | Sort-Object Ident", "Identity")]
    [InlineData("Get-CsLisSubnet | Where-Object House", "HouseNumber,HouseNumberSuffix")]
    [InlineData("Get-CsUser | Select-Object Voice", "VoicePolicy,VoiceRoutingPolicy")]
    [InlineData("Get-CsAnalogDevice | Select-Object Gate", "Gateway")]
    [InlineData("Get-CsService -Registrar | Select-Object Backup", "BackupRegistrar")]
    [InlineData("Get-CsVoiceTestConfiguration | Select-Object Dialed", "DialedNumber")]
    public void APropertyIsCompleted(string line, string properties)
    {
        using var shell = new SimulatedShell();
        Assert.Equal(properties, shell.Text(
            "param($Line) ([System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, "
            + "$null).CompletionMatches.ListItemText | ForEach-Object { $_.TrimStart('$_.') }) -join ','", line));
    }

    [Fact]
    public void AnObjectHasEachPropertyOnceAndInItsOrder()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("Identity,Priority,Description,NumberPattern,PstnUsages,PstnGatewayList,Name,SuppressCallerId,AlternateCallerId",
            shell.Text("(Get-CsVoiceRoute LocalRoute).PSObject.Properties.Name -join ','"));
        Assert.Equal("Local|2", shell.Text(
            "(Get-CsVoiceRoute LocalRoute).PstnUsages; @(Get-CsVoiceRoute | Where-Object Priority -ge 0).Count"));
    }
}
