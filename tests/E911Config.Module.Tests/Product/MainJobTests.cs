using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Design, plan, apply and drift on Litware, through the built modules.</summary>
public sealed class MainJobTests
{
    [Theory]
    [InlineData("-PriorityReading Keep")]
    [InlineData("-PriorityReading Renumber")]
    public void AfterApplyingTheNextPlanIsEmptyAndDriftIsClean(string reading)
    {
        using var litware = new LitwareSession(reading);
        litware.Run("$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue");
        Assert.Equal("Applied", litware.Text("(Set-E911Routing -Plan $plan -JournalFolder $work -Confirm:$false).Outcome"));
        Assert.Equal("True|0", litware.Text(
            "$next = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; $next.Clean; $next.Steps.Count"));
        Assert.Equal("True|0|0", litware.Text(
            "$drift = Test-E911Drift -Path $design -JournalFolder $work; $drift.Clean; $drift.Items.Count; $drift.ExitCode"));
        Assert.Equal("81", litware.Text("$drift.Compared"));
        Assert.Contains("81 objects compared", litware.Text("$drift.Summary"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheDesignDoesNotOwnStaysAsItWas()
    {
        using var litware = new LitwareSession();
        var before = litware.Objects();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; $null = Set-E911Routing -Plan $plan "
            + "-JournalFolder $work -Confirm:$false");
        var after = litware.Objects();
        var touched = litware.Texts("$plan.Steps | ForEach-Object { $_.ObjectType + ' ' + $_.Identity }")
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        foreach (var (address, line) in before.Where(item => !touched.Contains(item.Key) && item.Key != "CsPstnUsage Global"))
            Assert.Equal(line, after[address]);
        var declared = new Dictionary<string, string[]>
        {
            ["CsNetworkSite"] = ["LocationPolicy"],
            ["CsVoicePolicy"] = ["PstnUsages"],
            ["CsTrunkConfiguration"] = ["EnablePIDFLOSupport", "EnableFastFailoverTimer", "RemovePlusFromUri", "PstnUsages"],
        };
        foreach (var address in touched.Where(before.ContainsKey).Where(address => declared.ContainsKey(address.Split(' ')[0])))
        {
            var changed = Differences(before[address], after[address]);
            Assert.All(changed, property => Assert.Contains(property, declared[address.Split(' ')[0]]));
        }

        foreach (var address in touched.Where(address => address.StartsWith("CsVoicePolicy ", StringComparison.Ordinal)))
            Assert.Equal(Usages(before[address]), Usages(after[address])
                .Where(usage => !usage.StartsWith("E911-", StringComparison.Ordinal)));
    }

    [Fact]
    public void ANewTrunkConfigurationIsACopyOfTheOneInEffectWithItsRules()
    {
        using var litware = new LitwareSession();
        var global = litware.Texts(
            "(Get-CsTrunkConfiguration Global).OutboundTranslationRulesList | ForEach-Object { $_.Name + ' ' + $_.Pattern + ' ' + "
            + "$_.Translation }");
        litware.Run("$plan = New-E911TrunkPlan -Path $design -Zone Chicago -WarningAction SilentlyContinue; $null = Set-E911Routing "
            + "-Plan $plan -JournalFolder $work -Confirm:$false");

        var provider = litware.Texts(
            "(Get-CsTrunkConfiguration 'PstnGateway:e911-chi.litwareinc.com').OutboundTranslationRulesList | ForEach-Object { $_.Name "
            + "+ ' ' + $_.Pattern + ' ' + $_.Translation }");
        Assert.NotEmpty(global);
        Assert.Equal(global, provider);
        var local = litware.Texts(
            "(Get-CsTrunkConfiguration 'PstnGateway:gw-chi.litwareinc.com').OutboundTranslationRulesList | ForEach-Object { $_.Name + "
            + "' ' + $_.Pattern + ' ' + $_.Translation }");
        Assert.Equal(["E911-ECRC ^\\+?911$ 18005550199", .. global], local);
        foreach (var list in new[] { "OutboundCallingNumberTranslationRulesList", "SipResponseCodeTranslationRulesList" })
            Assert.Equal(litware.Texts($"(Get-CsTrunkConfiguration Global).{list} | ForEach-Object {{ $_.Name }}"),
                litware.Texts($"(Get-CsTrunkConfiguration 'PstnGateway:e911-chi.litwareinc.com').{list} | ForEach-Object {{ $_.Name }}"));
        foreach (var property in new[]
            { "SRTPMode", "ConcentratedTopology", "EnableBypass", "EnableReferSupport", "MaxEarlyDialogs", "ForwardPAI",
            "RTCPActiveCalls" })
            Assert.Equal(litware.Text($"(Get-CsTrunkConfiguration Global).{property}"),
                litware.Text($"(Get-CsTrunkConfiguration 'PstnGateway:gw-chi.litwareinc.com').{property}"));
        Assert.Equal("True|True|False",
            litware.Text("$c = Get-CsTrunkConfiguration 'PstnGateway:e911-chi.litwareinc.com'; $c.EnablePIDFLOSupport; "
            + "$c.EnableFastFailoverTimer; $c.RemovePlusFromUri"));
    }

    [Theory]
    [InlineData("-PriorityReading Keep")]
    [InlineData("-PriorityReading Renumber")]
    public void WhereATrunkHasRulesOfItsOwnTheRuleToTheEcrcComesFirst(string reading)
    {
        using var litware = new LitwareSession(reading);
        litware.Run("$null = New-CsOutboundTranslationRule -Identity 'PstnGateway:gw-chi.litwareinc.com/Plus' -Pattern '^\\+(\\d+)$' "
            + "-Translation '$1' -Priority 0");
        litware.Run("$null = New-E911TrunkPlan -Path $design -Zone Chicago -WarningAction SilentlyContinue | Set-E911Routing "
            + "-JournalFolder $work -Confirm:$false");
        Assert.Equal("E911-ECRC|Plus",
            litware.Text("(Get-CsTrunkConfiguration 'PstnGateway:gw-chi.litwareinc.com').OutboundTranslationRulesList | "
            + "ForEach-Object { $_.Name }"));
        Assert.Equal("0", litware.Text("(New-E911TrunkPlan -Path $design -Zone Chicago -WarningAction SilentlyContinue).Steps.Count"));

        litware.Run("$null = New-CsOutboundTranslationRule -Identity 'PstnGateway:gw-chi.litwareinc.com/Early' -Pattern '^\\+9' "
            + "-Translation '9' -Priority 0");
        litware.Run("$null = New-E911TrunkPlan -Path $design -Zone Chicago -WarningAction SilentlyContinue | Set-E911Routing "
            + "-JournalFolder $work -Confirm:$false");
        Assert.Equal("E911-ECRC", litware.Text(
            "(Get-CsTrunkConfiguration 'PstnGateway:gw-chi.litwareinc.com').OutboundTranslationRulesList[0].Name"));
    }

    [Fact]
    public void APilotPlansItsZoneAloneAndTheRestFollows()
    {
        using var litware = new LitwareSession();
        litware.Run("$pilot = New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue");
        Assert.All(litware.Texts(
            "$pilot.Steps | Where-Object { $_.ObjectType -ne 'CsTrunkConfiguration' } | ForEach-Object { $_.Identity }"), identity =>
            Assert.Contains("Reno", identity, StringComparison.Ordinal));
        Assert.Equal("Applied", litware.Text("(Set-E911Routing -Plan $pilot -JournalFolder $work -Confirm:$false).Outcome"));
        Assert.Equal("0", litware.Text("(New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue).Steps.Count"));
        Assert.Equal("Applied", litware.Text(
            "(New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $work "
            + "-Confirm:$false).Outcome"));
        Assert.Equal("True", litware.Text("Test-E911Drift -Path $design -JournalFolder $work -Quiet"));
    }

    [Fact]
    public void SpellingsOfOneValueAreNoDrift()
    {
        using var litware = new LitwareSession();
        litware.Run("$null = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue | Set-E911Routing -JournalFolder $work "
            + "-Confirm:$false");
        litware.Run("""
            Set-CsNetworkSite -Identity reno -LocationPolicy 'tag:e911-RENO'
            Set-CsVoiceRoute -Identity e911-reno-primary -PstnUsages @{ replace = 'e911-RENO' } -PstnGatewayList @{ replace = 'E911-CHI.litwareinc.com' }
            Set-CsVoiceRoute -Identity 'E911-New York-Peers' -PstnGatewayList @{ replace = 'Service:PstnGateway:e911-chi.litwareinc.com', 'PstnGateway:e911-nyc.litwareinc.com' }
            Set-CsLocationPolicy -Identity e911-reno -EmergencyDialMask '999;112' -NotificationUri '"sip:SECURITY@litwareinc.com"' -ConferenceUri $null
            """);
        Assert.Equal("", litware.Text("Test-E911Drift -Path $design -JournalFolder $work -Items"));
    }

    private static string[] Usages(string line) =>
        JsonDocument.Parse(line).RootElement.GetProperty("PstnUsages").EnumerateArray().Select(usage => usage.GetString()!).ToArray();

    private static string[] Differences(string before, string after)
    {
        var left = JsonDocument.Parse(before).RootElement.EnumerateObject()
            .ToDictionary(part => part.Name, part => part.Value.GetRawText());
        var right = JsonDocument.Parse(after).RootElement.EnumerateObject()
            .ToDictionary(part => part.Name, part => part.Value.GetRawText());
        return left.Keys.Union(right.Keys).Where(name => left.GetValueOrDefault(name) != right.GetValueOrDefault(name)).ToArray();
    }
}
