using Xunit;

namespace E911Config.Module.Tests.Simulator;

public class NetworkTests
{
    [Fact]
    public void ASiteIsTiedToItsPolicyAndRegion()
    {
        using var shell = new SimulatedShell();
        shell.Run("$s = New-CsNetworkSite -NetworkSiteID Reno -NetworkRegionID northwest -LocationPolicy Redmond");
        Assert.Equal("Reno|Reno|Redmond|True",
            shell.Text("$s.Identity; $s.NetworkSiteID; $s.LocationPolicy; [guid]::Parse($s.BypassID) -ne [guid]::Empty"));
        Assert.Equal("ReferenceNotFound", shell.Fails("Set-CsNetworkSite Reno -LocationPolicy Nowhere"));
        Assert.Equal("ReferenceNotFound", shell.Fails("New-CsNetworkSite X -NetworkRegionID Nowhere"));
        shell.Run("Set-CsNetworkSite Reno -LocationPolicy $null");
        Assert.Equal("", shell.Text("(Get-CsNetworkSite Reno).LocationPolicy"));
    }

    [Fact]
    public void ANewRegionMakesANewBypassId()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsNetworkSite Redmond -Description x");
        Assert.Equal("3b232b84-2c1d-4da2-8181-e9330bafebe9", shell.Text("(Get-CsNetworkSite Redmond).BypassID"));
        shell.Run("Set-CsNetworkSite Redmond -NetworkRegionID Northwest");
        Assert.NotEqual("3b232b84-2c1d-4da2-8181-e9330bafebe9", shell.Text("(Get-CsNetworkSite Redmond).BypassID"));
        shell.Run("Set-CsNetworkSite Redmond -NetworkRegionID Northwest -BypassID 3b232b84-2c1d-4da2-8181-e9330bafebe9 -Force");
        Assert.Equal("3b232b84-2c1d-4da2-8181-e9330bafebe9", shell.Text("(Get-CsNetworkSite Redmond).BypassID"));
        shell.Run("Set-CsNetworkSite Redmond -NetworkRegionID $null -BypassID $null");
        Assert.Equal("", shell.Text("(Get-CsNetworkSite Redmond).NetworkRegionID"));
    }

    [Theory]
    [InlineData("172.11.15.16 -MaskBits 28", null)]
    [InlineData("10.0.0.0 -MaskBits 8", null)]
    [InlineData("10.1.0.1 -MaskBits 32", null)]
    [InlineData("172.11.15.17 -MaskBits 28", "ValueInvalid")]
    [InlineData("10.0.0 -MaskBits 24", "ValueInvalid")]
    [InlineData("10.0.0.0 -MaskBits 33", "ValueInvalid")]
    [InlineData("10.0.0.0 -MaskBits 24 -NetworkSiteID Nowhere", "ReferenceNotFound")]
    [InlineData("172.11.15.0 -MaskBits 28", "ObjectExists")]
    public void ASubnetIsTheFirstAddressOfItsRange(string parameters, string? id)
    {
        using var shell = new SimulatedShell();
        if (id is null) shell.Run("New-CsNetworkSubnet " + parameters);
        else Assert.Equal(id, shell.Fails("New-CsNetworkSubnet " + parameters));
    }

    [Fact]
    public void ASiteWithSubnetsStays()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("ObjectInUse", shell.Fails("Remove-CsNetworkSite Redmond"));
        shell.Run("Set-CsNetworkSubnet 172.11.15.0 -NetworkSiteID $null; Remove-CsNetworkSite Redmond");
    }

    [Fact]
    public void ARegionGetsItsAlternatePaths()
    {
        using var shell = new SimulatedShell();
        shell.Run("$r = New-CsNetworkRegion EMEA -CentralSite Redmond -VideoAlternatePath $false");
        Assert.Equal("Site:Redmond|BWPolicyModality=Audio;AlternatePath=True|BWPolicyModality=Video;AlternatePath=False",
            shell.Text("$r.CentralSite; $r.BWAlternatePaths"));
    }

    [Fact]
    public void ACallParkRangeHasTwoEndsOfOneForm()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsCallParkOrbit Park 100 199 pool0.litwareinc.com; New-CsCallParkOrbit Pickup '#100' '#120' "
            + "pool0.litwareinc.com -Type GroupPickup");
        Assert.Equal("ApplicationServer:pool0.litwareinc.com|Pickup",
            shell.Text("(Get-CsCallParkOrbit Park).CallParkServiceId; (Get-CsCallParkOrbit -Type GroupPickup).Identity"));
        Assert.Equal("ValueInvalid", shell.Fails("New-CsCallParkOrbit Bad 199 100 pool0.litwareinc.com"));
        shell.Run("Set-CsCallParkOrbit Park -NumberRangeEnd 150; Remove-CsCallParkOrbit Pickup");
        Assert.Equal("150", shell.Text("(Get-CsCallParkOrbit).NumberRangeEnd"));
    }

    [Fact]
    public void ANormalizationRuleNeedsItsDialPlan()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("ObjectNotFound", shell.Fails("New-CsVoiceNormalizationRule site:Redmond/X"));
        shell.Run("New-CsVoiceNormalizationRule -Parent Global -Name X -Pattern '^(9)(911)$' -Translation '$2'");
        Assert.Equal("KeepAll,X", shell.Text("(Get-CsDialPlan).NormalizationRules.Name -join ','"));
        Assert.Equal("2", shell.Text("(Get-CsVoiceNormalizationRule -Filter g*).Count"));
    }
}
