using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>A zone is renamed, and what it leaves behind is removed by a plan of its own: planned, shown, applied, taken back.</summary>
public sealed class RetireTests
{
    private const string Quiet = "-WarningAction SilentlyContinue";

    [Fact]
    public void WhatWasLeftOverIsOfferedWaitsIsRemovedAndTakenBack()
    {
        using var litware = Renamed();
        Assert.Contains(Warnings(litware, "$its = $plan = New-E911TrunkPlan -Path $design"), warning =>
            warning.Contains("New-E911TrunkPlan -Retire plans them", StringComparison.Ordinal));
        Assert.Equal("0", litware.Text("$plan.Steps.Count"));

        // A day has not passed since the journal told of the last network site.
        var early = Warnings(litware, "$its = $early = New-E911TrunkPlan -Path $design -Retire -JournalFolder $work/journal");
        Assert.Matches(
            @"CsLocationPolicy Tag:E911-Reno stays: clients may hold it still: a network site named it until \d{4}-.*Z, and 24 hours must have passed\. Plan again after", Assert.Single(early));
        Assert.Equal("", litware.Text("$early.Steps | Where-Object ObjectType -eq CsLocationPolicy"));

        // Nor is anything known where no journals are; whoever says that the time has passed needs none.
        Assert.Contains("say so with -RetireAfter 0.",
            Assert.Single(Warnings(litware, "$null = New-Item -ItemType Directory $work/none; "
                + "$its = New-E911TrunkPlan -Path $design -Retire -JournalFolder $work/none")),
            StringComparison.Ordinal);
        var due = Warnings(litware,
            "$its = $plan = New-E911TrunkPlan -Path $design -Retire -RetireAfter 0.00001 -JournalFolder $work/journal -OutPath "
            + "$work/retire.e911-plan.json");
        Assert.Empty(due);
        Assert.Equal(litware.Text("$plan.Steps.Command"),
            litware.Text("(New-E911TrunkPlan -Path $design -Retire -RetireAfter 0).Steps.Command"));

        var shown = litware.Show("$plan");
        Assert.Matches("Plan [0-9a-f]{12} for design Litware, removals", shown);
        Assert.Matches(@"- CsLocationPolicy Tag:E911-Reno +left over from an earlier design", shown);
        Assert.Matches(@"^Plan: 0 to add, 1 to change, 7 to remove\. Calls: .*none dark on the way, 1 still ends wrong\. Other calls: unchanged\.$",
            litware.Text("$plan.Summary"));
        var again = litware.Try("$saved = Get-E911TrunkPlan $work/retire.e911-plan.json -Verbose");
        Assert.Empty(again.Warnings);
        Assert.Contains(again.Verbose, text =>
            text == $"{litware.Text("$plan.Steps.Count")} of {litware.Text("$plan.Steps.Count")} steps are left to do.");
        Assert.Equal(shown, litware.Show("$saved"));

        var before = litware.Objects();
        Assert.Equal("Applied", litware.Text(
            "$applied = Set-E911Routing -Plan $saved -JournalFolder $work/journal -Confirm:$false; $applied.Outcome"));
        Assert.DoesNotContain(litware.Objects().Keys, address => address.Contains("E911-Reno", StringComparison.Ordinal));
        Assert.DoesNotContain("E911-Reno-Local", litware.Text("(Get-CsVoicePolicy RenoUsers).PstnUsages"), StringComparison.Ordinal);
        Assert.Equal("No changes. Nothing is left over: 81 objects compared. Calls: 1 still ends wrong.",
            litware.Text("(New-E911TrunkPlan -Path $design -Retire).Summary"));
        Assert.Equal("True", litware.Text("Test-E911Drift -Path $design -JournalFolder $work/journal -Quiet"));

        Assert.Equal("Applied", litware.Text("($applied | Undo-E911Routing -JournalFolder $work/journal -Confirm:$false).Outcome"));

        // Usages are made again behind the others: their list has no order that counts.
        var after = litware.Objects();
        Assert.Equal(before.Where(item => item.Key != "CsPstnUsage Global"), after.Where(item => item.Key != "CsPstnUsage Global"));
        Assert.Equal(Usages(before), Usages(after));
    }

