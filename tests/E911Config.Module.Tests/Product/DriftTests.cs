using System;
using System.Linq;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Test-E911Drift, as a nightly job sees it.</summary>
public sealed class DriftTests
{
    private const string Apply =
        "$null = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $work -Confirm:$false";

    [Theory]
    [InlineData("Set-CsVoiceRoute 'E911-Reno-Primary' -NumberPattern '^911$'", "Changed CsVoiceRoute E911-Reno-Primary NumberPattern")]
    [InlineData("Set-CsVoiceRoute 'E911-Reno-Primary' -PstnGatewayList @{ add = 'PstnGateway:gw-chi.litwareinc.com' }",
        "Changed CsVoiceRoute E911-Reno-Primary PstnGatewayList")]
    [InlineData("Remove-CsVoiceRoute 'E911-Reno-Fallback'", "Missing CsVoiceRoute E911-Reno-Fallback")]
    [InlineData("Set-CsTrunkConfiguration 'PstnGateway:e911-chi.litwareinc.com' -EnablePIDFLOSupport $false",
        "Changed CsTrunkConfiguration Service:PstnGateway:e911-chi.litwareinc.com EnablePIDFLOSupport")]
    [InlineData("Set-CsOutboundTranslationRule 'PstnGateway:gw-chi.litwareinc.com/E911-ECRC' -Translation '+1'",
        "Changed CsOutboundTranslationRule Service:PstnGateway:gw-chi.litwareinc.com/E911-ECRC Translation")]
    [InlineData("Set-CsLocationPolicy 'E911-Reno' -NotificationUri $null", "Changed CsLocationPolicy Tag:E911-Reno NotificationUri")]
    [InlineData("Set-CsNetworkSite Reno -LocationPolicy $null", "Changed CsNetworkSite Reno LocationPolicy")]
    [InlineData("Set-CsVoicePolicy RenoUsers -PstnUsages @{ remove = 'E911-Reno-Local' }",
        "Changed CsVoicePolicy Tag:RenoUsers PstnUsages")]
    [InlineData("New-CsVoiceRoute Stray -NumberPattern '.*' -PstnUsages 'E911-Reno' -PstnGatewayList 'PstnGateway:gw-chi.litwareinc.com'",
        "Unexpected CsVoiceRoute Stray PstnUsages")]
    public void EachChangeIsFoundAloneAndMended(string change, string expected)
    {
        using var litware = LitwareSession.Applied();
        litware.Run(change + " | Where-Object { $false }");
        Assert.Equal(expected, litware.Text("Test-E911Drift -Path $design -JournalFolder $work -Items"));
        Assert.Equal("2", litware.Text("(Test-E911Drift -Path $design -JournalFolder $work).ExitCode"));
        if (expected.StartsWith("Unexpected", StringComparison.Ordinal)) return;
        litware.Run(Apply);
        Assert.Equal("True", litware.Text("Test-E911Drift -Path $design -JournalFolder $work -Quiet"));
    }

    [Fact]
    public void WhatCannotBeReadIsInconclusiveAndNeverClean()
    {
        using var litware = LitwareSession.Applied();
        litware.Run("Set-E911SimulationFault -DenyNoun CsVoiceRoute");
        var result = litware.Run("$drift = Test-E911Drift -Path $design -JournalFolder $work -EnableExit; $drift");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal("False|True|Unreadable CsVoiceRoute ", litware.Text("$drift.Clean; $drift.Inconclusive; $drift.Items"));
    }

    [Fact]
    public void TheExitCodeSaysWhatWasFound()
    {
        using var litware = new LitwareSession();
        Assert.Equal(2, litware.Run("$null = Test-E911Drift -Path $design -JournalFolder $work -EnableExit").ExitCode);
        Assert.Equal(1, litware.Try("$null = Test-E911Drift -Path $work/none.e911.json -EnableExit").ExitCode);
        litware.Run(Apply);
        Assert.Equal(0, litware.Run("$null = Test-E911Drift -Path $design -JournalFolder $work -EnableExit").ExitCode);
    }

