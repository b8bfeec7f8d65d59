using System;
using System.IO;
using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Switches, ports and access points, the locations that rows lead to, the provider, and backups.</summary>
public sealed class LocationTableTests
{
    private const string Address = "-HouseNumber 1 -StreetName Main -City Reno -State NV -Country US";
    private const string Whole =
        "-CompanyName '' -HouseNumberSuffix '' -PreDirectional '' -StreetSuffix '' -PostDirectional '' -PostalCode '' "
        + Address;

    [Fact]
    public void EachTableTakesRowsAndGivesThemBack()
    {
        using var shell = Shell();
        shell.Run($"""
            Set-CsLisSwitch -ChassisID 00-1a-2b-3c-4d-5e -Location 'Floor 2' {Address}
            Set-CsLisPort -ChassisID 00-1A-2B-3C-4D-5E -PortID 12 -PortIDSubType 1 -Location 'Room 12' {Address}
            Set-CsLisWirelessAccessPoint -BSSID 0a-1b-2c-3d-4e-5f -Location 'Hall' {Address}
            """);
        Assert.Equal("Floor 2|Room 12|InterfaceAlias|Hall",
            shell.Text("(Get-CsLisSwitch).Location; $p = Get-CsLisPort; $p.Location; $p.PortIDSubType; "
                + "(Get-CsLisWirelessAccessPoint).Location"));
        Assert.Equal("Floor 2|Hall|Lobby|Room 12", shell.Text("Get-CsLisLocation | Sort-Object Location | ForEach-Object Location"));
        shell.Run("Get-CsLisWirelessAccessPoint | Remove-CsLisWirelessAccessPoint; Get-CsLisPort | Remove-CsLisPort; Get-CsLisSwitch | "
            + "Remove-CsLisSwitch");
        Assert.Equal("0|0|0", shell.Text("@(Get-CsLisWirelessAccessPoint).Count; @(Get-CsLisPort).Count; @(Get-CsLisSwitch).Count"));
        Assert.Equal("Floor 2|Hall|Room 12", shell.Text("Get-CsLisLocation -Unreferenced | ForEach-Object Location | Sort-Object"));
    }

    [Fact]
    public void APortMakesItsSwitchWithoutALocationAndTheSwitchStaysAsLongAsThePort()
    {
        using var shell = Shell();
        shell.Run($"Set-CsLisPort -ChassisID 00-1a-2b-3c-4d-5e -PortID 12 -Location 'Room 12' {Address}");
        Assert.Equal("LocallyAssigned|00-1a-2b-3c-4d-5e|", shell.Text("(Get-CsLisPort).PortIDSubType; $s = Get-CsLisSwitch; $s.ChassisID; "
            + "$s.Location"));
        Assert.Equal("ObjectInUse", shell.Fails("Remove-CsLisSwitch -ChassisID 00-1A-2B-3C-4D-5E"));
        shell.Run("Remove-CsLisPort -ChassisID 00-1a-2b-3c-4d-5e -PortID 12 -PortIDSubType 7; Remove-CsLisSwitch -ChassisID "
            + "00-1a-2b-3c-4d-5e");
        Assert.Equal("0", shell.Text("@(Get-CsLisSwitch).Count"));
    }

    [Fact]
    public void APortIsOneHoweverItsKindOfIdIsWritten()
    {
        using var shell = Shell(text => text.Replace("\"CsLisPort\": []",
            "\"CsLisPort\": [{\"ChassisID\": \"00-1a-2b-3c-4d-5e\", \"PortIDSubType\": \"7\", \"PortID\": \"12\", \"City\": \"Reno\"}]",
            StringComparison.Ordinal));
        shell.Run("Set-CsLisPort -ChassisID 00-1a-2b-3c-4d-5e -PortID 12 -City Sparks");
        Assert.Equal("Sparks", shell.Text("Get-CsLisPort | ForEach-Object City"));
    }

    [Fact]
    public void AnEmptyCellIsTheDefaultKindOfId()
    {
        using var shell = Shell();
        shell.Run("'ChassisID,PortIDSubType,PortID,City','00-1a-2b-3c-4d-5e,,12,Reno','00-1a-2b-3c-4d-5e,5,13,Reno' | ConvertFrom-Csv | "
            + "Set-CsLisPort");
        Assert.Equal("LocallyAssigned|InterfaceName", shell.Text("Get-CsLisPort | Sort-Object PortID | ForEach-Object PortIDSubType"));
    }

    [Theory]
    [InlineData("Set-CsLisSwitch -ChassisID switch1 -City Reno")]
    [InlineData("Set-CsLisWirelessAccessPoint -BSSID 0a1b2c3d4e5f -City Reno")]
    [InlineData("Set-CsLisWirelessAccessPoint -BSSID 10.0.0.1 -City Reno")]
    [InlineData("Set-CsLisPort -ChassisID 10.0.0.300 -PortID 1")]
    [InlineData("Set-CsLisSwitch -ChassisID 10.0.0.3 -State Nevada")]
    public void WhatATableCannotHoldIsRefused(string script)
    {
        using var shell = Shell();
        Assert.Equal("ValueInvalid", shell.Fails(script));
        Assert.Equal("0", shell.Text("(Get-E911Simulation).WriteCount"));
    }

