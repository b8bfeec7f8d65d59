using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Test-E911Resilience, as a voice administrator uses it.</summary>
public sealed class ResilienceTests
{
    private const string Second = "-Path $second -Snapshot $mended";
    private const string Command = "E911Config.Commands.TestE911ResilienceCommand";

    /// <summary>The weaknesses of Litware's first design, and which of them the second design and topology mend.</summary>
    [Theory]
    [InlineData("Mediation:med-chi.litwareinc.com", "Detroit", "")]
    [InlineData("Mediation:pool-lon.litwareinc.com", "London", "")]
    [InlineData("Registrar:pool-lon.litwareinc.com", "London", "")]
    [InlineData("Site:Chicago", "Detroit", "")]
    [InlineData("Site:Detroit", "Detroit", "")]
    [InlineData("Wan:Detroit", "Detroit", "")]
    [InlineData("Wan:Portland", "Portland", "")]
    [InlineData("Wan:Albuquerque", "Albuquerque", "")]
    [InlineData("Cac:Wan:Cologne", "Cologne", "")]
    [InlineData("Gateway:PstnGateway:gw-cgn.litwareinc.com", "Cologne", "")]
    [InlineData("Trunk:PstnGateway:gw-rno.litwareinc.com", "Reno", "")]
    [InlineData("Site:London", "London", "London")]
    [InlineData("Site:Cologne", "Cologne", "Cologne")]
    public void TheWeaknessesOfTheExampleAreFoundAndTheSecondDesignMendsWhatCanBe(string element, string site, string left)
    {
        using var litware = Applied();
        Assert.Equal("True", litware.Text($"$first = Test-E911Resilience -Path $design -MaxSize 1 -NetworkSite '{site}'; "
            + $"[bool]($first.SinglePoints | Where-Object {{ $_.Element -eq '{element}' -and $_.GroupsLosingCall }})"));
        Assert.Equal(left, litware.Text($"(Test-E911Resilience {Second} -MaxSize 1).SinglePoints | Where-Object {{ $_.Element -eq "
            + $"'{element}' -and $_.GroupsLosingCall }} | ForEach-Object {{ $_.NetworkSites }}"));
    }

    [Fact]
    public void WhatStaysOfTheSecondDesignIsNamed()
    {
        using var litware = Applied();
        Assert.Equal("Site:London|Gateway:PstnGateway:pbx-nyc.litwareinc.com|Mediation:med-nyc.litwareinc.com|Site:New York DC|"
            + "Trunk:PstnGateway:pbx-nyc.litwareinc.com|Site:Cologne",
            litware.Text($"(Test-E911Resilience {Second} -MaxSize 1).SinglePoints | Where-Object GroupsLosingCall | ForEach-Object "
                + "Element"));
        Assert.Equal("True|True|17 of 22", litware.Text($"""
            $plan = New-E911TrunkPlan -Path $second -Snapshot $mended -JournalFolder $work/none -WarningAction SilentlyContinue; $plan.Clean
            $drift = Test-E911Drift -Path $second -Snapshot $mended -NoPlan; $drift.Clean
            $result = Test-E911Resilience {Second} -MaxSize 1; "$($result.GroupsSurvivingOne) of $($result.Groups)"
            """));
    }

    [Fact]
    public void EverySetLeadsToTheTraceOfItsCall()
    {
        using var litware = Applied();
        var differing = litware.Texts("""
            $result = Test-E911Resilience -Path $design -Failed gateway:gw-abq.litwareinc.com, wan:reno -Assume @{ CacRefusal = 'Blocks' }
            if (-not $result.Sets.Count -or -not $result.Lost.Count) { 'nothing to compare' }
            for ($i = 0; $i -lt $result.Sets.Count; $i += 5) { $result.Sets[$i] | ForEach-Object {
                $trace = Invoke-Expression $_.TraceCommand; if ($trace.Outcome -ne $_.Outcome) { "$($_.TraceCommand): $($trace.Outcome)" } } }
            $result.Lost | ForEach-Object {
                $trace = Invoke-Expression $_.TraceCommand; if ($trace.Outcome -ne $_.Outcome) { "$($_.TraceCommand): $($trace.Outcome)" } }
            """);
        Assert.Empty(differing);
    }

