using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>What another administrator does before every read.</summary>
public sealed class MeantimeReadTests(FaultedRuns runs) : EveryFaultTests(runs), IClassFixture<FaultedRuns>
{
    [Fact]
    public void WhatSomebodyChangesBeforeEveryReadStandsAndIsNamed()
    {
        var problems = new List<string>();
        for (var read = 1; read <= Runs.Reads; read += AllChances.Stride)
        {
            problems.AddRange(Meanwhile($"-BeforeRead {Text(read)}", "Set-CsVoicePolicy -Identity RenoUsers -AllowSimulRing $false",
                "CsVoicePolicy Tag:RenoUsers", "\"AllowSimulRing\": false", stopped: false)
                .Select(problem => $"read {Text(read)}: {problem}"));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }
}
