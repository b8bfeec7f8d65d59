using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// Two administrators who share no lock, each with a plan of their own, made before either began: one applies theirs between two writes of
/// the other, at
/// every write. Plans of zones that share trunks and of zones that share nothing but the list of usages.
/// </summary>
/// <param name="one">A zone.</param>
/// <param name="another">Another zone.</param>
public abstract partial class InterleavingTests(string one, string another) : IDisposable
{
    private readonly LitwareSession litware = new(snapshot: LitwareSession.Sound);

    /// <inheritdoc/>
    public void Dispose()
    {
        litware.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Which of the two begins; the other way round too with all chances, as the chance runs of Core.</summary>
    public static TheoryData<bool> Turns =>
        AllChances.Asked ? [false, true] : [false];

    [Theory]
    [MemberData(nameof(Turns))]
    public void APlanInTheMiddleOfAnotherLeavesEachWholeOrNotAtAll(bool turned)
    {
        Plan(turned ? another : one, turned ? one : another);
        var problems = new List<string>();
        for (var write = 1; write <= Writes(); write += AllChances.Stride)
        {
            Again($$"""
                Set-E911SimulationFault -BeforeWrite {{Text(write)}} -OtherAdministrator {
                    Import-Module '{{Repository.Manifest("E911Config")}}'
                    $theirs = @{ Plan = '{{litware.In("theirs.e911-plan.json")}}'; JournalFolder = '{{litware.In("other")}}' }
                    try { $null = Set-E911Routing @theirs -Confirm:$false; $told = 'Applied' }
                    catch { $told = "$($_.FullyQualifiedErrorId) $_" }
                    [System.IO.File]::WriteAllText('{{litware.In("told.txt")}}', $told)
                }
                """);
            var (outcome, error) = Apply("mine");
            var told = File.ReadAllText(litware.In("told.txt"));
            if (told != "Applied" && !told.StartsWith("PlanIsStale,", StringComparison.Ordinal))
                problems.Add($"{Text(write)}: theirs ended with {told}");
            if (outcome != "Applied" && !(outcome == "RolledBack" && Stopped().IsMatch(error)))
                problems.Add($"{Text(write)}: mine ended with {outcome} {error}");

            // What no look can prevent: a plan that is taken back takes what the other found done with it, and a list that is replaced
            // loses what came into
            // it since it was looked at. Nothing else may be missing of a plan that was applied.
            var shared = Shared();
            var lost = outcome == "Applied" ? shared.Intersect([Written()[write - 1]]).ToArray() : shared;
            var whole = Whole();
            if (outcome == "Applied" && !whole) problems.AddRange(Left("mine").Select(left => $"{Text(write)}: mine lacks {left}"));
            if (told == "Applied" && !whole)
                problems.AddRange(Left("their").Except(lost).Select(left => $"{Text(write)}: theirs lacks {left}"));
            problems.AddRange(Completed().Select(problem => $"{Text(write)}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public void CommandsOfAnotherPlanInTurnWithTheWritesOfOneAreSeenWhereTheyMeet(bool turned)
    {
        Plan(turned ? another : one, turned ? one : another);
        var usages = litware.Texts("$theirs.Steps | Where-Object { $_.ObjectType -eq 'CsPstnUsage' } | ForEach-Object { $_.Command }");
        var rest = litware.Texts("$theirs.Steps | Where-Object { $_.ObjectType -ne 'CsPstnUsage' } | ForEach-Object { $_.Command }");
        Again("");
        var turns = new[] { usages }.Concat(rest.Chunk((rest.Length / Math.Max(1, Writes() - 1)) + 1)).ToArray();
        var next = 1;
        foreach (var turn in turns)
        {
            litware.Run($$"""
                Set-E911SimulationFault -BeforeWrite {{Text(next)}} -OtherAdministrator {
                    $WarningPreference = 'SilentlyContinue'
                    $null = . { {{string.Join("; ", turn)}} }
                }
                """);
            next += turn.Length + 1; // The other's writes count too.
        }

        var (outcome, error) = Apply("mine");

        // Where the two meet on an object, who looks before writing stops; what the other did until then stands.
        litware.Run("Set-E911SimulationFault -Clear");
        Assert.True(outcome == "Applied" || (outcome is "RolledBack" or "Failed" && Stopped().IsMatch(error)), outcome + " " + error);
        if (Shared().Length == 0) Assert.Equal("Applied", outcome);
        if (!Whole() && outcome == "Applied") Assert.Empty(Left("mine").Concat(Left("their")));
        Assert.Empty(Completed());
    }

    private void Plan(string mine, string theirs)
    {
        litware.Run("param($Mine, $Theirs) $mineZone = $Mine; $theirZone = $Theirs", ("Mine", mine), ("Theirs", theirs));
        litware.Run("""
            $mine = New-E911TrunkPlan -Path $design -Zone $mineZone -OutPath $work/mine.e911-plan.json -WarningAction SilentlyContinue
            $theirs = New-E911TrunkPlan -Path $design -Zone $theirZone -OutPath $work/theirs.e911-plan.json -WarningAction SilentlyContinue
            """);
    }

    private int Writes() => Written().Length;

    private void Again(string fault)
    {
        litware.Run("Stop-E911Simulation -Discard; Start-E911Simulation -Path $work/litware.e911-snapshot.json; " + fault);
        File.WriteAllText(litware.In("told.txt"), "nothing: it never ran");
    }

    private (string Outcome, string Error) Apply(string plan)
    {
        var error = litware.Try($"""
            $applied = $null
            $null = Set-E911Routing -Plan $work/{plan}.e911-plan.json -JournalFolder $work/journal -Confirm:$false -OutVariable applied
            """).AllErrors is [var first, ..] ? first : null;
        return (litware.Text("\"$($applied.Outcome)\""), error?.ToString() ?? "");
    }

    // What both plans write.
    private string[] Shared() => [.. Addresses("$mine").Intersect(Addresses("$theirs"))];

    // Plans for both zones today; whether nothing is left to do, and then nothing is for either of them.
    private bool Whole() => litware.Text("""
        $go = @{ Path = $design; WarningAction = 'SilentlyContinue' }
        $both = New-E911TrunkPlan @go -Zone $mineZone, $theirZone -OutPath $work/both.e911-plan.json
        $both.Steps.Count
        """) == "0";

    // What is left to do for a zone today.
    private string[] Left(string whose) =>
        Addresses($"(New-E911TrunkPlan -Path $design -Zone ${whose}Zone -WarningAction SilentlyContinue)");

    // The writes of the one plan, in order: the usages are one.
    private string[] Written() =>
        ["", .. Addresses("$mine").Where(address => !address.StartsWith("CsPstnUsage ", StringComparison.Ordinal))];

    private string[] Addresses(string plan) => litware.Texts(plan + ".Steps | ForEach-Object { \"$($_.ObjectType) $($_.Identity)\" }");

    private IEnumerable<string> Completed()
    {
        var end = Apply("both");
        if (end is not ("Applied" or "NothingToDo", "")) yield return $"a plan of today ended with {end}";
        if (end.Outcome == "NothingToDo" && litware.Text("$both.Steps.Count") == "0") yield break;
        var left = litware.Text("(New-E911TrunkPlan @go -Zone $mineZone, $theirZone).Steps.Count");
        if (left != "0") yield return $"{left} steps are left after it";
    }

    [GeneratedRegex("Somebody else changed it|There already is a |could not be taken back")]
    private static partial Regex Stopped();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
