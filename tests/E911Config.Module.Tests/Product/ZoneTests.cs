using System;
using System.IO;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Get-E911Zone, and what an administrator does with it.</summary>
public sealed class ZoneTests
{
    private const string Command = "E911Config.Commands.GetE911ZoneCommand";

    [Fact]
    public void EachZoneIsAnObjectInTheOrderOfTheDesignAndNothingIsWritten()
    {
        using var litware = LitwareSession.Applied("journal");
        litware.Run("Reset-E911SimulationCounter; $zones = Get-E911Zone -Path $design -JournalFolder $work/journal");
        Assert.Equal("Chicago|New York|Detroit|Portland|Reno|Albuquerque|London|Cologne|OffNetwork", litware.Text("$zones.Zone"));
        Assert.Equal(0, litware.Writes());
        Assert.Equal("Reno|OffNetwork", litware.Text("(Get-E911Zone $design -Zone offnetwork, reno -JournalFolder $work/journal).Zone"));
    }

    [Fact]
    public void TheLastChangeIsThatOfTheJournal()
    {
        using var litware = LitwareSession.Applied("journal");
        litware.Run("$zone = Get-E911Zone -Path $design -Zone Reno -JournalFolder $work/journal");
        Assert.Equal("Apply|Applied|Litware", litware.Text("$zone.LastChange | ForEach-Object { $_.Kind; $_.Outcome; $_.Design }"));
        Assert.Contains("Last change: 20", litware.Text("$zone.Text"), StringComparison.Ordinal);

        // A later change of another zone alone is none of this one's.
        litware.Run("Set-CsLocationPolicy E911-Detroit -NotificationUri $null; "
            + "$plan = New-E911TrunkPlan -Path $design -Zone Detroit -JournalFolder $work/journal -WarningAction SilentlyContinue; "
            + "Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false | Out-Null");
        Assert.Equal("True|False", litware.Text("""
            $reno = Get-E911Zone -Path $design -Zone Reno -JournalFolder $work/journal
            $detroit = Get-E911Zone -Path $design -Zone Detroit -JournalFolder $work/journal
            $reno.LastChange.JournalPath -eq $zone.LastChange.JournalPath
            $detroit.LastChange.JournalPath -eq $zone.LastChange.JournalPath
            """));
    }

    [Fact]
    public void AJournalThatCannotBeReadIsSaidAndNotPassedOver()
    {
        using var litware = LitwareSession.Applied("journal");
        File.WriteAllText(litware.In("journal/20990101T000000000Z-x.e911-journal.jsonl"), "no journal");
        Assert.Equal("True|True|True", litware.Text("""
            $zone = Get-E911Zone -Path $design -Zone Reno -JournalFolder $work/journal
            $zone.Inconclusive; [bool]($zone.Unread.Noun -like '*20990101*'); $zone.Text -like '*Last change that is known:*Not read:*'
            """));
        File.WriteAllText(litware.In("file"), "");
        Assert.Equal("True|True", litware.Text("""
            $zone = Get-E911Zone -Path $design -Zone Reno -JournalFolder $work/file
            $zone.Inconclusive; $zone.Text -like '*Last change: cannot be told.*'
            """));
    }

