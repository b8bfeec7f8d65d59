using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>What a user sees: default views, and completion.</summary>
public sealed class ViewTests
{
    [Fact]
    public void APlanShowsItsStepsAndEndsWithASummary()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue");
        var shown = litware.Show("$plan");
        Assert.Matches(@"(?m)^  \+ CsPstnUsage E911-Reno +zone Reno has no emergency usage\r?$", shown);
        Assert.Contains("PstnUsages: +E911-Reno-Local (first)", shown, StringComparison.Ordinal);
        Assert.Contains("Plan: 9 to add, 2 to change, 0 to remove. Calls: ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void StepsAndDriftItemsAreTables()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue");
        Assert.Matches(@"Number\s+Action\s+ObjectType\s+Identity\s+Reason", litware.Show("$plan.Steps"));
        Assert.Matches(@"Kind\s+ObjectType\s+Identity\s+Property\s+Actual\s+Intended", litware.Show("Test-E911Drift -Path $design -Items"));
        var shown = litware.Show("($plan.Steps | Where-Object Identity -eq 'E911-Reno-Primary').After");
        Assert.Contains("CsVoiceRoute E911-Reno-Primary", shown, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  NumberPattern +: \^", shown);
        Assert.Equal(@"^\+?(?:911|933)$",
            litware.Text("($plan.Steps | Where-Object Identity -eq 'E911-Reno-Primary').After.NumberPattern"));
    }

    [Fact]
    public void ZonesOfTheDesignAreCompletedAndQuoted()
    {
        using var litware = new LitwareSession();
        Assert.Equal("Reno|'New York'", litware.Text("""
            $line = "New-E911TrunkPlan -Path '$design' -Zone Re"
            ([System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches.CompletionText
            $line = "New-E911TrunkPlan -Path '$design' -Zone New"
            ([System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches.CompletionText
            """));
    }
}
