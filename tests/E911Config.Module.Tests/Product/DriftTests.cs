using System;
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
        using var litware = new LitwareSession();
        litware.Run(Apply);
        litware.Run(change + " | Where-Object { $false }");
        Assert.Equal(expected, litware.Text("Test-E911Drift -Path $design -Items"));
        Assert.Equal("2", litware.Text("(Test-E911Drift -Path $design).ExitCode"));
        if (expected.StartsWith("Unexpected", StringComparison.Ordinal)) return;
        litware.Run(Apply);
        Assert.Equal("True", litware.Text("Test-E911Drift -Path $design -Quiet"));
    }

    [Fact]
    public void WhatCannotBeReadIsInconclusiveAndNeverClean()
    {
        using var litware = new LitwareSession();
        litware.Run(Apply);
        litware.Run("Set-E911SimulationFault -DenyNoun CsVoiceRoute");
        var result = litware.Run("$drift = Test-E911Drift -Path $design -EnableExit; $drift");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal("False|True|Unreadable CsVoiceRoute ", litware.Text("$drift.Clean; $drift.Inconclusive; $drift.Items"));
    }

    [Fact]
    public void TheExitCodeSaysWhatWasFound()
    {
        using var litware = new LitwareSession();
        Assert.Equal(2, litware.Run("$null = Test-E911Drift -Path $design -EnableExit").ExitCode);
        Assert.Equal(1, litware.Try("$null = Test-E911Drift -Path $work/none.e911.json -EnableExit").ExitCode);
        litware.Run(Apply);
        Assert.Equal(0, litware.Run("$null = Test-E911Drift -Path $design -EnableExit").ExitCode);
    }

    [Fact]
    public void AnAcceptedDriftIsShownAndDoesNotCount()
    {
        using var litware = new LitwareSession();
        litware.Run(Apply);
        litware.Run("Set-CsNetworkSite Reno -LocationPolicy $null");
        litware.EditDesign("\"accept\": [",
            "\"accept\": [ { \"id\": \"Changed\", \"object\": \"CsNetworkSite Reno\", \"reason\": \"office closes\" },");
        Assert.Equal("True|0|office closes",
            litware.Text("$drift = Test-E911Drift -Path $design; $drift.Clean; $drift.ExitCode; $drift.Items[0].Accepted"));
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
        using var litware = new LitwareSession();
        litware.Run(Apply);
        litware.Run(change + " | Where-Object { $false }");
        Assert.Equal(expected, litware.Text("Test-E911Drift -Path $design -Items"));
        Assert.Equal("Critical", litware.Text("(Test-E911Drift -Path $design).Items[0].Severity"));
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
        using var litware = new LitwareSession();
        litware.Run(Apply);
        litware.Run("Set-CsNetworkSite Reno -LocationPolicy $null");
        litware.Run("$null = Test-E911Drift -Path $design -OutPath $work/last.e911-drift.json -WhatIf");
        Assert.False(System.IO.File.Exists(litware.In("last.e911-drift.json")));
        Assert.Equal("", litware.Text("(Test-E911Drift -Path $design -OutPath $work/last.e911-drift.json).Items.New"));
        litware.Run("Set-CsNetworkSite Detroit -LocationPolicy $null");
        Assert.Equal("Detroit True|Reno False",
            litware.Text("$drift = Test-E911Drift -Path $design -Baseline $work/last.e911-drift.json; $drift.Items | ForEach-Object { "
            + "\"$($_.Identity) $($_.New)\" }"));
        Assert.Contains("(new)", litware.Show("$drift"), StringComparison.Ordinal);
        Assert.Equal("False|False", litware.Text(
            "(Test-E911Drift -Path $design -Baseline $drift -OutPath $work/last.e911-drift.json).Items.New"));
        Assert.Equal("InputNotUnderstood,E911Config.Commands.TestE911DriftCommand", litware.Try("Test-E911Drift -Path $design -Baseline 5")
            .Errors[0].FullyQualifiedErrorId);
        Assert.Equal("OutPathTaken,E911Config.Commands.TestE911DriftCommand",
            litware.Try("$null = Test-E911Drift -Path $design, $design -OutPath $work/x.json").Errors[0].FullyQualifiedErrorId);
    }
}
