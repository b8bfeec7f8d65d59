using System;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// The example as shipped has a network site that names a location policy which does not exist: nobody can set that again, and nothing else
/// may wait for it.
/// </summary>
public sealed class LooseEndTests
{
    private const string Told = "CsNetworkSite Cologne: LocationPolicy named Cologne-Emergency, which does not exist, and is left empty.";
    private const string Apply =
        "$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; "
        + "$applied = Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false";

    [Fact]
    public void TheWholeExampleIsTakenBackButForWhatLedNowhere()
    {
        using var litware = new LitwareSession();
        var before = litware.Objects();
        litware.Run(Apply);
        var asked = litware.Show("Undo-E911Routing $applied -JournalFolder $work/journal -WhatIf");

        var undone = litware.Try("$undo = Undo-E911Routing $applied -JournalFolder $work/journal -Confirm:$false").Clean();

        Assert.Contains(Told, string.Join(' ', asked.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        Assert.Equal(Told, Assert.Single(undone.Warnings));
        Assert.Equal("Applied|True|" + Told, litware.Text("$undo.Outcome; $undo.Clean; $undo.Error"));
        Assert.Equal(["CsNetworkSite Cologne"], Changed(before, litware));
        Assert.Equal("", litware.Text("(Get-CsNetworkSite Cologne).LocationPolicy"));
        Assert.Equal("NothingToDo", litware.Text("(Undo-E911Routing $applied -JournalFolder $work/journal -Confirm:$false).Outcome"));
    }

    [Fact]
    public void ARollbackLeavesItEmptyAndSaysSo()
    {
        using var litware = new LitwareSession();
        var before = litware.Objects();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue; "
            + "Set-E911SimulationFault -FailWrite ($plan.Steps.Count - @($plan.Steps | Where-Object ObjectType -eq CsPstnUsage).Count + 1) "
            + "-When After");

        var run = litware.Try("$r = Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false -ErrorAction Continue");

        Assert.Contains("everything was taken back, and the deployment is as it was but for what led nowhere",
            Assert.Single(run.AllErrors).ToString(), StringComparison.Ordinal);
        Assert.Contains(Told, run.AllErrors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("RolledBack", litware.Text("$r.Outcome"));
        Assert.Equal(["CsNetworkSite Cologne"], Changed(before, litware));
    }

    [Fact]
    public void WhatDoesNotHangOnAFailureIsTakenBack()
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        var before = litware.Objects();
        litware.Run(Apply);
        litware.Run("Set-E911SimulationFault -FailWrite 1");

        var run = litware.Try("$undo = Undo-E911Routing $applied -JournalFolder $work/journal -Confirm:$false -ErrorAction Continue");
        litware.Run("Set-E911SimulationFault -Clear");

        // The site that still names its policy keeps the policy, and what the policy needs: the usage and its routes.
        Assert.StartsWith("UndoFailed", Assert.Single(run.AllErrors).FullyQualifiedErrorId, StringComparison.Ordinal);
        var failed = litware.Text("($undo.Steps | Where-Object Status -eq Failed).Identity");
        Assert.Equal($"E911-{failed}", litware.Text($"(Get-CsNetworkSite '{failed}').LocationPolicy"));
        var standing = Changed(before, litware);
        Assert.Contains($"CsLocationPolicy Tag:E911-{failed}", standing);
        Assert.Contains($"CsNetworkSite {failed}", standing);
        Assert.All(standing, address => Assert.Contains(failed, address.Replace("Global", failed, StringComparison.Ordinal),
            StringComparison.Ordinal));
        Assert.Equal("Applied", litware.Text("(Undo-E911Routing $applied -JournalFolder $work/journal -Confirm:$false).Outcome"));
        Assert.Equal(before, litware.Objects());
    }

    private static string[] Changed(System.Collections.Generic.SortedDictionary<string, string> before, LitwareSession litware) =>
        [.. FaultedRuns.Differences(before, litware.Objects()).Select(difference => difference.Split(" is ")[0])];
}
