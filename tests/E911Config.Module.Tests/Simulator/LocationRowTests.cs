using Xunit;

namespace E911Config.Module.Tests.Simulator;

/// <summary>Rows of the location service: written as a whole, with their addresses, and published.</summary>
public sealed class LocationRowTests
{
    [Fact]
    public void ARowIsReplacedAsAWhole()
    {
        using var shell = new SimulatedShell();
        shell.Run("Set-CsLisSubnet -Subnet 172.11.15.0 -City Bellevue");
        Assert.Equal("Bellevue|||1", shell.Text("$r = Get-CsLisSubnet; $r.City; $r.Location; $r.State; @($r).Count"));
        shell.Run("Set-CsLisSubnet -Subnet 172.11.15.0 -Description Soon");
        Assert.Equal("Soon|", shell.Text("$r = Get-CsLisSubnet; $r.Description; $r.City"));
    }

    [Fact]
    public void AnAddressThatIsNotKnownComesIntoBeingAndOneThatIsKnownStays()
    {
        using var shell = new SimulatedShell(start: "-AddressValidation Accept");
        shell.Run("Set-CsLisSubnet -Subnet 10.0.0.0 -City Redmond -State wa -Country US");
        Assert.Equal("True", shell.Text("(Get-CsLisCivicAddress).MSAGValid"));
        shell.Run("Set-CsLisSubnet -Subnet 10.0.1.0 -City Redmond -State WA -Country US -HouseNumber 1 -StreetName Main");
        Assert.Equal("False|True", shell.Text("(Get-CsLisCivicAddress | Sort-Object MSAGValid).MSAGValid"));
        shell.Run("Get-CsLisCivicAddress | Test-CsLisCivicAddress -UpdateValidationStatus");
        Assert.Equal("True|True", shell.Text("(Get-CsLisCivicAddress).MSAGValid"));
    }

    [Fact]
    public void AFileFillsTheTableAndEmptyCellsAreNothing()
    {
        using var shell = new SimulatedShell();
        shell.Run("""
            $file = Join-Path ([IO.Path]::GetTempPath()) "rows$([guid]::NewGuid()).csv"
            Set-Content $file 'Subnet,Description,Location,CompanyName,HouseNumber,HouseNumberSuffix,PreDirectional,StreetName,StreetSuffix,PostDirectional,City,State,PostalCode,Country', '10.1.0.0,,Floor 1,,12,,,Main,St,,Redmond,WA,,US', '10.2.0.0,,,,,,,,,,,,,'
            Import-Csv $file | Set-CsLisSubnet
            Remove-Item $file
            """);
        Assert.Equal("10.1.0.0 Main|10.2.0.0 |172.11.15.0 ", shell.Text(
            "Get-CsLisSubnet | Sort-Object Subnet | ForEach-Object { \"$($_.Subnet) $($_.StreetName)\" }"));
        Assert.Equal("2", shell.Text("@(Get-CsLisCivicAddress).Count"));
    }

    [Theory]
    [InlineData("Set-CsLisSubnet -Subnet 10.0.0 -City Redmond", "ValueInvalid")]
    [InlineData("Set-CsLisSubnet -Subnet 10.0.0.0/24 -City Redmond", "ValueInvalid")]
    [InlineData("Set-CsLisSubnet -Subnet 10.0.0.0 -State Washington", "ValueInvalid")]
    public void WhatTheTableCannotHoldIsRefused(string script, string id)
    {
        using var shell = new SimulatedShell();
        Assert.Equal(id, shell.Fails(script));
        Assert.Equal("1", shell.Text("@(Get-CsLisSubnet).Count"));
    }

    [Fact]
    public void ASubnetThatIsNotThereIsRemovedInSilenceAndTheAddressOfARemovedOneStays()
    {
        using var shell = new SimulatedShell();
        shell.Run("Remove-CsLisSubnet -Subnet 10.9.9.0");
        Assert.Empty(shell.Warnings);
        shell.Run("Get-CsLisSubnet | Remove-CsLisSubnet");
        Assert.Equal("0|1", shell.Text("@(Get-CsLisSubnet).Count; @(Get-CsLisCivicAddress).Count"));
    }

    [Fact]
    public void WhatIsWrittenIsUnpublishedUntilItIsPublished()
    {
        using var shell = new SimulatedShell();
        Assert.Equal("0", shell.Text("(Get-E911Simulation).UnpublishedLocations"));
        shell.Run("Set-CsLisSubnet -Subnet 10.0.0.0 -City Bellevue -WhatIf");
        Assert.Equal("0", shell.Text("(Get-E911Simulation).UnpublishedLocations"));
        shell.Run("Set-CsLisSubnet -Subnet 10.0.0.0 -City Bellevue; Set-CsLisSubnet -Subnet 10.0.0.0 -City Bellevue");
        Assert.Equal("2", shell.Text("(Get-E911Simulation).UnpublishedLocations"));
        shell.Run("Publish-CsLisConfiguration -WhatIf");
        Assert.Equal("2", shell.Text("(Get-E911Simulation).UnpublishedLocations"));
        shell.Run("Publish-CsLisConfiguration");
        Assert.Equal("0", shell.Text("(Get-E911Simulation).UnpublishedLocations"));
    }
}
