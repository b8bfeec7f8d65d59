using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>What another administrator does around every kind of step.</summary>
public sealed class MeantimeWriteTests(FaultedRuns runs) : EveryFaultTests(runs), IClassFixture<FaultedRuns>
{
    /// <summary>
    /// Just before each write: the object that is about to be written, after it was looked at; the one that comes next; and the one that
    /// was written before.
    /// What somebody made or changed stands; the run is stopped by it and names it, unless the plan has looked at the object before and the
    /// change is none of its matter.
    /// </summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void WhatSomebodyMakesOrChangesAroundEveryWriteStandsAndIsNamed(int distance) => AtEveryKind(write =>
    {
        if (write + distance < 1 || write + distance > Runs.Writes.Count) return [];
        var (noun, identity) = Runs.Writes[write + distance - 1];
        if (noun == "CsPstnUsage") return []; // All plans share that one list: below.
        var exists = distance < 0 || Runs.Before.ContainsKey(noun + " " + identity);

        // A property that the plan leaves alone: what comes into one that it writes, after the look and before the write, nobody can see.
        var (change, mark) = (exists, noun) switch
        {
            (true, "CsVoiceRoute") => ($"Set-CsVoiceRoute -Identity '{identity}' -AlternateCallerId '+15550100'", "+15550100"),
            (true, "CsLocationPolicy") =>
                ($"Set-CsLocationPolicy -Identity '{identity}' -LocationRefreshInterval 7", "\"LocationRefreshInterval\": 7"),
            (true, _) => ($"Set-{noun} -Identity '{identity}' -Description '{Mark}'", Mark),
            (false, "CsVoiceRoute") =>
                ($"New-CsVoiceRoute -Identity '{identity}' -Description '{Mark}' -NumberPattern '^1$' -WarningAction SilentlyContinue",
                Mark),
            _ => ($"New-{noun} -Identity '{identity}' -Description '{Mark}'", Mark),
        };
        return Meanwhile($"-BeforeWrite {Text(write)}", "$null = " + change, noun + " " + identity, mark, stopped: !exists
            || distance > 0, owned: exists && distance == 0 && noun == "CsVoiceRoute" && !IsAdopted(identity));
    });

    // Of a route that was taken over, the caller id is not the design's matter.
    private static bool IsAdopted(string route) => route == "Portland 911";

    [Fact]
    public void AUsageThatSomebodyAddsBeforeAnyWriteStands() => AtEveryKind(write =>
    {
        var run = Runs.Apply($$"""
            Set-E911SimulationFault -BeforeWrite {{Text(write)}} -OtherAdministrator { Set-CsPstnUsage -Usage @{ add = 'Theirs' } }
            """);
        return run.Outcome == "Applied" && run.Objects["CsPstnUsage Global"].Contains("Theirs", StringComparison.Ordinal)
            ? FaultedRuns.Differences(Runs.After, run.Objects, "CsPstnUsage Global") : [Told(run)];
    });
}