    [Fact]
    public void WhatWasGivenAsAnObjectStandsThereAsAVariable()
    {
        using var litware = Applied();
        Assert.Equal("True", litware.Text("""
            $snapshot = Export-E911Snapshot -Path $work/now.e911-snapshot.json -PassThru -WarningAction SilentlyContinue
            $set = Test-E911Resilience -Snapshot $snapshot -MaxSize 1 -Items | Where-Object Loses -eq Call |
                Select-Object -First 1
            if ($set.TraceCommand -notlike '* -Snapshot $snapshot*') { $set.TraceCommand }
            (Invoke-Expression $set.TraceCommand).Outcome -eq $set.Outcome
            """));
        Assert.StartsWith("Trace-E911Call -Number '911' -PbxTrunk 'PstnGateway:pbx-nyc.litwareinc.com' -Failed ", litware.Text(
            "Test-E911Resilience -Path $design -NetworkSite 'New York' -MaxSize 1 -Items | Where-Object Callers -like 'pbx*' | "
            + "Select-Object -First 1 | ForEach-Object TraceCommand"), StringComparison.Ordinal);
    }

    [Fact]
    public void SetsStandInOrderAndASinglePointStandsThereOnce()
    {
        using var litware = Applied();
        litware.Run("$result = Test-E911Resilience -Path $design");
        Assert.Equal("True|True|True|True", litware.Text("""
            -not (Compare-Object @($result.Sets.Size) @($result.Sets.Size | Sort-Object) -SyncWindow 0)
            $result.SinglePoints.Count -eq @($result.SinglePoints.Element | Sort-Object -Unique).Count
            $calls = @($result.SinglePoints | Where-Object Loses -eq Call)
            -not (Compare-Object @($result.SinglePoints[0..($calls.Count - 1)].Loses) @($calls.Loses) -SyncWindow 0)
            -not (Compare-Object @($calls.CountLosingCall) @($calls.CountLosingCall | Sort-Object -Descending) -SyncWindow 0)
            """));
        Assert.Equal("False|2|False|22|2", litware.Text(
            "$result | ForEach-Object { $_.Clean; $_.ExitCode; $_.Inconclusive; $_.Groups; $_.MaxSize }"));
        Assert.Contains("e911-nyc.litwareinc.com (New York) would save the call", litware.Text(
            "$result.SinglePoints | Where-Object Element -eq Mediation:med-chi.litwareinc.com | ForEach-Object WayOut"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void OfOneFailureNothingIsSaidAboutTwo()
    {
        using var litware = Applied();
        litware.Run("$result = Test-E911Resilience -Path $design -MaxSize 1");
        Assert.Equal("True|1|True", litware.Text(
            "$null -eq $result.GroupsSurvivingTwo; $result.MaxSize; -not ($result.Sets | Where-Object Size -ne 1)"));
        Assert.Contains("two together were not looked for", litware.Text("$result.Summary -replace '\\s+', ' '"), StringComparison.Ordinal);
        Assert.Contains("-MaxSize 2", litware.Text("$result.Text"), StringComparison.Ordinal);
        foreach (var size in new[] { "0", "5" })
            Assert.Equal("ParameterArgumentValidationError," + Command,
                Assert.Single(litware.Try($"Test-E911Resilience -Path $design -MaxSize {size}").AllErrors).FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("-NetworkSite Rino, Chicago", "NetworkSiteUnknown", "Did you mean \"Reno\"?")]
    [InlineData("-Zone Reno, Chicgao", "ZoneUnknown", "Did you mean \"Chicago\"?")]
    [InlineData("-Failed Wan:Rino", "ElementUnknown", "Did you mean \"Wan:Reno\"?")]
    [InlineData("-Assume @{ CacRefusl = 'Blocks' }", "AssumptionUnknown", "CacRefusal")]
    [InlineData("-Number \"9`u{200B}11\"", "InputNotUnderstood", "that nobody can dial or see")]
    public void AMisspeltNameIsAnErrorWithTheNearest(string parameters, string id, string says)
    {
        using var litware = new LitwareSession();
        var result = litware.Try($"Test-E911Resilience -Path $design -CallersFrom Design {parameters}");
        var error = Assert.Single(result.AllErrors);
        Assert.Empty(result.Output);
        Assert.Equal(id + "," + Command, error.FullyQualifiedErrorId);
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ZonesAndSitesRestrictWhoIsFollowed()
    {
        using var litware = Applied();
        Assert.Equal("Detroit|off the network|Beijing", litware.Text("""
            (Test-E911Resilience -Path $design -Zone Detroit -MaxSize 1).Sets.NetworkSite | Sort-Object -Unique
            (Test-E911Resilience -Path $second -Snapshot $mended -Zone OffNetwork).Sets.NetworkSite | Sort-Object -Unique
            (Test-E911Resilience -Path $design -NetworkSite Beijing -MaxSize 1).Lost.NetworkSite | Sort-Object -Unique
            """));
        Assert.Equal("Beijing, Manila||off the network", litware.Text("""
            "$((Test-E911Resilience -Path $design -MaxSize 1).OutOfScope -join ', ')"
            "$((Test-E911Resilience -Path $design -NetworkSite Beijing -MaxSize 1).OutOfScope -join ', ')"
            (Test-E911Resilience -Path $second -Snapshot $mended -NetworkSite *offnetwork*).Sets.NetworkSite | Sort-Object -Unique
            """));
        Assert.Equal("InputNotUnderstood," + Command,
            Assert.Single(litware.Try("Test-E911Resilience -Zone Reno").AllErrors).FullyQualifiedErrorId);
    }

    /// <summary>What could not be read is named first, and nothing is claimed to be well.</summary>
    [Theory]
    [InlineData("CsTrunk")]
    [InlineData("CsNetworkRegionLink")]
    [InlineData("CsLisSubnet")]
    public void WhatWasNotReadIsNamedFirst(string noun)
    {
        using var litware = Applied();
        litware.Run($"Set-E911SimulationFault -DenyNoun {noun}; $result = Test-E911Resilience -Path $design -CallersFrom Design "
            + "-MaxSize 1");
        Assert.StartsWith($"Inconclusive: {noun} could not be read. ", litware.Text("$result.Text"), StringComparison.Ordinal);
        Assert.Equal($"True|False|{noun}", litware.Text("$result.Inconclusive; $result.Clean; $result.Unread.Noun | "
            + $"Where-Object {{ $_ -eq '{noun}' }}"));
        litware.EditDesign("\"accept\": [", "\"accept\": [{ \"id\": \"Unread:" + noun + "\", \"reason\": \"never granted\" },");
        Assert.DoesNotContain($"{noun} could not be read", litware.Text(
            "(Test-E911Resilience -Path $design -CallersFrom Design -MaxSize 1).Summary -replace '\\s+', ' '"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatFailedThatCannotBeToldIsLeftOutWithAWarning()
    {
        using var litware = Applied();
        litware.Run("Set-E911SimulationFault -DenyNoun CsTrunk");
        var result = litware.Run("Test-E911Resilience -Path $design -CallersFrom Design -MaxSize 1 -Failed Trunk:nothing");
        Assert.Contains(result.Warnings, warning => warning.Contains("Trunk:nothing", StringComparison.Ordinal));
        Assert.Contains("Lost already", litware.Text("(Test-E911Resilience -Path $design -CallersFrom Design -MaxSize 1).Summary"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void CallsThatAreLostAlreadyHaveNoSetsAndAreNamed()
    {
        using var litware = new LitwareSession();
        litware.Run("$result = Test-E911Resilience -Path $design");
        Assert.NotEqual("0", litware.Text("$result.Lost.Count"));
        Assert.Equal("", litware.Text("""
            $lost = @($result.Lost | ForEach-Object { "$($_.NetworkSite) $($_.Callers) $($_.Number)" })
            $result.Sets | Where-Object { "$($_.NetworkSite) $($_.Callers) $($_.Number)" -in $lost }
            """));
        Assert.Contains("Lost already, with nothing failed:", litware.Show("$result"), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  (Failed|Misrouted) +\d+ from \S+ \(", litware.Show("$result"));
    }

    [Fact]
    public void ARebootIsAskedForBeforehand()
    {
        using var litware = Applied();
        Assert.Equal("Detroit|Detroit", litware.Text("""
            $result = Test-E911Resilience -Path $design -MaxSize 1 -Failed mediation:med-chi.litwareinc.com
            $result.Lost | Where-Object NetworkSite -eq Detroit | ForEach-Object NetworkSite
            """));
        Assert.StartsWith("With mediation:med-chi.litwareinc.com failed: ", litware.Text("$result.Summary"), StringComparison.Ordinal);
        Assert.Equal("mediation:med-chi.litwareinc.com", litware.Text("$result.Failed"));
    }

    [Fact]
    public void WithoutADesignItIsGuessedAndSaid()
    {
        using var litware = Applied();
        litware.Run("$result = Test-E911Resilience -Snapshot $work/litware.e911-snapshot.json -NetworkSite Portland");
        Assert.Equal("911|933", litware.Text("$result.Sets.Number | Sort-Object -Unique"));
        Assert.Contains("No design: what the trunks are for is guessed", litware.Text("$result.Text"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNobodyIsAtHomeThatIsSaidAndNothingIsClean()
    {
        using var litware = Applied();
        litware.Run("New-CsNetworkSite -NetworkSiteID Empty -NetworkRegionID NorthAmerica | Out-Null; "
            + "$result = Test-E911Resilience -NetworkSite Empty -CallersFrom Design");
        Assert.Equal("0|0|True|3", litware.Text("$result.Groups; $result.Compared; $result.Inconclusive; $result.ExitCode"));
        Assert.Contains("No call was followed", litware.Text("$result.Summary"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheExitCodeAndTheShortAnswers()
    {
        using var litware = Applied();
        Assert.Equal(2, litware.Run("Test-E911Resilience -Path $design -MaxSize 1 -EnableExit").ExitCode);
        Assert.Equal(0, litware.Run($"Test-E911Resilience {Second} -NetworkSite Chicago -MaxSize 1 -EnableExit").ExitCode);
        Assert.Equal(1, litware.Try("Test-E911Resilience -Path $work/nothing.e911.json -EnableExit").ExitCode);
        Assert.Equal("False|True", litware.Text($"Test-E911Resilience -Path $design -MaxSize 1 -Quiet; "
            + $"Test-E911Resilience {Second} -NetworkSite Chicago -MaxSize 1 -Quiet"));
        Assert.Equal("ResilienceTestSet", litware.Text(
            "(Test-E911Resilience -Path $design -Zone Reno -Items | Select-Object -First 1).GetType().Name"));
    }

    /// <summary>The examples of the help page, as they are printed.</summary>
    [Fact]
    public void TheExamplesOfThePageRun()
    {
        using var litware = Applied();
        litware.Run("Set-Location $work");
        var lines = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cmdlets", "E911Config", "Test-E911Resilience.md"))
            .Split("```powershell\n").Skip(1).Select(part => part.Split("```")[0]).ToArray();
        Assert.InRange(lines.Length, 2, 9);
        Assert.All(lines, line => Assert.NotEmpty(litware.Run(line).Output));
        litware.Run("Set-Location ([IO.Path]::GetPathRoot($work))");
    }

    // With the second design and its deployment at hand.
    private static LitwareSession Applied()
    {
        var litware = LitwareSession.Applied();
        var folder = Path.Combine(Repository.Root, "examples", "litware");
        litware.Run("param($Folder) $second = \"$Folder/litware-resilient.e911.json\"; "
            + "$mended = \"$Folder/litware-resilient.e911-snapshot.json\"", ("Folder", folder));
        return litware;
    }
}
