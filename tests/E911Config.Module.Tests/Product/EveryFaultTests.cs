using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Every fault at every step of the Litware plan, through the cmdlets: what fails, what is denied, and what another administrator does meanwhile.</summary>
[Collection(nameof(OneSimulationAtATime))]
public sealed class EveryFaultTests(FaultedRuns runs) : IClassFixture<FaultedRuns>
{
    private const string Mark = "somebody else was here";

    [Theory]
    [InlineData("Before")]
    [InlineData("After")]
    public void EveryWriteThatFailsLeavesTheDeploymentAsItWas(string moment) => AtEveryWrite(write =>
    {
        var run = runs.Apply($"Set-E911SimulationFault -FailWrite {Text(write)} -When {moment}");
        return (run.ErrorId, run.Outcome) == ("ApplyFailed", "RolledBack") && run.Message.Contains(Identity(write), StringComparison.Ordinal)
            ? FaultedRuns.Differences(runs.Before, run.Objects) : [Told(run)];
    });

    [Fact]
    public void ARollbackThatFailsIsToldAndTheJournalLeadsBack() => AtEveryWrite(write =>
    {
        // The write takes effect, and the first that shall take it back fails.
        var run = runs.Apply($"Set-E911SimulationFault -FailWrite {Text(write)} -When After; Set-E911SimulationFault -FailWrite {Text(write + 1)} -When Before");
        if ((run.ErrorId, run.Outcome) != ("ApplyFailed", "Failed") || !run.Message.Contains("could not be taken back", StringComparison.Ordinal)) return [Told(run)];
        var undo = runs.Undo();
        return undo.Outcome == "Applied" ? FaultedRuns.Differences(runs.Before, undo.Objects) : [Told(undo)];
    });

    [Fact]
    public void RightsThatAreLostAtAnyWriteLeaveAJournalThatLeadsBack() => AtEveryWrite(write =>
    {
        var run = runs.Apply($"Set-E911SimulationFault -BeforeWrite {Text(write)} -OtherAdministrator {{ Set-E911SimulationFault -DenyNoun {Noun(write)} }}");
        if ((run.ErrorId, run.Outcome) != ("ApplyFailed", "Failed") || !run.Message.Contains($"Access to {Noun(write)} is denied", StringComparison.Ordinal)) return [Told(run)];
        var undo = runs.Undo();
        return undo.Outcome == "Applied" ? FaultedRuns.Differences(runs.Before, undo.Objects) : [Told(undo)];
    });