    [Fact]
    public void AnAcceptedDriftIsShownAndDoesNotCount()
    {
        using var litware = LitwareSession.Applied();
        litware.Run("Set-CsNetworkSite Reno -LocationPolicy $null");
        litware.EditDesign("\"accept\": [",
            "\"accept\": [ { \"id\": \"Changed\", \"object\": \"CsNetworkSite Reno\", \"reason\": \"office closes\" },");
        Assert.Equal("True|0|office closes",
            litware.Text("$drift = Test-E911Drift -Path $design -JournalFolder $work; $drift.Clean; $drift.ExitCode; "
                + "$drift.Items[0].Accepted"));
    }

    [Theory]
    [InlineData("New-CsCallParkOrbit Reception -NumberRangeStart 110 -NumberRangeEnd 119 -CallParkService pool-chi.litwareinc.com",
        "Unexpected CsCallParkOrbit Reception NumberRangeStart")]
    [InlineData("New-CsVoiceNormalizationRule 'Tag:NorthAmerica/Aaa' -Pattern '^(911)$' -Translation '+1312555$1' -Priority 0",
        "Unexpected CsVoiceNormalizationRule Tag:NorthAmerica/Aaa Pattern")]
    [InlineData("New-CsOutboundTranslationRule 'PstnGateway:e911-chi.litwareinc.com/Short' -Pattern '^\\+(\\d{3})$' -Translation "
        + "'1312555$1' -Priority 0", "Unexpected CsOutboundTranslationRule Service:PstnGateway:e911-chi.litwareinc.com/Short Translation")]
    public void AForeignObjectThatDecidesCallsIsNamed(string change, string expected)
    {
        using var litware = LitwareSession.Applied();
        litware.Run(change + " | Where-Object { $false }");
        Assert.Equal(expected, litware.Text("Test-E911Drift -Path $design -JournalFolder $work -Items"));
        Assert.Equal("Critical", litware.Text("(Test-E911Drift -Path $design -JournalFolder $work).Items[0].Severity"));
    }

    /// <summary>What the nightly command must find, whoever did it and however small it looks.</summary>
    [Theory]
    [InlineData("Set-CsNetworkSite London -LocationPolicy $null", "Changed CsNetworkSite London LocationPolicy|Critical")]
    [InlineData("New-CsNetworkSubnet 10.50.9.0 -MaskBits 24 -NetworkSiteID Reno", "Unexpected CsNetworkSubnet 10.50.9.0|Critical")]
    [InlineData("New-CsNetworkSubnet 10.99.1.0 -MaskBits 24 -NetworkSiteID Reno",
        "Unexpected CsNetworkSubnet 10.99.1.0 NetworkSiteID|Major")]
    [InlineData("New-CsLocationPolicy 'Site:Chicago' -EnhancedEmergencyServicesEnabled $false",
        "Unexpected CsLocationPolicy Site:Chicago|Critical")]
    [InlineData("Set-CsLocationPolicy E911-Chicago -NotificationUri $null",
        "Changed CsLocationPolicy Tag:E911-Chicago NotificationUri|Major")]
    [InlineData("Set-CsVoiceRoute E911-Reno-Fallback -SuppressCallerId $true -AlternateCallerId +15550100",
        "Changed CsVoiceRoute E911-Reno-Fallback SuppressCallerId|Major|Changed CsVoiceRoute E911-Reno-Fallback AlternateCallerId|Major")]
    [InlineData("New-CsSipResponseCodeTranslationRule 'PstnGateway:e911-chi.litwareinc.com/Busy' -ReceivedResponseCode 503 "
        + "-TranslatedResponseCode 486",
        "Unexpected CsSipResponseCodeTranslationRule Service:PstnGateway:e911-chi.litwareinc.com/Busy TranslatedResponseCode|Major")]
    [InlineData("New-CsOutboundCallingNumberTranslationRule 'PstnGateway:e911-chi.litwareinc.com/Anonymous' -Pattern '.*' "
        + "-Translation 'anonymous'",
        "Unexpected CsOutboundCallingNumberTranslationRule Service:PstnGateway:e911-chi.litwareinc.com/Anonymous Translation|Major")]
    [InlineData("Set-CsVoiceRoute E911-Reno-Secondary -Priority 0", "Changed CsVoiceRoute E911-Reno-Secondary Priority|Minor")]
    public void TheNightlyCommandFinds(string change, string expected)
    {
        using var litware = LitwareSession.Applied();
        litware.Run("$null = " + change);
        Assert.Equal(expected,
            litware.Text("$d = Test-E911Drift -Path $design -JournalFolder $work; $d.Items | ForEach-Object { \"$_|$($_.Severity)\" }"));
        Assert.Equal("2", litware.Text("$d.ExitCode"));
    }

