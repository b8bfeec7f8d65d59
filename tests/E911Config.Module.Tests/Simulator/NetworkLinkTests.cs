using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Regions, links, routes and limits, written as their pages say.</summary>
public sealed class NetworkLinkTests
{
    private const string Regions = """
        New-CsNetworkRegion -Identity EMEA -CentralSite Redmond
        New-CsNetworkRegion -Identity APAC -CentralSite Redmond
        New-CsNetworkRegionLink -Identity NA_EMEA -NetworkRegionID1 Northwest -NetworkRegionID2 EMEA
        New-CsNetworkRegionLink -NetworkRegionLinkID EMEA_APAC -NetworkRegionID1 EMEA -NetworkRegionID2 APAC
        """;

    [Fact]
    public void ARouteGoesOverLinksGivenAsTextOrList()
    {
        using var shell = Shell();
        shell.Run("New-CsNetworkInterRegionRoute -Identity R -NetworkRegionID1 Northwest -NetworkRegionID2 APAC -NetworkRegionLinkIDs "
            + "'NA_EMEA,EMEA_APAC'");
        Assert.Equal("R|NA_EMEA|EMEA_APAC",
            shell.Text("$r = Get-CsNetworkInterRegionRoute R; $r.InterNetworkRegionRouteID; $r.NetworkRegionLinks"));
        shell.Run("Set-CsNetworkInterRegionRoute R -NetworkRegionLinks @{remove='EMEA_APAC'} -NetworkRegionLinkIDs 'EMEA_APAC'");
        Assert.Equal("NA_EMEA", shell.Text("(Get-CsNetworkInterRegionRoute R).NetworkRegionLinks"));
        Assert.Equal("ReferenceNotFound", shell.Fails("Set-CsNetworkInterRegionRoute R -NetworkRegionLinkIDs 'NA_EMEA,None'"));
        Assert.Equal("ObjectInUse", shell.Fails("Remove-CsNetworkRegionLink NA_EMEA"));
        Assert.Equal("PairExists",
            shell.Fails("New-CsNetworkInterRegionRoute -Identity S -NetworkRegionID1 APAC -NetworkRegionID2 Northwest"));
        Assert.Equal("ValueInvalid", shell.Fails(
            "New-CsNetworkInterRegionRoute -Identity S -NetworkRegionID1 APAC -NetworkRegionID2 apac"));
        shell.Run("Stop-E911Simulation; Start-E911Simulation $args[0]; Get-CsNetworkInterRegionRoute | Set-CsNetworkInterRegionRoute",
            shell.Path);
        Assert.Equal("NA_EMEA", shell.Text("(Get-CsNetworkInterRegionRoute).NetworkRegionLinks"));
        shell.Run("Get-CsNetworkInterRegionRoute | Remove-CsNetworkInterRegionRoute; Remove-CsNetworkRegionLink NA_EMEA");
    }

