using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>Gives an ordered object its priority, in the reading that the simulation was started with.</summary>
internal static class Priorities
{
    /// <summary>What an object that was never stored shows.</summary>
    public const long Unset = -1;

    public static void Place(Draft draft)
    {
        if (draft.Type.Find("Priority") is null) return;
        var given = draft.After.Number("Priority") is { } number && number != Unset ? number : (long?)null;
        if (draft.InMemory)
        {
            draft.After = draft.After.With("Priority", given ?? Unset);
            return;
        }

        if (given < 0) throw SimulatorException.Invalid("A priority is not negative.", draft.After.Identity);
        var table = draft.Objects.Table(draft.Type);
        var scope = table.ScopeOf(draft.After);
        if (draft.Simulation.Priorities == PriorityReading.Keep)
        {
            draft.After = draft.After.With("Priority", given ?? table.HighestPriority(scope) + 1);
            return;
        }

        var others = table.Group(scope).Where(item => !ReferenceEquals(item, draft.Before)).ToList();
        var at = (int)Math.Min(given ?? others.Count, others.Count);
        draft.After = draft.After.With("Priority", (long)at);
        for (var i = 0; i < others.Count; i++) Renumber(draft, others[i], i < at ? i : i + 1);
    }

    /// <summary>The changes that close the gap that a removal leaves.</summary>
    public static Change[] Close(Simulation simulation, DeploymentObject removed)
    {
        if (simulation.Priorities == PriorityReading.Keep || removed.Type.Find("Priority") is null) return [];
        var table = simulation.Objects.Table(removed.Type);
        return table.Group(table.ScopeOf(removed)).Where(item => !ReferenceEquals(item, removed))
            .Select((item, i) => (Item: item, Priority: (long)i)).Where(pair => pair.Item.Number("Priority") != pair.Priority)
            .Select(pair => Change.Put(pair.Item.With("Priority", pair.Priority))).ToArray();
    }

    private static void Renumber(Draft draft, DeploymentObject item, long priority)
    {
        if (item.Number("Priority") != priority) draft.Beside.Add(Change.Put(item.With("Priority", priority)));
    }
}