    [Fact]
    public void WhateverCannotBeReadIsNamedFirst()
    {
        using var litware = LitwareSession.Applied();
        var nouns = litware.Texts("[E911Config.Core.Deployment.ObjectTypes]::All.Noun").Distinct().ToArray();
        Assert.True(nouns.Length > 30);
        Assert.Equal(nouns.Concat(["CsUser", "CsCommonAreaPhone", "CsAnalogDevice"]).Select(noun => $"{noun}: 3 Inconclusive: {noun}"),
            nouns.Concat(["CsUser", "CsCommonAreaPhone", "CsAnalogDevice"]).Select(noun => noun + ": " + litware.Text($$"""
                Set-E911SimulationFault -DenyNoun {{noun}}
                $d = Test-E911Drift -Path $design -JournalFolder $work
                "$($d.ExitCode) $(($d.Text -split ' could')[0])"
                Set-E911SimulationFault -Clear
                """)));
    }

    [Fact]
    public void ARightThatNobodyWillGrantCanBeAccepted()
    {
        using var litware = LitwareSession.Applied();
        litware.Run("Set-E911SimulationFault -DenyNoun CsLisPort");
        litware.EditDesign("\"accept\": [",
            "\"accept\": [ { \"id\": \"Unread:CsLisPort\", \"reason\": \"no phone is wired there\" },");
        Assert.Equal("True|False|0|no phone is wired there", litware.Text(
            "$d = Test-E911Drift -Path $design -JournalFolder $work; $d.Clean; $d.Inconclusive; $d.ExitCode; $d.Items.Accepted"));
    }

    [Fact]
    public void WhatIsComparedWithIsSaid()
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        const string Reference = "(Test-E911Drift -Path $design -JournalFolder $work/journal).Reference";
        Assert.EndsWith("alone: no journal tells of a plan of it that was applied here", litware.Text(Reference), StringComparison.Ordinal);
        litware.Run("$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; $done = $plan | Set-E911Routing "
            + "-JournalFolder $work/journal -Confirm:$false");
        Assert.Matches(
            @"^design Litware \([0-9a-f]{12}\) and plan [0-9a-f]{12}, applied \d{4}-\d\d-\d\d \d\d:\d\d UTC by .* of its \d+ calls\)$",
            litware.Text(Reference));
        Assert.EndsWith(" alone", litware.Text(Reference.Replace("-JournalFolder $work/journal", "-NoPlan", StringComparison.Ordinal)),
            StringComparison.Ordinal);

