using System;
using System.IO;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>
/// The documented walk-throughs, typed as their pages print them (names of trunks aside), and what comes of the calls: the page says which.
/// </summary>
public sealed class DocumentedWalkthroughTests : IDisposable
{
    private const string Topology = """
        {
          "formatVersion": 1,
          "CsSite": [
            {"Identity": "Site:Redmond", "SiteId": "1", "Kind": "CentralSite"}, {"Identity": "Site:London", "SiteId": "2", "Kind": "CentralSite"}
          ],
          "CsPool": [
            {"Identity": "pool.redmond.litwareinc.com", "Site": "Site:Redmond", "Services": ["Registrar:pool.redmond.litwareinc.com"], "Computers": ["fe1.litwareinc.com"]}
          ],
          "CsRegistrar": [{"Identity": "Registrar:pool.redmond.litwareinc.com", "SiteId": "Site:Redmond"}],
          "CsMediationServer": [{"Identity": "MediationServer:pool.redmond.litwareinc.com", "SiteId": "Site:Redmond"}],
          "CsPstnGateway": [],
          "CsTrunk": [
            {"Identity": "PstnGateway:sbc1.litwareinc.com", "SiteId": "Site:Redmond", "MediationServer": "MediationServer:pool.redmond.litwareinc.com"},
            {"Identity": "PstnGateway:gw2.litwareinc.com", "SiteId": "Site:Redmond", "MediationServer": "MediationServer:pool.redmond.litwareinc.com"},
            {"Identity": "PstnGateway:gw3.litwareinc.com", "SiteId": "Site:Redmond", "MediationServer": "MediationServer:pool.redmond.litwareinc.com"}
          ],
          "CsPstnUsage": [], "CsVoiceRoute": [], "CsVoicePolicy": [], "CsVoiceRoutingPolicy": [], "CsRoutingConfiguration": [],
          "CsLocationPolicy": [], "CsTrunkConfiguration": [], "CsOutboundTranslationRule": [], "CsOutboundCallingNumberTranslationRule": [],
          "CsSipResponseCodeTranslationRule": [], "CsDialPlan": [], "CsVoiceNormalizationRule": [], "CsCallParkOrbit": [],
          "CsNetworkConfiguration": [], "CsNetworkRegion": [], "CsNetworkRegionLink": [], "CsNetworkSite": [], "CsNetworkSubnet": [],
          "CsNetworkInterSitePolicy": [], "CsNetworkBandwidthPolicyProfile": [], "CsLisSubnet": [], "CsLisSwitch": [], "CsLisPort": [],
          "CsLisWirelessAccessPoint": [], "CsLisCivicAddress": [], "CsWebServiceConfiguration": [],
          "callers": [{"count": 3, "networkSite": "Redmond", "registrarPool": "pool.redmond.litwareinc.com", "kind": "modern"}]
        }
        """;

