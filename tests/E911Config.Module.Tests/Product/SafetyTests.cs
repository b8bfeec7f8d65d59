using System;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// What keeps a deployment from harm: stale, edited and foreign plans, failing writes, interruption, the question before.
/// </summary>
public sealed class SafetyTests
{
    private const string Plan =
        "$plan = New-E911TrunkPlan -Path $design -OutPath $work/litware.e911-plan.json -WarningAction SilentlyContinue; "
        + "Reset-E911SimulationCounter";

    [Theory]
    [InlineData("Set-CsVoicePolicy -Identity RenoUsers -AllowSimulRing $false", "CsVoicePolicy Tag:RenoUsers", "AllowSimulRing")]
    [InlineData("Set-CsVoicePolicy -Identity RenoUsers -PstnUsages @{ add = 'Internal' }", "CsVoicePolicy Tag:RenoUsers", "PstnUsages")]
    [InlineData("Set-CsNetworkSite -Identity Reno -LocationPolicy 'Portland-E911'", "CsNetworkSite Reno", "LocationPolicy")]
    [InlineData("Set-CsLocationPolicy -Identity Global -NotificationUri 'sip:other@litwareinc.com'", "CsLocationPolicy Global",
        "NotificationUri")]
    [InlineData("New-CsVoiceRoute -Identity 'E911-Reno-Primary' -NumberPattern '^x$' -WarningAction SilentlyContinue",
        "CsVoiceRoute E911-Reno-Primary", "NumberPattern")]
    [InlineData("Set-CsTrunkConfiguration -Identity Global -EnableSignalBoost $true",
        "CsTrunkConfiguration Service:PstnGateway:e911-chi.litwareinc.com", "EnableSignalBoost")]
    [InlineData("New-CsTrunkConfiguration -Identity Site:Chicago -EnableBypass $true",
        "CsTrunkConfiguration Service:PstnGateway:e911-chi.litwareinc.com", "EnableBypass")]
    public void AnObjectThatChangedSinceThePlanRefusesIt(string change, string address, string property)
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        litware.Run(change + " | Where-Object { $false }; Reset-E911SimulationCounter");
        var result = litware.Try("Set-E911Routing -Plan $plan -JournalFolder $work -Confirm:$false");
        Assert.Equal("PlanIsStale,E911Config.Commands.SetE911RoutingCommand", result.AllErrors[0].FullyQualifiedErrorId);
        Assert.Contains(address, result.AllErrors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(property, result.AllErrors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(0, litware.Writes());
        Assert.Contains(litware.Run("$null = Get-E911TrunkPlan -Path $work/litware.e911-plan.json").Warnings, warning =>
            warning.Contains(address, StringComparison.Ordinal));
    }

    [Fact]
    public void AnEditedPlanIsRefused()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        var path = litware.In("litware.e911-plan.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("sip:security@", "sip:securitx@", StringComparison.Ordinal));
        var result = litware.Try("Set-E911Routing -Plan $work/litware.e911-plan.json -JournalFolder $work -Confirm:$false");
        Assert.Equal("PlanEdited,E911Config.Commands.SetE911RoutingCommand", result.AllErrors[0].FullyQualifiedErrorId);
        Assert.Equal(0, litware.Writes());
    }

    [Fact]
    public void APlanOfAnotherDeploymentIsRefused()
    {
        using var litware = new LitwareSession();
        litware.Run("Export-E911Snapshot -Path $work/s.e911-snapshot.json -WarningAction SilentlyContinue");
        var path = litware.In("s.e911-snapshot.json");
        File.WriteAllText(path, File.ReadAllText(path)
            .Replace("pool-chi.litwareinc.com pool-lon", "pool-x.contoso.com pool-y", StringComparison.Ordinal)
            .Replace("\"deployment\": \"pool-bei.litwareinc.com", "\"deployment\": \"pool-z.contoso.com", StringComparison.Ordinal));
        litware.Run("$snapshot = Export-E911Snapshot -Snapshot $work/s.e911-snapshot.json -Path $work/t.e911-snapshot.json -PassThru "
            + "-WarningAction SilentlyContinue");
        var name = litware.Text("$snapshot.Source.Deployment");
        File.WriteAllText(path, File.ReadAllText(path).Replace(name, "pool-z.contoso.com", StringComparison.Ordinal));
        litware.Run("$plan = New-E911TrunkPlan -Path $design -Snapshot $work/s.e911-snapshot.json -WarningAction SilentlyContinue; "
            + "Reset-E911SimulationCounter");
        var result = litware.Try("Set-E911Routing -Plan $plan -JournalFolder $work -Confirm:$false");
        Assert.Equal("PlanForOtherDeployment,E911Config.Commands.SetE911RoutingCommand", result.AllErrors[0].FullyQualifiedErrorId);
        Assert.Equal(0, litware.Writes());
    }

    [Fact]
    public void APlanWithAnotherIdIsRefused()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        var result = litware.Try("Set-E911Routing -Plan $plan -PlanId 0000 -JournalFolder $work -Confirm:$false");
        Assert.Equal("PlanIdDiffers,E911Config.Commands.SetE911RoutingCommand", result.AllErrors[0].FullyQualifiedErrorId);
        Assert.Equal("Applied", litware.Text(
            "(Set-E911Routing -Plan $plan -PlanId $plan.Id -JournalFolder $work -Confirm:$false).Outcome"));
    }