        // What was taken back proves nothing any more.
        litware.Run("$null = $done | Undo-E911Routing -JournalFolder $work/journal -Confirm:$false -WarningAction SilentlyContinue");
        Assert.EndsWith("applied here", litware.Text(Reference), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Set-Content (Get-ChildItem $work/journal -Filter *.e911-plan.json).FullName '{}'", "e911-plan.json")]
    [InlineData("Remove-Item (Get-ChildItem $work/journal -Filter *.e911-plan.json).FullName", "e911-plan.json")]
    [InlineData("Set-Content $work/journal/torn.e911-journal.jsonl 'x'", "torn.e911-journal.jsonl")]
    public void AJournalThatCannotBeReadIsInconclusive(string damage, string named)
    {
        using var litware = LitwareSession.Applied("journal");
        litware.Run(damage);
        var said = litware.Text("$d = Test-E911Drift -Path $design -JournalFolder $work/journal; $d.Inconclusive; $d.Summary");
        Assert.StartsWith("True|Inconclusive: ", said, StringComparison.Ordinal);
        Assert.Contains(named + " could not be read", said, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFirstNightHasNoBaseline()
    {
        using var litware = LitwareSession.Applied();
        const string Nightly = "$d = Test-E911Drift -Path $design -JournalFolder $work -Baseline $work/last.e911-drift.json "
            + "-OutPath $work/last.e911-drift.json";
        var first = litware.Run(Nightly);
        Assert.Contains("counts as the first run", Assert.Single(first.Warnings).ToString(), StringComparison.Ordinal);
        Assert.Empty(litware.Run(Nightly).Warnings);
        Assert.Equal("True", litware.Text("$d.Clean"));
    }

    [Fact]
    public void AJournalOfASimulationTellsNothingOfTheDeployment()
    {
        using var litware = LitwareSession.Applied("journal");
        litware.Run("Export-E911Snapshot $work/now.e911-snapshot.json");
        const string Reference =
            "(Test-E911Drift -Path $design -JournalFolder $work/journal -Snapshot $work/now.e911-snapshot.json).Reference";
        Assert.Contains(", applied ", litware.Text(Reference), StringComparison.Ordinal);
        litware.Run("$text = Get-Content -Raw $work/now.e911-snapshot.json; Set-Content $work/now.e911-snapshot.json "
            + "($text -replace 'Simulated by E911Config.Simulator, no server answers.', '')");
        Assert.EndsWith("applied here", litware.Text(Reference), StringComparison.Ordinal);
    }

    [Fact]
    public void APlanIsAReferenceWithoutAnyOtherFile()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -OutPath $work/p.e911-plan.json -WarningAction SilentlyContinue; " + Apply);
        foreach (var given in new[] { "-Plan $plan", "-Plan $work/p.e911-plan.json", "-Path $design -Plan $plan" })
        {
            Assert.Equal("True", litware.Text($"Test-E911Drift {given} -Quiet"));
            Assert.Contains(" and plan ", litware.Text($"(Test-E911Drift {given}).Reference"), StringComparison.Ordinal);
        }

        litware.Run("Set-CsNetworkSite Reno -LocationPolicy $null");
        Assert.Equal("Changed CsNetworkSite Reno LocationPolicy", litware.Text("Test-E911Drift -Plan $plan -Items"));
    }

    [Fact]
    public void ABaselineTellsWhatIsNew()
    {
        using var litware = LitwareSession.Applied();
        litware.Run("Set-CsNetworkSite Reno -LocationPolicy $null");
        litware.Run("$null = Test-E911Drift -Path $design -JournalFolder $work -OutPath $work/last.e911-drift.json -WhatIf");
        Assert.False(System.IO.File.Exists(litware.In("last.e911-drift.json")));
        Assert.Equal("", litware.Text("(Test-E911Drift -Path $design -JournalFolder $work -OutPath $work/last.e911-drift.json).Items.New"));
        litware.Run("Set-CsNetworkSite Detroit -LocationPolicy $null");
        Assert.Equal("Detroit True|Reno False",
            litware.Text("$drift = Test-E911Drift -Path $design -JournalFolder $work -Baseline $work/last.e911-drift.json; "
                + "$drift.Items | ForEach-Object { "
            + "\"$($_.Identity) $($_.New)\" }"));
        Assert.Contains("(new)", litware.Show("$drift"), StringComparison.Ordinal);
        Assert.Equal("False|False", litware.Text(
            "(Test-E911Drift -Path $design -JournalFolder $work -Baseline $drift -OutPath $work/last.e911-drift.json).Items.New"));
        Assert.Equal("InputNotUnderstood,E911Config.Commands.TestE911DriftCommand",
            litware.Try("Test-E911Drift -Path $design -JournalFolder $work -Baseline 5")
            .Errors[0].FullyQualifiedErrorId);
        Assert.Equal("OutPathTaken,E911Config.Commands.TestE911DriftCommand",
            litware.Try("$null = Test-E911Drift -Path $design, $design -OutPath $work/x.json").Errors[0].FullyQualifiedErrorId);
    }
}