    // Configure an E9-1-1 voice route; Create location policies; Add a location policy to a network site; Populate and validate the
    // location database.
    private const string Redmond = """
        Set-CsPstnUsage -Usage @{add='EmergencyUsage', 'Local'}
        New-CsVoiceRoute -Name "EmergencyRoute" -NumberPattern "^\+911$" -PstnUsages @{add="EmergencyUsage"} -PstnGatewayList @{add="PstnGateway:sbc1.litwareinc.com"}
        New-CsVoiceRoute -Name "LocalEmergencyRoute" -NumberPattern "^\+911$" -PstnUsages @{add="Local"} -PstnGatewayList @{add="PstnGateway:gw2.litwareinc.com"}
        Set-CsVoicePolicy -Identity Global -PstnUsages @{add="Local"}
        New-CsTrunkConfiguration -Identity Service:PstnGateway:sbc1.litwareinc.com -EnablePIDFLOSupport $true
        New-CsLocationPolicy -Identity Redmond -EnhancedEmergencyServicesEnabled $True -UseLocationForE911Only $False -PstnUsage "EmergencyUsage" -EmergencyDialString "911" -EmergencyDialMask "112" -NotificationUri "sip:security@litwareinc.com" -ConferenceUri "sip:+14255550123@litwareinc.com" -ConferenceMode "twoway"
        New-CsNetworkRegion -Identity NorthAmerica -CentralSite Redmond
        New-CsNetworkSite -NetworkSiteID Redmond -NetworkRegionID NorthAmerica
        Set-CsNetworkSite -Identity Redmond -LocationPolicy Redmond
        New-CsNetworkSubnet -SubnetID 172.11.15.0 -MaskBits 28 -NetworkSiteID Redmond
        $rows = 'Subnet,Description,Location,CompanyName,HouseNumber,HouseNumberSuffix,PreDirectional,StreetName,StreetSuffix,PostDirectional,City,State,PostalCode,Country', '172.11.15.0,,Bldg30NEWing,"Litware, Inc.",1000,,,Main,St,,Redmond,WA,98052,US'
        $rows | ConvertFrom-Csv | Set-CsLisSubnet
        Get-CsLisCivicAddress | Test-CsLisCivicAddress -UpdateValidationStatus
        Publish-CsLisConfiguration
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("e911walk").FullName;
    private readonly HostedShell shell = HostedShell.WithBoth();

    public DocumentedWalkthroughTests()
    {
        var file = Path.Combine(folder, "walk.e911-snapshot.json");
        File.WriteAllText(file, Topology);
        Run("param($File) Start-E911Simulation -Path $File -AddressValidation Accept", ("File", file));
    }

    public void Dispose()
    {
        shell.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("911", "", "Located PstnGateway:sbc1.litwareinc.com +911")]
    [InlineData("112", "", "Located PstnGateway:sbc1.litwareinc.com +911")]
    [InlineData("911", "-Failed Trunk:sbc1.litwareinc.com", "Unlocated PstnGateway:gw2.litwareinc.com +911")]
    [InlineData("911", "-Failed Trunk:sbc1.litwareinc.com -Assume @{EmergencyFallback='None'}", "Failed  +911")]
    public void TheVoiceRouteTheLocationPolicyAndTheLocationDatabase(string number, string parameters, string comes)
    {
        Run(Redmond);
        Assert.Equal(comes, Trace(number, "Redmond " + parameters));
    }

    [Fact]
    public void ALocationThatIsNotThereIsNotSentAndAPolicyOfTheSiteGoesBeforeTheUsersOwn()
    {
        Run(Redmond);
        Run("New-CsLocationPolicy -Identity Visitors -EnhancedEmergencyServicesEnabled $True -PstnUsage EmergencyUsage "
            + "-EmergencyDialString 911; "
            + "(Get-CsUser | Where-Object {$_.Name -match 'Redmond'}) | Grant-CsLocationPolicy -PolicyName Visitors");
        Assert.Equal("Visitors|Visitors|Visitors", Text("Get-CsUser | ForEach-Object LocationPolicy"));
        Assert.Equal("Tag:Redmond", Text(
            "Trace-E911Call 911 -User sip:redmond-1@redmond.litwareinc.com -NetworkSite Redmond -WarningAction "
            + "SilentlyContinue | ForEach-Object LocationPolicy"));
        Run("Get-CsLisSubnet | Remove-CsLisSubnet; Publish-CsLisConfiguration");
        Assert.Equal("Unlocated PstnGateway:sbc1.litwareinc.com +911", Trace("911", "Redmond"));
    }

    // Configure multiple emergency numbers: London dials 999 and 112, and what visitors dial at home.
    [Theory]
    [InlineData("999", "+999")]
    [InlineData("144", "+999")]
    [InlineData("112", "+112")]
    [InlineData("911", "+112")]
    [InlineData("118", "+112")]
    public void LondonHasTwoNumbers(string dialed, string called)
    {
        Run("""
            Set-CsPstnUsage -Usage @{add='GBEmergency'}
            $a = New-CsEmergencyNumber -DialString 999 -DialMask 144
            $b = New-CsEmergencyNumber -DialString 112 -DialMask "911;117;118"
            New-CsLocationPolicy -Identity London -EnhancedEmergencyServicesEnabled $True -PstnUsage "GBEmergency" -EmergencyNumbers @{add=$a,$b}
            New-CsVoiceRoute -Identity London -NumberPattern '^\+(999|112)$' -PstnUsages @{add="GBEmergency"} -PstnGatewayList @{add="PstnGateway:gw2.litwareinc.com"}
            New-CsNetworkRegion -Identity EMEA -CentralSite London
            New-CsNetworkSite -NetworkSiteID London -NetworkRegionID EMEA -LocationPolicy London
            New-CsNetworkSite -NetworkSiteID Redmond -NetworkRegionID EMEA
            """);
        Assert.Equal("2", Text("@((Get-CsLocationPolicy London).EmergencyNumbers).Count"));
        Assert.Equal($"{called} PstnGateway:gw2.litwareinc.com", Called(dialed, "London"));
    }

    [Theory]
    [InlineData("100", "+100", "gw2")]
    [InlineData("911", "+100", "gw2")]
    [InlineData("101", "+101", "gw3")]
    [InlineData("102", "+102", "sbc1")]
    public void IndiaHasANumberForEachService(string dialed, string called, string trunk)
    {
        Run("""
            Set-CsPstnUsage -Usage @{add='IndiaEmergency'}
            $numbers = @{ 100 = 'gw2'; 101 = 'gw3'; 102 = 'sbc1' }
            New-CsLocationPolicy -Identity India -EnhancedEmergencyServicesEnabled $True -PstnUsage "IndiaEmergency"
            foreach ($number in 100, 101, 102) {
                $emergency = @{ DialString = "$number" }
                if ($number -eq 100) { $emergency.DialMask = '911' }
                Set-CsLocationPolicy -Identity India -EmergencyNumbers @{add=(New-CsEmergencyNumber @emergency)}
                $route = @{ Identity = "India$number"; NumberPattern = "^\+$number$"; PstnUsages = @{add='IndiaEmergency'}; PstnGatewayList = @{add="PstnGateway:$($numbers[$number]).litwareinc.com"} }
                New-CsVoiceRoute @route
            }
            New-CsNetworkRegion -Identity APAC -CentralSite London
            New-CsNetworkSite -NetworkSiteID Mumbai -NetworkRegionID APAC -LocationPolicy India
            New-CsNetworkSite -NetworkSiteID Redmond -NetworkRegionID APAC
            """);
        Assert.Equal($"{called} PstnGateway:{trunk}.litwareinc.com", Called(dialed, "Mumbai"));
    }

    // Configuring a failover route: the own gateway first, and any when that is down.
    [Theory]
    [InlineData("", "PstnGateway:gw2.litwareinc.com")]
    [InlineData("-Failed Trunk:gw2.litwareinc.com", "PstnGateway:gw3.litwareinc.com")]
    public void AFailoverRouteTakesOver(string failed, string trunk)
    {
        Run("""
            Set-CsPstnUsage -Usage @{add='DallasUsers', 'GlobalPSTNHopoff'}
            New-CsVoicePolicy DallasPolicy -PstnUsages DallasUsers, GlobalPSTNHopoff
            New-CsVoiceRoute -Identity "Dallas Users Route" -PstnUsages @{add="DallasUsers"} -NumberPattern "^\+?(\d*)$" -PstnGatewayList @{add="PstnGateway:gw2.litwareinc.com"}
            New-CsVoiceRoute -Identity "Universal Route" -PstnUsages @{add="GlobalPSTNHopoff"} -NumberPattern "^\+?(\d*)$" -PstnGatewayList @{add="PstnGateway:gw2.litwareinc.com", "PstnGateway:gw3.litwareinc.com"}
            New-CsLocationPolicy -Identity Dallas -EnhancedEmergencyServicesEnabled $True -PstnUsage DallasUsers -EmergencyDialString 911
            New-CsNetworkRegion -Identity NorthAmerica -CentralSite Redmond
            New-CsNetworkSite -NetworkSiteID Dallas -NetworkRegionID NorthAmerica -LocationPolicy Dallas
            New-CsNetworkSite -NetworkSiteID Redmond -NetworkRegionID NorthAmerica
            """);
        Assert.Equal(trunk, Text(
            $"Trace-E911Call 911 -NetworkSite Dallas -RegistrarPool pool.redmond.litwareinc.com -VoicePolicy DallasPolicy {failed} "
            + "-WarningAction SilentlyContinue | ForEach-Object Trunk"));
    }

    // What administrators type all day.
    [Fact]
    public void UsualIdiomsWork()
    {
        Run(Redmond);
        Run("""
            $clone = @{}
            $old = Get-CsLocationPolicy Redmond
            foreach ($property in $old.PSObject.Properties | Where-Object { $_.Name -notin 'Identity' -and $null -ne $_.Value }) { $clone[$property.Name] = $property.Value }
            New-CsLocationPolicy -Identity Bellevue @clone
            Get-CsVoicePolicy Global | Set-CsVoicePolicy -Description 'as it was'
            Get-CsVoiceRoute -Filter *Emergency* | Set-CsVoiceRoute -Description 'E9-1-1' -WhatIf
            Get-CsVoiceRoute -Filter Local* | Remove-CsVoiceRoute
            1..3 | ForEach-Object { New-CsDialPlan -Identity "Floor$_" -Description "generated"; New-CsVoiceNormalizationRule -Parent "Floor$_" -Name Emergency -Pattern '^9?(911)$' -Translation '+$1' -Priority 0 }
            Get-CsDialPlan | Where-Object Description -eq generated | Set-CsDialPlan -OptimizeDeviceDialing $true
            Set-CsVoiceRoute -Identity EmergencyRoute -PstnGatewayList @{add="PstnGateway:gw2.litwareinc.com", "PstnGateway:gw3.litwareinc.com"}
            Set-CsVoiceRoute -Identity EmergencyRoute -PstnGatewayList @{remove="PstnGateway:gw3.litwareinc.com"}
            Get-CsDialPlan -Filter tag:Floor3 | Remove-CsDialPlan
            """);
        Assert.Equal("112|sip:security@litwareinc.com|twoway",
            Text("$p = Get-CsLocationPolicy Bellevue; $p.EmergencyDialMask; $p.NotificationUri; "
            + "$p.ConferenceMode"));
        Assert.Equal("as it was||EmergencyRoute",
            Text("(Get-CsVoicePolicy Global).Description; (Get-CsVoiceRoute EmergencyRoute).Description; "
            + "Get-CsVoiceRoute | ForEach-Object Identity"));
        Assert.Equal("2|2|2", Text(
            "@(Get-CsDialPlan -Filter tag:*).Count; @(Get-CsVoiceNormalizationRule -Filter tag:* | Where-Object Name -eq "
            + "Emergency).Count; @((Get-CsVoiceRoute EmergencyRoute).PstnGatewayList).Count"));
    }

    private HostedResult Run(string script, params (string Name, object? Value)[] parameters) => shell.Run(script, parameters).Clean();

    private string Text(string script) => string.Join("|", Run(script).Output);

    private string Trace(string number, string site) =>
        Text($"Trace-E911Call {number} -RegistrarPool pool.redmond.litwareinc.com -NetworkSite {site} "
        + "-WarningAction SilentlyContinue | ForEach-Object { \"$($_.Outcome) $($_.Trunk) $($_.CalledNumber)\" }");

    private string Called(string number, string site) =>
        Text($"Trace-E911Call {number} -RegistrarPool pool.redmond.litwareinc.com -NetworkSite {site} "
        + "-WarningAction SilentlyContinue | ForEach-Object { \"$($_.CalledNumber) $($_.Trunk)\" }");
}
