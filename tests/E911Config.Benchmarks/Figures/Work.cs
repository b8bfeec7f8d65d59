using System;
using System.Collections.Generic;

namespace E911Config.Benchmarks.Figures;

/// <summary>One row of the table: work that is measured in a process of its own.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Prepare">Prepares it for a size; what it returns is done and measured.</param>
/// <param name="Times">How often it is done at a stroke, for what takes no time.</param>
internal sealed record Work(string Name, Func<string, Action> Prepare, int Times = 1)
{
    /// <summary>All rows, in their order.</summary>
    public static IReadOnlyList<Work> All { get; } =
    [
        new("parse a snapshot with the JSON library", size => Reading(size).Parse),
        new("read a snapshot", size => Reading(size).Read),
        new("compare design and deployment", size => Drifts(size).Compare),
        new("nightly check, as designed", size => Drifts(size).AsDesigned),
        new("a hundred drifts with severity", size => Drifts(size).Hundred),
        new("plan from nothing", size => Plans(size).FromNothing),
        new("plan with nothing to do", size => Plans(size).NothingToDo),
        new("index for calls", size => Calls(size).Index),
        new("trace one call, 1000 times", size => Calls(size).Trace, 1000),
        new("resilience up to two failures", Resilience),
        new("audit, all checks", Audit),
        new("draft a design", Draft),
        new("start and stop a simulation", Simulation),
        new("a hundred writes of a simulation", size => Writes(size, 0)),
        new("a hundred writes after ten thousand", size => Writes(size, 10_000)),
    ];

    private static (Action Parse, Action Read) Reading(string size)
    {
        var it = new ReadingBenchmarks { Size = size };
        it.Write();
        return (() => it.NewtonsoftParses(), () => it.ReadSnapshot());
    }

    private static (Action Compare, Action AsDesigned, Action Hundred) Drifts(string size)
    {
        var it = new DriftBenchmarks { Size = size };
        it.Make();
        return (() => it.Compare(), () => it.AsDesigned(), () => it.HundredDrifts());
    }

    private static (Action FromNothing, Action NothingToDo) Plans(string size)
    {
        var it = new PlanningBenchmarks { Size = size };
        it.Make();
        return (() => it.FromNothing(), () => it.NothingToDo());
    }

    private static (Action Index, Action Trace) Calls(string size)
    {
        var it = new CallBenchmarks { Size = size };
        it.Make();
        return (() => it.BuildIndex(), () => it.TraceOneCall());
    }

    private static Action Resilience(string size)
    {
        var it = new ResilienceBenchmarks { Size = size };
        it.Make();
        return () => it.UpToTwo();
    }

    private static Action Audit(string size)
    {
        var it = new AuditBenchmarks { Size = size };
        it.Make();
        return () => it.AllChecks();
    }

    private static Action Draft(string size)
    {
        var it = new DraftingBenchmarks { Size = size, Marked = true };
        it.Make();
        return () => it.Draft();
    }

    // In a process of its own, whose memory is not in the table.
    private static Action Simulation(string size)
    {
        var it = new SimulatorBenchmarks { Size = size };
        it.Make();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => it.Dispose();
        return it.Load;
    }

    private static Action Writes(string size, int before)
    {
        var it = new SimulatorBenchmarks { Size = size, Before = before };
        it.Begin();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => it.Dispose();
        return it.HundredWrites;
    }
}