    [Theory]
    [InlineData(1, "Before")]
    [InlineData(1, "After")]
    [InlineData(4, "After")]
    [InlineData(20, "Before")]
    [InlineData(41, "After")]
    [InlineData(50, "Before")]
    public void AWriteThatFailsLeavesTheDeploymentAsItWas(int write, string moment)
    {
        using var litware = new LitwareSession();
        var before = litware.Objects();
        litware.Run(Plan);
        litware.Run($"Set-E911SimulationFault -FailWrite {write.ToString(CultureInfo.InvariantCulture)} -When {moment}");
        var result = litware.Try("Set-E911Routing -Plan $plan -JournalFolder $work -Confirm:$false -OutVariable applied");
        Assert.Equal("ApplyFailed,E911Config.Commands.SetE911RoutingCommand", result.AllErrors[0].FullyQualifiedErrorId);
        Assert.Equal("RolledBack", litware.Text("$applied[0].Outcome"));
        Assert.Equal(before, litware.Objects());
        Assert.Equal("False", litware.Text("[bool]($applied[0].Steps | Where-Object { \"$($_.Status)\" -in 'Applied', 'Skipped' })"));
        Assert.NotEmpty(litware.Texts(
            "$applied[0].Steps | Where-Object { \"$($_.Status)\" -eq 'Failed' -and $_.Error } | ForEach-Object { $_.Identity }"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(55)]
    public void AnInterruptedPlanIsFinishedByApplyingItAgain(int write)
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        litware.Run($"Set-E911SimulationFault -FailWrite {write.ToString(CultureInfo.InvariantCulture)} -When After");
        Assert.NotEmpty(litware.Try("Set-E911Routing -Plan $plan -JournalFolder $work -NoRollback -Confirm:$false").AllErrors);
        litware.Run("$again = Set-E911Routing -Plan $work/litware.e911-plan.json -JournalFolder $work -Confirm:$false");
        Assert.Equal("Applied", litware.Text("$again.Outcome"));
        Assert.NotEmpty(litware.Texts("$again.Steps | Where-Object { \"$($_.Status)\" -eq 'Skipped' }"));
        Assert.Equal("True", litware.Text("Test-E911Drift -Path $design -JournalFolder $work -Quiet"));
    }

    [Fact]
    public void TheQuestionIsAskedOnceAndNoMeansNothing()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        litware.Screen.Answers.Enqueue("No");
        litware.Run("Set-E911Routing -Plan $plan -JournalFolder $work/journal");
        Assert.Equal(0, litware.Writes());
        litware.Screen.Answers.Enqueue("Yes");
        Assert.Equal("Applied", litware.Text("(Set-E911Routing -Plan $plan -JournalFolder $work/journal).Outcome"));
        Assert.Equal(2, litware.Screen.Questions.Count);
    }

    [Fact]
    public void TheJournalTellsWhoWhatAndWhy()
    {
        using var litware = new LitwareSession();
        litware.Run(Plan);
        litware.Run("$applied = Set-E911Routing -Plan $plan -JournalFolder $work/journal -ChangeNumber CHG0042 -Comment 'Reno moves' "
            + "-Confirm:$false");
        var lines = File.ReadAllLines(litware.Text("$applied.JournalPath"));
        Assert.Contains("\"changeNumber\": \"CHG0042\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"comment\": \"Reno moves\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"plan\": \"" + litware.Text("$plan.Id"), lines[0], StringComparison.Ordinal);
        Assert.Equal(int.Parse(litware.Text("$plan.Steps.Count"), CultureInfo.InvariantCulture),
            lines.Count(line => line.StartsWith("{\"entry\": \"begin\"", StringComparison.Ordinal)));
        Assert.Contains("\"outcome\": \"Applied\"", lines[^1], StringComparison.Ordinal);
        Assert.All(new[] { "SnapshotBefore", "SnapshotAfter" }, name => Assert.True(File.Exists(litware.Text($"$applied.{name}"))));
    }
}
