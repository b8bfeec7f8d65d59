using System;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Compare-E911TrunkPlan: objects and files, the view, the exit code, and what cannot be compared.</summary>
public sealed class CompareTests
{
    [Fact]
    public void TodaysPlanIsTheApprovedOneUntilSomethingMoves()
    {
        using var litware = new LitwareSession();
        const string Today = "New-E911TrunkPlan -Path $design -WarningAction SilentlyContinue";
        litware.Run($"$approved = {Today} -OutPath $work/a.e911-plan.json");

        Assert.Equal("True|True|0", litware.Text(
            $"$same = {Today} | Compare-E911TrunkPlan -ReferencePlan $work/a.e911-plan.json; $same.SameChange; $same.Clean; "
            + "$same.ExitCode"));
        Assert.Equal("True", litware.Text("Compare-E911TrunkPlan $approved $work/a.e911-plan.json -Quiet"));
        Assert.Contains("The same change; the plans have all in common.", litware.Show("$same"), StringComparison.Ordinal);

        litware.Run("Set-CsNetworkSite Reno -LocationPolicy $null; New-CsVoiceRoute Another -NumberPattern 'x'");
        litware.Run($"$other = Compare-E911TrunkPlan $approved ({Today})");
        Assert.Equal("False|False|2", litware.Text("$other.SameChange; $other.Clean; $other.ExitCode"));

        // A route more moves the places of those that are made.
        Assert.Equal(["Reference Step", "Difference Step"],
            litware.Texts("$other.Steps | ForEach-Object { \"$($_.Side) $($_.Kind)\" } | Select-Object -Unique"));
        Assert.All(litware.Texts("$other.Steps.Step.ObjectType"), type => Assert.Equal("CsVoiceRoute", type));
        Assert.Contains("=> Create CsVoiceRoute E911-Chicago-Primary", litware.Show("$other"), StringComparison.Ordinal);
        Assert.All(litware.Show("$other").Split('\n'), line => Assert.True(line.TrimEnd().Length < 80, line));
        Assert.Equal(litware.Text("$other.Items.Count"),
            litware.Text("@(Compare-E911TrunkPlan $approved ($today = New-E911TrunkPlan -Path $design -WarningAction "
            + "SilentlyContinue) -Items).Count"));
    }

    [Fact]
    public void WhatIsNoPlanIsRefusedWithTheWayOut()
    {
        using var litware = new LitwareSession();

        var error = Assert.Single(litware.Try("Compare-E911TrunkPlan $design 5").AllErrors);
        Assert.StartsWith("PlanInvalid", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
