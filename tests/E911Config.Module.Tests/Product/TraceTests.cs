using System;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Trace-E911Call, as a voice administrator uses it.</summary>
public sealed class TraceTests
{
    private const string Reno = "-RegistrarPool sba-rno.litwareinc.com -VoicePolicy RenoUsers -DialPlan NorthAmerica -Design $design";

    [Fact]
    public void ACallIsFollowedBeforeAndAfterThePlanAndWithTheLinkDown()
    {
        using var litware = new LitwareSession();
        Assert.Equal("Misrouted WrongPsap",
            litware.Text($"Get-CsNetworkSite Reno | Trace-E911Call 911 {Reno} | ForEach-Object {{ \"$($_.Outcome) $($_.ReasonCode)\" }}"));
        litware.Run("$null = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $work "
            + "-Confirm:$false");
        Assert.Equal("Located Tag:E911-Reno NetworkSite",
            litware.Text($"Get-CsNetworkSite Reno | Trace-E911Call 911 {Reno} | ForEach-Object "
            + $"{{ \"$($_.Outcome) $($_.LocationPolicy) $($_.LocationPolicySource)\" }}"));
        Assert.Equal("Unlocated PstnGateway:gw-rno.litwareinc.com 911",
            litware.Text($"'Reno' | Trace-E911Call 911 {Reno} -Failed wan:reno | ForEach-Object "
            + $"{{ \"$($_.Outcome) $($_.Trunk) $($_.DeliveredNumber)\" }}"));
        Assert.Equal("Located|Located",
            litware.Text($"Trace-E911Call 911, 112 -Address 10.50.1.7 {Reno} | ForEach-Object {{ $_.Outcome }}"));
    }

    [Fact]
    public void OfANetworkSiteOnlyTheIdentityIsTaken()
    {
        using var litware = new LitwareSession();
        Assert.Equal("Global", litware.Text(
            "[pscustomobject]@{ NetworkSiteID = 'Reno'; LocationPolicy = 'Portland-E911' } | Trace-E911Call 911 -RegistrarPool "
            + "sba-rno.litwareinc.com | ForEach-Object { $_.LocationPolicy }"));
        Assert.Equal("Tag:Portland-E911",
            litware.Text("[pscustomobject]@{ SipAddress = 'sip:ken@litwareinc.com'; RegistrarPool = 'sba-rno.litwareinc.com'; "
            + "LocationPolicy = 'Portland-E911' } | Trace-E911Call 911 -NetworkSite Reno | ForEach-Object { $_.LocationPolicy }"));
    }

    [Fact]
    public void WhatIsUnknownIsAnErrorWithTheNearestName()
    {
        using var litware = new LitwareSession();
        var error = Assert.Single(litware.Try("Trace-E911Call 911 -NetworkSite Reno -Failed Wan:Renno").AllErrors);
        Assert.Equal("ElementUnknown,E911Config.Commands.TraceE911CallCommand", error.FullyQualifiedErrorId);
        Assert.Contains("Wan:Reno", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("AssumptionUnknown,E911Config.Commands.TraceE911CallCommand",
            Assert.Single(litware.Try("Trace-E911Call 911 -Assume @{ EmergencyFalback = 'None' }").AllErrors).FullyQualifiedErrorId);
    }

    [Fact]
    public void TheHopsTellTheWay()
    {
        using var litware = new LitwareSession();
        var shown = litware.Show($"(Trace-E911Call 911 -NetworkSite Reno {Reno}).Hops");
        Assert.Contains("Which location policy?", shown, StringComparison.Ordinal);
        Assert.Matches(@"Reno\s+911\s+Misrouted", litware.Show($"Trace-E911Call 911 -NetworkSite Reno {Reno}"));
        Assert.Matches(@"Misrouted\s+PstnGateway:\S+\s+WrongPsap", litware.Show($"Trace-E911Call 911 -NetworkSite Reno {Reno}"));
        Assert.Contains("Which location policy?", litware.Text($"(Trace-E911Call 911 -NetworkSite Reno {Reno}).Text"),
            StringComparison.Ordinal);
    }

    /// <summary>From a job or a file it has the same properties and the same views.</summary>
    [Fact]
    public void AResultThatWasSentElsewhereTellsTheSame()
    {
        using var litware = new LitwareSession();
        litware.Run($"$trace = Trace-E911Call 911 -NetworkSite Reno -Failed Wan:Reno {Reno}; $sent = "
            + "[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($trace))");
        Assert.Equal(litware.Text("$trace.Text"), litware.Text("$sent.Text"));
        Assert.Equal(litware.Text(
            "$trace | ForEach-Object { \"$($_.From) $($_.Outcome) $($_.LocationPolicySource) $($_.Usages) $($_.Hops[-1].Asked) "
            + "$($_.Hops[-1].Rule)\" }"),
            litware.Text("$sent | ForEach-Object { \"$($_.From) $($_.Outcome) $($_.LocationPolicySource) $($_.Usages) "
                + "$($_.Hops[-1].Asked) $($_.Hops[-1].Rule)\" }"));
        Assert.Equal(litware.Show("$trace"), litware.Show("$sent"));
        Assert.Equal(litware.Show("$trace.Hops"), litware.Show("$sent.Hops"));
    }
}