    [Fact]
    public void ALocationIsMadeChangedWithItsRowsAndRemoved()
    {
        using var shell = Shell();
        shell.Run($"Set-CsLisLocation -Location 'Floor 9' {Whole}");
        Assert.Equal("Floor 9", shell.Text("Get-CsLisLocation -Unreferenced | ForEach-Object Location"));
        Assert.Equal("False", shell.Text("(Get-CsLisCivicAddress | Where-Object City -eq Reno).MSAGValid"));
        shell.Run($"Set-CsLisSubnet -Subnet 10.9.0.0 -Location 'Floor 9' {Address}");
        Assert.Equal("ObjectInUse", shell.Fails($"Remove-CsLisLocation -Location 'Floor 9' {Address}"));
        shell.Run("Get-CsLisLocation | Where-Object Location -ceq 'Floor 9' | Set-CsLisLocation -StreetSuffix St -HouseNumber 2");
        Assert.Equal("2|St", shell.Text("$r = Get-CsLisSubnet | Where-Object Subnet -eq 10.9.0.0; $r.HouseNumber; $r.StreetSuffix"));
        Assert.Equal("2", shell.Text("@(Get-CsLisLocation).Count"));
        Assert.Equal("2", shell.Text("(Get-CsLisCivicAddress | Where-Object City -eq Reno).HouseNumber"));
        shell.Run("Remove-CsLisSubnet -Subnet 10.9.0.0; Remove-CsLisLocation -Location 'Floor 9' -City Reno");
        Assert.Equal("1", shell.Text("@(Get-CsLisLocation -Unreferenced).Count"));
        shell.Run("Get-CsLisLocation -Unreferenced | Remove-CsLisLocation");
        Assert.Equal("Lobby|Redmond", shell.Text("(Get-CsLisLocation).Location; (Get-CsLisCivicAddress).City"));
    }

    [Fact]
    public void ALocationThatIsCalledOtherwiseKeepsItsAddress()
    {
        using var shell = Shell("-AddressValidation Accept");
        shell.Run($"Set-CsLisSubnet -Subnet 10.9.0.0 -Location 'Floor 9' {Address}; Get-CsLisCivicAddress | Test-CsLisCivicAddress "
            + "-UpdateValidationStatus");
        shell.Run("Get-CsLisLocation | Where-Object City -eq Reno | Set-CsLisLocation -Location 'Floor 10'; Get-CsLisLocation | "
            + "Where-Object "
            + "City -eq Reno | Set-CsLisLocation -StreetName MAIN");
        Assert.Equal("Floor 10|MAIN|True|2", shell.Text("$l = Get-CsLisLocation | Where-Object City -eq Reno; $l.Location; $l.StreetName; "
            + "(Get-CsLisCivicAddress | Where-Object City -eq Reno).MSAGValid; @(Get-CsLisLocation).Count"));
        Assert.Equal("Floor 10 MAIN", shell.Text("Get-CsLisSubnet | Where-Object Subnet -eq 10.9.0.0 | ForEach-Object { \"$($_.Location) "
            + "$($_.StreetName)\" }"));
    }

    [Theory]
    [InlineData("City")]
    [InlineData("Location")]
    [InlineData("Country")]
    public void ALocationSaysWhatItMust(string field)
    {
        using var shell = Shell();
        Assert.Equal("ValueInvalid", shell.Fails($"$l = @{{Location='Floor 9'; CompanyName=''; HouseNumber='1'; HouseNumberSuffix=''; "
            + "PreDirectional=''; StreetName='Main'; StreetSuffix=''; PostDirectional=''; City='Reno'; State='NV'; PostalCode=''; "
            + $"Country='US'}}; $l.{field} = ''; Set-CsLisLocation @l"));
    }

