using System;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>What must be known is said once on a screen; whoever keeps a result instead of looking at it is warned all the same.</summary>
public sealed class SaidOnceTests
{
    private const string LeadsNowhere =
        "CsNetworkSite Cologne: LocationPolicy named Cologne-Emergency, which does not exist, and is left empty.";

    [Fact]
    public void APlanSaysWhatMustBeKnownOfItAndTheWarningThatThereIsSomething()
    {
        using var litware = new LitwareSession();

        var warning = Assert.Single(litware.Run("$plan = New-E911TrunkPlan -Path $design").Warnings);

        var findings = litware.Texts("$plan.Findings | Where-Object Severity -eq Warning | ForEach-Object Message");
        Assert.True(findings.Length > 2);
        Assert.StartsWith($"Plan {litware.Text("$plan.Id.Substring(0, 12)")} has {findings.Length} warnings: ", warning,
            StringComparison.Ordinal);
        Assert.All(litware.Texts("$plan.Findings | Where-Object Severity -eq Warning | ForEach-Object Id"), id =>
            Assert.Contains(id, warning, StringComparison.Ordinal));
        var screen = OneLine(warning + "\n" + litware.Show("$plan") + litware.Show("Set-E911Routing $plan -WhatIf"));
        Assert.All(findings, finding => Assert.Equal(1, Times(OneLine(finding), screen)));
        Assert.Equal(1, Times("has " + findings.Length.ToString(CultureInfo.InvariantCulture) + " warnings", screen));
    }

    [Fact]
    public void AFindingThatNobodyWouldSeeIsAWarning()
    {
        using var litware = new LitwareSession();
        var findings = litware.Texts("$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; "
            + "$plan.Findings | Where-Object Severity -eq Warning | ForEach-Object Message");

        var piped = litware.Run("New-E911TrunkPlan -Path $design | Set-E911Routing -JournalFolder $work/journal -WhatIf").Warnings;

        Assert.Equal(findings.Length, piped.Count);
        Assert.All(findings, finding => Assert.Contains(piped, warning => warning.EndsWith(finding, StringComparison.Ordinal)));
    }

    [Fact]
    public void WhoAppliesAFileIsToldWhereItsWarningsAreRead()
    {
        using var litware = new LitwareSession();
        litware.Run("$null = New-E911TrunkPlan -Path $design -OutPath $work/a.e911-plan.json -WarningAction SilentlyContinue");

        var asked = OneLine(litware.Show("Set-E911Routing $work/a.e911-plan.json -WhatIf"));

        Assert.Contains(OneLine($"Read them before it is applied: Get-E911TrunkPlan '{litware.In("a.e911-plan.json")}' shows them."), asked,
            StringComparison.Ordinal);
    }

    /// <summary>What a plan is piped to asks: the progress of the planning has ended by then.</summary>
    [Fact]
    public void ProgressEndsBeforeWhatComesNext()
    {
        using var litware = new LitwareSession();

        var progress = litware.Run("New-E911TrunkPlan -Path $design | ForEach-Object { Write-Progress -Activity Next }").Progress;

        var next = progress.ToList().FindIndex(record => record.Activity == "Next");
        Assert.True(next > 1);
        Assert.Equal(System.Management.Automation.ProgressRecordType.Completed, progress[next - 1].RecordType);
    }

    /// <summary>A change tells what happened when it happens: as a warning, or an error. The result points there.</summary>
    [Fact]
    public void AChangeSaysWhatHappenedOnce()
    {
        using var litware = LitwareSession.Applied("journal");
        litware.Run("$last = Get-E911RoutingHistory $work/journal | Select-Object -First 1");

        var undone = litware.Run("$undone = Undo-E911Routing $last -JournalFolder $work/journal -Confirm:$false");

        Assert.Equal([LeadsNowhere], undone.Warnings);
        var shown = OneLine(litware.Show("$undone"));
        Assert.DoesNotContain(LeadsNowhere, shown, StringComparison.Ordinal);
        Assert.Contains("is its property Error.", shown, StringComparison.Ordinal);
        Assert.Equal(LeadsNowhere, litware.Text("$undone.Error"));
    }

    private static int Times(string part, string whole) => whole.Split(part).Length - 1;

    // However wide the screen.
    private static string OneLine(string text) =>
        string.Join(' ', text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