    [Fact]
    public void ANounThatIsDeniedFromTheStartIsNamedAndNothingIsWritten()
    {
        var problems = new List<string>();
        foreach (var noun in runs.Nouns)
        {
            var run = runs.Apply($"Set-E911SimulationFault -DenyNoun {noun}");
            var whole = run.ErrorId.Length == 0 && run.Outcome == "Applied" && !FaultedRuns.Differences(runs.After, run.Objects).Any();
            var refused = run.ErrorId.Length > 0 && run.Writes == 0 && (run.Message.Contains(noun + " could not be read", StringComparison.Ordinal) || (noun, run.ErrorId) == ("CsService", "PlanForOtherDeployment")) && !FaultedRuns.Differences(runs.Before, run.Objects).Any();

            // Without the services a deployment has no name, and is not the plan's.
            if (!refused && (!whole || runs.Writes.Any(write => write.Noun == noun))) problems.Add($"{noun}: {Told(run)}");
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    /// <summary>
    /// Just before each write: the object that is about to be written, after it was looked at; the one that comes next; and the one that was written before.
    /// What somebody made or changed stands; the run is stopped by it and names it, unless the plan has looked at the object before and the change is none of its matter.
    /// </summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void WhatSomebodyMakesOrChangesAroundEveryWriteStandsAndIsNamed(int distance) => AtEveryWrite(write =>
    {
        if (write + distance < 1 || write + distance > runs.Writes.Count) return [];
        var (noun, identity) = runs.Writes[write + distance - 1];
        if (noun == "CsPstnUsage") return []; // All plans share that one list: below.
        var exists = distance < 0 || runs.Before.ContainsKey(noun + " " + identity);

        // A property that the plan leaves alone: what comes into one that it writes, after the look and before the write, nobody can see.
        var (change, mark) = (exists, noun) switch
        {
            (true, "CsVoiceRoute") => ($"Set-CsVoiceRoute -Identity '{identity}' -AlternateCallerId '+15550100'", "+15550100"),
            (true, "CsLocationPolicy") => ($"Set-CsLocationPolicy -Identity '{identity}' -LocationRefreshInterval 7", "\"LocationRefreshInterval\": 7"),
            (true, _) => ($"Set-{noun} -Identity '{identity}' -Description '{Mark}'", Mark),
            (false, "CsVoiceRoute") => ($"New-CsVoiceRoute -Identity '{identity}' -Description '{Mark}' -NumberPattern '^1$' -WarningAction SilentlyContinue", Mark),
            _ => ($"New-{noun} -Identity '{identity}' -Description '{Mark}'", Mark),
        };
        return Meanwhile($"-BeforeWrite {Text(write)}", "$null = " + change, noun + " " + identity, mark, stopped: !exists || distance > 0, owned: exists && distance == 0 && noun == "CsVoiceRoute");
    });

    [Fact]
    public void AUsageThatSomebodyAddsBeforeAnyWriteStands() => AtEveryWrite(write =>
    {
        var run = runs.Apply($"Set-E911SimulationFault -BeforeWrite {Text(write)} -OtherAdministrator {{ Set-CsPstnUsage -Usage @{{ add = 'Theirs' }} }}");
        return run.Outcome == "Applied" && run.Objects["CsPstnUsage Global"].Contains("Theirs", StringComparison.Ordinal)
            ? FaultedRuns.Differences(runs.After, run.Objects, "CsPstnUsage Global") : [Told(run)];
    });

    [Fact]
    public void WhatSomebodyChangesBeforeEveryReadStandsAndIsNamed()
    {
        var problems = new List<string>();
        for (var read = 1; read <= runs.Reads; read++)
        {
            problems.AddRange(Meanwhile($"-BeforeRead {Text(read)}", "Set-CsVoicePolicy -Identity RenoUsers -AllowSimulRing $false", "CsVoicePolicy Tag:RenoUsers", "\"AllowSimulRing\": false", stopped: false)
                .Select(problem => $"read {Text(read)}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private IEnumerable<string> Meanwhile(string when, string change, string address, string mark, bool stopped, bool owned = false)
    {
        var run = runs.Apply($"Set-E911SimulationFault {when} -OtherAdministrator {{ {change} }}");

        // A route is the design's as a whole. What comes into it between look and write is read back as if the step had done it, and is taken back with it;
        // but it stops the run, by name.
        if (owned)
        {
            if (run.Outcome != "RolledBack" || !run.Message.Contains(address + " is not as designed", StringComparison.Ordinal)) yield return Told(run);
            yield break;
        }

        if (!run.Objects.TryGetValue(address, out var item) || !item.Contains(mark, StringComparison.Ordinal)) yield return $"the change is lost: {item}; {Told(run)}";
        if (run.Outcome == "Applied" && !stopped)
        {
            foreach (var difference in FaultedRuns.Differences(runs.After, run.Objects, address)) yield return difference;
            yield break;
        }

        if (run.ErrorId is not ("PlanIsStale" or "ApplyFailed") || run.Outcome is "Applied" || !run.Message.Contains(address, StringComparison.Ordinal)) yield return Told(run);
        if (run.ErrorId is "PlanIsStale" && run.Writes != 1) yield return "it was refused and wrote: " + Told(run);
        foreach (var difference in FaultedRuns.Differences(runs.Before, run.Objects, address)) yield return difference;
    }

    private void AtEveryWrite(Func<int, IEnumerable<string>> fault)
    {
        Assert.InRange(runs.Writes.Count, 50, 100);
        var problems = Enumerable.Range(1, runs.Writes.Count).SelectMany(write => fault(write).Select(problem => $"write {Text(write)}: {problem}")).ToArray();
        Assert.True(problems.Length == 0, string.Join("\n", problems));
    }

    private string Noun(int write) => runs.Writes[write - 1].Noun;

    private string Identity(int write) => runs.Writes[write - 1].Identity;

    private static string Told(FaultedRun run) => $"{run.ErrorId} {run.Outcome} after {Text(run.Writes)} writes: {run.Message}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