    [Theory]
    [InlineData("Northwest", "CsNetworkSite Redmond")]
    [InlineData("EMEA", "CsNetworkRegionLink ")]
    public void ARegionInUseStays(string region, string by)
    {
        using var shell = Shell();
        Assert.Equal("ObjectInUse", shell.Fails($"Remove-CsNetworkRegion {region}"));
        Assert.Contains(by, shell.Errors[0].ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void ARegionWithoutSitesIsRemovedAsThePageSays()
    {
        using var shell = new SimulatedShell();
        shell.Run("Get-CsNetworkSite | Where-Object {$_.NetworkRegionID -eq 'Northwest'} | Set-CsNetworkSite -NetworkRegionID $null "
            + "-BypassID "
            + "$null; Remove-CsNetworkRegion -Identity Northwest");
        Assert.Equal("0", shell.Text("@(Get-CsNetworkRegion).Count"));
    }

    [Fact]
    public void AlternatePathsAreSetOneByOneOrAsAList()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsNetworkRegion EMEA -CentralSite Redmond; Set-CsNetworkRegion EMEA -VideoAlternatePath $false");
        Assert.Equal("True|False", shell.Text("(Get-CsNetworkRegion EMEA).BWAlternatePaths | ForEach-Object AlternatePath"));
        shell.Run("New-CsNetworkRegion APAC -CentralSite Redmond -BWAlternatePaths (New-CsNetworkBWAlternatePath -BWPolicyModality video "
            + "-AlternatePath $false)");
        Assert.Equal("Video False Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.BWAlternatePathType",
            shell.Text("(Get-CsNetworkRegion APAC).BWAlternatePaths | ForEach-Object { \"$($_.BWPolicyModality) $($_.AlternatePath) "
            + "$($_.PSObject.TypeNames[0])\" }"));
        shell.Run("$a = New-CsNetworkBWAlternatePath -BWPolicyModality Audio -AlternatePath $true; Set-CsNetworkRegion APAC "
            + "-BWAlternatePaths "
            + "@{add=$a}");
        Assert.Equal("2", shell.Text("@((Get-CsNetworkRegion APAC).BWAlternatePaths).Count"));
        Assert.Equal("ValueInvalid", shell.Fails("Set-CsNetworkRegion APAC -BWAlternatePaths @{remove=$a} -AudioAlternatePath $false"));
    }

    [Fact]
    public void ALimitHasItsDefaultsAndReplacesTheOthers()
    {
        using var shell = new SimulatedShell();
        shell.Run("New-CsNetworkBandwidthPolicyProfile Small -AudioBWLimit 2000 -VideoBWSessionLimit 100");
        Assert.Equal("BWLimit=2000;BWSessionLimit=175;BWPolicyModality=Audio|BWLimit=0;BWSessionLimit=100;BWPolicyModality=Video",
            shell.Text("(Get-CsNetworkBandwidthPolicyProfile Small).BWPolicy"));
        shell.Run("Set-CsNetworkBandwidthPolicyProfile Small -AudioBWLimit 3000");
        Assert.Equal("BWLimit=3000;BWSessionLimit=175;BWPolicyModality=Audio",
            shell.Text("(Get-CsNetworkBandwidthPolicyProfile Small).BWPolicy"));
        shell.Run("$v = New-CsNetworkBWPolicy -BWLimit 5000 -BWSessionLimit 200 -BWPolicyModality video; "
            + "Set-CsNetworkBandwidthPolicyProfile "
            + "Small -BWPolicy @{add=$v} -Description x");
        Assert.Equal("3000|5000", shell.Text("(Get-CsNetworkBandwidthPolicyProfile Small).BWPolicy | ForEach-Object BWLimit"));
    }

    [Theory]
    [InlineData("New-CsNetworkBandwidthPolicyProfile P -AudioBWSessionLimit 39", "ValueInvalid")]
    [InlineData("New-CsNetworkBandwidthPolicyProfile P -VideoBWSessionLimit 99", "ValueInvalid")]
    [InlineData("New-CsNetworkBandwidthPolicyProfile P -AudioBWLimit much", "ValueInvalid")]
    [InlineData("New-CsNetworkBandwidthPolicyProfile P -AudioBWLimit 1 -BWPolicy (New-CsNetworkBWPolicy 200 Audio 100)",
        "PositionalParameterNotFound")]
    [InlineData("New-CsNetworkBandwidthPolicyProfile P -AudioBWLimit 1 -BWPolicy @{add=(New-CsNetworkBWPolicy -BWLimit 1 "
        + "-BWSessionLimit 50 -BWPolicyModality Audio)}", "ValueInvalid")]
    [InlineData("$a = New-CsNetworkBWPolicy -BWLimit 1 -BWSessionLimit 50 -BWPolicyModality Audio; $b = New-CsNetworkBWPolicy "
        + "-BWLimit 2 -BWSessionLimit 50 -BWPolicyModality Audio; New-CsNetworkBandwidthPolicyProfile P -BWPolicy $a, $b",
        "DuplicateElement")]
    public void ALimitThatCannotBeIsRefused(string script, string id)
    {
        using var shell = new SimulatedShell();
        Assert.Equal(id, shell.Fails(script));
        Assert.Equal("0", shell.Text("@(Get-CsNetworkBandwidthPolicyProfile).Count"));
    }

    [Fact]
    public void AProfileInUseStaysUntilEverybodyLetsGoOfIt()
    {
        using var shell = Shell();
        shell.Run("New-CsNetworkBandwidthPolicyProfile P -AudioBWLimit 1; Set-CsNetworkSite Redmond -BWPolicyProfileID P; "
            + "New-CsNetworkSite "
            + "Reno -NetworkRegionID Northwest; New-CsNetworkInterSitePolicy RR -NetworkSiteID1 Redmond -NetworkSiteID2 Reno "
            + "-BWPolicyProfileID P; Set-CsNetworkRegionLink NA_EMEA -BWPolicyProfileID P");
        Assert.Equal("ObjectInUse", shell.Fails("Remove-CsNetworkBandwidthPolicyProfile P"));
        Assert.Equal("PairExists", shell.Fails("New-CsNetworkInterSitePolicy R2 -NetworkSiteID1 Reno -NetworkSiteID2 Redmond"));
        shell.Run("Set-CsNetworkInterSitePolicy RR -BWPolicyProfileID $null; Remove-CsNetworkInterSitePolicy RR; Get-CsNetworkRegionLink | "
            + "Set-CsNetworkRegionLink -BWPolicyProfileID $null; Get-CsNetworkSite | Where-Object {$_.BWPolicyProfileID -eq 'P'} | "
            + "Set-CsNetworkSite -BWPolicyProfileID $null; Remove-CsNetworkBandwidthPolicyProfile P");
    }

    [Fact]
    public void MediaBypassIsMadeAndStored()
    {
        using var shell = new SimulatedShell();
        shell.Run("$b = New-CsNetworkMediaBypassConfiguration -AlwaysBypass $true");
        Assert.Equal(["AlwaysBypass setting is ignored if Enabled is set to false."], shell.Warnings);
        Assert.Equal("Off", shell.Text("$b.InternalBypassMode"));
        shell.Run("Set-CsNetworkConfiguration -MediaBypassSettings (New-CsNetworkMediaBypassConfiguration -Enabled $true "
            + "-AlwaysBypass $true)");
        Assert.Equal("True|Any|True", shell.Text("$m = (Get-CsNetworkConfiguration).MediaBypassSettings; $m.AlwaysBypass; "
            + "$m.InternalBypassMode; [guid]::Parse($m.BypassID) -ne [guid]::Empty"));
        shell.Run("$a = Get-CsNetworkConfiguration; $a.MediaBypassSettings.AlwaysBypass = $false; Set-CsNetworkConfiguration -Instance $a");
        Assert.Equal("False|True", shell.Text("$m = (Get-CsNetworkConfiguration).MediaBypassSettings; $m.AlwaysBypass; $m.Enabled"));
        Assert.Equal("ValueInvalid", shell.Fails("New-CsNetworkMediaBypassConfiguration -BypassID x"));
        Assert.Equal("NotSimulated", shell.Fails("Set-CsNetworkConfiguration -NetworkSites @{add='x'}"));
    }

    [Fact]
    public void TheWholeNetworkGoesAtOnce()
    {
        using var shell = Shell();
        shell.Run("Set-CsNetworkConfiguration -EnableBandwidthPolicyCheck $true -Force; New-CsNetworkInterRegionRoute R -NetworkRegionID1 "
            + "Northwest -NetworkRegionID2 APAC -NetworkRegionLinkIDs EMEA_APAC; Remove-CsNetworkConfiguration Global -WhatIf");
        Assert.Equal("1", shell.Text("@(Get-CsNetworkSubnet).Count"));
        shell.Run("Remove-CsNetworkConfiguration Global");
        Assert.Equal("0|0|0|0|0|False",
            shell.Text("@(Get-CsNetworkSubnet).Count; @(Get-CsNetworkSite).Count; @(Get-CsNetworkRegion).Count; "
            + "@(Get-CsNetworkRegionLink).Count; @(Get-CsNetworkInterRegionRoute).Count; "
                + "(Get-CsNetworkConfiguration).EnableBandwidthPolicyCheck"));
    }

    private static SimulatedShell Shell()
    {
        var shell = new SimulatedShell();
        shell.Run(Regions);
        return shell;
    }
}