    [Fact]
    public void WhereATableWasNotReadNobodyTellsAllLocations()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("NounNotInSnapshot", shell.Fails("Get-CsLisLocation"));
        Assert.Equal("NounNotInSnapshot", shell.Fails("Set-CsLisPort -ChassisID 10.0.0.1 -PortID 1"));
        shell.Run($"Set-CsLisLocation -Location 'Floor 9' {Whole}");
    }

    [Fact]
    public void LocationsWithoutRowsStayInTheFileAndTheProductReadsIt()
    {
        using var shell = Shell();
        shell.Run($"Set-CsLisLocation -Location 'Floor 9' {Whole}; Stop-E911Simulation");
        Assert.Contains("\"simulation\"", File.ReadAllText(shell.Path), StringComparison.Ordinal);
        shell.Run("Start-E911Simulation $args[0]", shell.Path);
        Assert.Equal("Floor 9", shell.Text("Get-CsLisLocation -Unreferenced | ForEach-Object Location"));
        shell.Run("Get-CsLisLocation -Unreferenced | Remove-CsLisLocation; Stop-E911Simulation");
        Assert.DoesNotContain("\"simulation\"", File.ReadAllText(shell.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void ABackupBringsBackWhatWasThereAndLeavesWhatCameSince()
    {
        using var shell = Shell("-AddressValidation Accept");
        shell.Run($"""
            Set-CsLisSubnet -Subnet 10.1.0.0 -Location Old {Address}
            Get-CsLisCivicAddress | Test-CsLisCivicAddress -UpdateValidationStatus
            $bytes = Export-CsLisConfiguration -AsBytes
            Set-CsLisSubnet -Subnet 10.1.0.0 -Location New {Address}
            Set-CsLisSubnet -Subnet 10.2.0.0 -Location Later {Address}
            Remove-CsLisSubnet -Subnet 172.11.15.0
            $bytes | Import-CsLisConfiguration
            """);
        Assert.Equal("10.1.0.0 Old|10.2.0.0 Later|172.11.15.0 Lobby",
            shell.Text("Get-CsLisSubnet | Sort-Object Subnet | ForEach-Object { \"$($_.Subnet) $($_.Location)\" }"));
        Assert.Equal("New", shell.Text("Get-CsLisLocation -Unreferenced | ForEach-Object Location"));
        Assert.Equal("True|True", shell.Text("Get-CsLisCivicAddress | ForEach-Object MSAGValid"));
    }

    [Fact]
    public void ABackupIsAFileThatIsNeverOverwritten()
    {
        using var shell = Shell();
        var file = shell.Path + ".bak";
        shell.Run("Export-CsLisConfiguration -FileName $args[0]", file);
        Assert.Equal("FileExists", shell.Fails("Export-CsLisConfiguration $args[0]", file));
        shell.Run("Get-CsLisSubnet | Remove-CsLisSubnet; Import-CsLisConfiguration -FileName $args[0]", file);
        Assert.Equal("Lobby", shell.Text("(Get-CsLisSubnet).Location"));
        File.WriteAllText(file, "PK of a server");
        Assert.Equal("LisConfigurationInvalid", shell.Fails("Import-CsLisConfiguration $args[0]", file));
        Assert.Equal("FileNotRead", shell.Fails("Import-CsLisConfiguration $args[0]", file + "x"));
    }

    [Fact]
    public void WithoutAProviderNothingIsTested()
    {
        using var shell = Shell("-AddressValidation Accept");
        Assert.Equal("1", shell.Text("@(Get-CsLisServiceProvider).Count"));
        shell.Run("Remove-CsLisServiceProvider; Stop-E911Simulation; Start-E911Simulation $args[0] -AddressValidation Accept", shell.Path);
        Assert.Equal("0", shell.Text("@(Get-CsLisServiceProvider).Count"));
        Assert.Equal("ServiceProviderUnavailable", shell.Fails("Get-CsLisCivicAddress | Test-CsLisCivicAddress"));
        const string Set =
            "Set-CsLisServiceProvider -ServiceProviderName Fabrikam -Password ([securestring]::new()) -CertFileName $args[0] "
            + "-ValidationServiceUrl ";
        var certificate = shell.Path + ".pfx";
        Assert.Equal("FileNotFound", shell.Fails(Set + "https://validation.fabrikam.com/", certificate));
        File.WriteAllText(certificate, "");
        Assert.Equal("ValueInvalid", shell.Fails(Set + "http://validation.fabrikam.com/", certificate));
        Assert.Equal("ValueInvalid", shell.Fails(Set + "https://validation.fabrikam.com/", shell.Path));
        shell.Run(Set + "https://validation.fabrikam.com/", certificate);
        Assert.Equal("Fabrikam", shell.Text("(Get-CsLisServiceProvider).ServiceProviderName"));
        shell.Run("Get-CsLisCivicAddress | Test-CsLisCivicAddress");
    }

    [Fact]
    public void WhatIsUnpublishedIsAllOfIt()
    {
        using var shell = Shell();
        shell.Run($"Set-CsLisSwitch -ChassisID 10.0.0.1 -Location 'Floor 2' {Address}; Publish-CsLisConfiguration");
        Assert.Equal("0", shell.Text("(Get-E911Simulation).UnpublishedLocations"));
        shell.Run("Unpublish-CsLisConfiguration");
        Assert.Equal("4", shell.Text("(Get-E911Simulation).UnpublishedLocations"));
    }

    private static SimulatedShell Shell(string start = "") => Shell(text => text, start);

    private static SimulatedShell Shell(Func<string, string> edit, string start = "") =>
        new(edit(Snapshots.Small.Replace("\"CsLisCivicAddress\"",
            "\"CsLisSwitch\": [], \"CsLisPort\": [], \"CsLisWirelessAccessPoint\": [], "
            + "\"CsLisCivicAddress\"", StringComparison.Ordinal)
            .Replace("\"unread\": [{\"noun\": \"CsLisPort\", \"reason\": \"The account may not read the location database.\"}]",
                "\"unread\": []",
            StringComparison.Ordinal)), start);
}