    [Fact]
    public void APolicyThatAUserHasIsNeverRemoved()
    {
        using var litware = Renamed();
        litware.Run($"$plan = New-E911TrunkPlan -Path $design -Retire -RetireAfter 0 {Quiet}; Grant-CsLocationPolicy "
            + "sip:reno-7@litwareinc.com -PolicyName E911-Reno");
        Assert.Contains("stays: it is granted to 1 users. A policy that users have is never removed: grant them another.",
            Assert.Single(Warnings(litware, "$its = New-E911TrunkPlan -Path $design -Retire -RetireAfter 0")), StringComparison.Ordinal);
        Assert.Contains("users were not read",
            Assert.Single(Warnings(litware, "$its = New-E911TrunkPlan -Path $design -Retire -RetireAfter 0 -CallersFrom Design")),
            StringComparison.Ordinal);

        // The plan was made before the grant: it is refused, and so it is where the users cannot be read.
        litware.Run("Reset-E911SimulationCounter");
        Assert.Contains("CsLocationPolicy Tag:E911-Reno was to be removed, and is in use again", Refused(litware, "PlanIsStale"),
            StringComparison.Ordinal);
        litware.Run("Grant-CsLocationPolicy sip:reno-7@litwareinc.com -PolicyName $null; Set-E911SimulationFault -DenyNoun CsUser; "
            + "Reset-E911SimulationCounter");
        Assert.Contains("users were not read", Refused(litware, "CommandFailed"), StringComparison.Ordinal);
        Assert.Equal(0, litware.Writes());
        litware.Run("Set-E911SimulationFault -Clear");
        Assert.Equal("Applied", litware.Text("(Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false).Outcome"));
    }

    [Fact]
    public void AJournalThatCannotBeReadIsAWarningAndTellsNothing()
    {
        using var litware = Renamed();
        foreach (var journal in Directory.GetFiles(litware.In("journal"), "*.jsonl")) File.AppendAllText(journal, "nonsense\n");
        var warnings = Warnings(litware, "$its = New-E911TrunkPlan -Path $design -Retire -JournalFolder $work/journal");
        Assert.Equal(2, warnings.Count(warning => warning.Contains("What it tells is not known here", StringComparison.Ordinal)));
        Assert.Contains(warnings, warning => warning.Contains("no journal tells since when", StringComparison.Ordinal));


        // Who waits for nothing need not know since when; but which design was applied last is not known either.
        Assert.All(Warnings(litware, "$its = New-E911TrunkPlan -Path $design -Retire -RetireAfter 0 -JournalFolder $work/journal"),
            warning =>
            Assert.Contains("Whether it tells of the design that was applied last is not known here", warning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-Retire -Zone Chicago", "InputNotUnderstood", "leave out -Zone")]
    [InlineData("-Retire -Visitors", "InputNotUnderstood", "leave out -Visitors")]
    [InlineData("-RetireAfter 0", "InputNotUnderstood", "-RetireAfter belongs to -Retire")]
    [InlineData("-Retire -RetireAfter -1", "ParameterArgumentValidationError", "RetireAfter")]
    [InlineData("-Retire", "RetireTooEarly", "Apply the plan of the design first")]
    public void WhatDoesNotGoTogetherIsOneClearError(string parameters, string id, string says)
    {
        using var litware = new LitwareSession();
        var error = Assert.Single(litware.Try("New-E911TrunkPlan -Path $design " + parameters).AllErrors);
        Assert.Equal(id + ",E911Config.Commands.NewE911TrunkPlanCommand", error.FullyQualifiedErrorId);
        Assert.Contains(says, error.ToString(), StringComparison.Ordinal);
    }

    // What is said on the way, but for that there is something to read, and what the plan in $its then has to read: what the design is
    // warned of has a place in it; what is left over has none.
    private static string[] Warnings(LitwareSession litware, string script) =>
    [
        .. litware.Run(script).Warnings.Where(warning => !warning.Contains("Read them before it is applied", StringComparison.Ordinal)),
        .. litware.Texts("$its.Findings | Where-Object { $_.Severity -eq 'Warning' -and $_.Line -eq 0 } | ForEach-Object Message"),
    ];

    private static string[] Usages(SortedDictionary<string, string> objects) =>
        JsonDocument.Parse(objects["CsPstnUsage Global"]).RootElement.GetProperty("Usage").EnumerateArray()
            .Select(usage => usage.GetString()!).Order(StringComparer.Ordinal).ToArray();

    private static string Refused(LitwareSession litware, string id)
    {
        var error = Assert.Single(litware.Try("Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false").AllErrors);
        Assert.Equal(id + ",E911Config.Commands.SetE911RoutingCommand", error.FullyQualifiedErrorId);
        return error.ToString()!;
    }

    // Litware as designed, and then with the zone Reno under another name.
    private static LitwareSession Renamed()
    {
        const string Apply =
            $"$null = New-E911TrunkPlan -Path $design {Quiet} | Set-E911Routing -JournalFolder $work/journal -Confirm:$false";
        var litware = new LitwareSession();
        litware.Run(Apply);
        litware.EditDesign("\"name\": \"Reno\"", "\"name\": \"Nevada\"");
        litware.Run(Apply);
        return litware;
    }
}