    [Fact]
    public void WhatCannotBeReadIsNamedFirst()
    {
        using var litware = LitwareSession.Applied("journal");
        litware.Run("Set-E911SimulationFault -DenyNoun CsLisSubnet; "
            + "$zone = Get-E911Zone -Path $design -Zone Reno -JournalFolder $work/journal");
        Assert.Equal("True|CsLisSubnet|Untold|0", litware.Text(
            "$zone.Inconclusive; $zone.Unread.Noun; $zone.NetworkSites.State; $zone.MissingLocations.Count"));
        Assert.StartsWith("Zone Reno: inconclusive, CsLisSubnet could not be read.", litware.Text("$zone.Text"), StringComparison.Ordinal);
        Assert.Contains("Located in 0 of", litware.Text("$zone.Summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Path $design -Zone Rino", "ZoneUnknown", "Did you mean \"Reno\"?")]
    [InlineData("-Path $work/none.json", "FileNotFound", "none.json")]
    public void AMisspeltNameIsOneErrorWithTheWayOut(string parameters, string id, string hint)
    {
        using var litware = new LitwareSession();
        var error = Assert.Single(litware.Try("Get-E911Zone -JournalFolder $work " + parameters).AllErrors);
        Assert.Equal($"{id},{Command}", error.FullyQualifiedErrorId);
        Assert.Contains(hint, error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// The table of what is missing is exported, filled in and handed over by the documented idiom; then nothing is missing.
    /// </summary>
    [Fact]
    public void TheTableOfWhatIsMissingIsFilledInAndHandedOver()
    {
        using var litware = new LitwareSession("-AddressValidation Accept", _ => AppliedLitware.Of.Snapshot);
        litware.Run("""
            Set-CsLisSubnet -Subnet 10.30.1.0 -Description Office -Location Office -City Detroit -State MI
            Publish-CsLisConfiguration
            $before = Get-E911Zone -Path $design -JournalFolder $work
            $before.MissingLocations | Export-Csv $work/missing.csv -NoTypeInformation
            """);
        Assert.Equal("10.20.3.0|10.30.1.0", litware.Text("$before.MissingLocations.Subnet"));
        Assert.Equal("Detroit Office MI|True|True", litware.Text("""
            $row = $before.MissingLocations | Where-Object Subnet -eq 10.30.1.0; "$($row.City) $($row.Location) $($row.State)"
            $known = (Get-Command Set-CsLisSubnet).Parameters.Keys
            -not ((Import-Csv $work/missing.csv)[0].psobject.Properties.Name | Where-Object { $_ -notin $known })
            ($before | Where-Object Zone -eq Detroit).Outcome -eq 'Unlocated'
            """));
        litware.Run("""
            $rows = Import-Csv $work/missing.csv
            foreach ($row in $rows) {
                if (-not $row.Location) { $row.Location = 'Floor 14' }
                $row.HouseNumber = '450'; $row.PreDirectional = 'N'; $row.StreetName = 'Harbor'; $row.StreetSuffix = 'St'
                if (-not $row.City) { $row.City = 'New York'; $row.State = 'NY' }
                $row.Country = 'US'
                if ($row.Subnet -eq '10.30.1.0') { $row.CompanyName = '313-555-0180' } }
            $rows | Export-Csv $work/missing.csv -NoTypeInformation
            Import-Csv $work/missing.csv | Set-CsLisSubnet
            """);
        Assert.Equal("4", litware.Text("(Get-E911Simulation).UnpublishedLocations"));
        litware.Run("""
            Get-CsLisCivicAddress | Test-CsLisCivicAddress -UpdateValidationStatus
            Publish-CsLisConfiguration
            $after = Get-E911Zone -Path $design -JournalFolder $work
            """);
        Assert.Equal("0|0|True|True", litware.Text("""
            (Get-E911Simulation).UnpublishedLocations; $after.MissingLocations.Count
            -not ($after.NetworkSites | Where-Object { $_.NetworkSite -in 'Detroit', 'New York' -and $_.State -ne 'Located' })
            -not ($after.LocationProblems | Where-Object TakesLocation)
            """));
        Assert.Contains("313-555-0180 Office 10.30.1.0", litware.Texts(
            "$after.Elins | ForEach-Object { \"$($_.Elin) $($_.Location) $($_.Subnets)\" }"));
    }

    [Fact]
    public void TheTestSheetBeginsWithTheTestNumberAndLeavesRoom()
    {
        using var litware = LitwareSession.Applied("journal");
        litware.Run("(Get-E911Zone -Path $design -Zone Reno -JournalFolder $work/journal).TestSheet | "
            + "Export-Csv $work/sheet.csv -NoTypeInformation; $sheet = Import-Csv $work/sheet.csv");
        Assert.Equal("933|True|Modern|Provider||", litware.Text(
            "$sheet[0] | ForEach-Object { $_.Number; $_.IsTestNumber; $_.Phone; $_.AnsweredAt; $_.Result; $_.Initials }"));
        Assert.Equal("911", litware.Text("$sheet[-1].Number"));
    }

    [Fact]
    public void WhatItHoldsTravels()
    {
        using var litware = LitwareSession.Applied("journal");
        litware.Run("Set-CsLisSubnet -Subnet 10.50.1.0 -City Reno; $zone = Get-E911Zone -Path $design -Zone Reno -JournalFolder "
            + "$work/journal; $zone | Export-Clixml $work/zone.xml; $back = Import-Clixml $work/zone.xml");
        Assert.Equal("FieldMissing|HouseNumber|True|True", litware.Text("""
            $problem = ($back.NetworkSites.Subnets | Where-Object Subnet -eq 10.50.1.0).Problems[0]
            "$($problem.Kind)"; $problem.Field; $back.Text -eq $zone.Text
            $back.SinglePoints[0].Element -eq $zone.SinglePoints[0].Element
            """));
    }
}
