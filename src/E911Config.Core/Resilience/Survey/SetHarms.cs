using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>Turns the sets of calls round: by set the calls that it hurts, and how many callers there are behind them.</summary>
internal sealed class SetHarms
{
    private readonly CallerCounts counts;
    private readonly ResilienceResult found;
    private readonly Dictionary<CallerGroup, (int Number, IReadOnlyList<int> Classes)> groups = [];
    private readonly (int Number, IReadOnlyList<int> Classes)[] groupOf;
    private readonly int[] groupMet;
    private readonly int[] classMet;
    private int round;

    /// <summary>Prepares what was found in a deployment.</summary>
    public SetHarms(CallerCounts counts, ResilienceResult found)
    {
        this.found = found;
        this.counts = counts;
        groupOf = [.. found.Calls.Select(call => GroupOf(call.Group))];
        groupMet = new int[groups.Count];
        classMet = new int[counts.Classes];
        Followed = HarmOf(Enumerable.Range(0, groupOf.Length));
    }

    /// <summary>Who was followed.</summary>
    public Harm Followed { get; }

    /// <summary>The sets, in order.</summary>
    public IReadOnlyList<SetHarm> All()
    {
        var bySet = new Dictionary<string, List<(int Call, FailureSet Set)>>(StringComparer.Ordinal);
        for (var call = 0; call < groupOf.Length; call++)
        {
            foreach (var set in found.Calls[call].Failures.Sets)
            {
                var key = string.Join("\n", set.Elements);
                if (!bySet.TryGetValue(key, out var hurt)) bySet.Add(key, hurt = []);
                hurt.Add((call, set));
            }
        }

        return [.. bySet.Select(pair => (pair.Key, Harm: Of(pair.Value))).OrderBy(one => one.Harm.Elements.Count)
            .ThenBy(one => one.Harm.Loses switch { Loss.Call => 0, Loss.Location => 1, _ => 2 })
            .ThenByDescending(one => one.Harm.Worst.Callers).ThenByDescending(one => one.Harm.Worst.Groups)
            .ThenByDescending(one => one.Harm.All.Callers).ThenByDescending(one => one.Harm.All.Groups)
            .ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Harm)];
    }

    private SetHarm Of(List<(int Call, FailureSet Set)> hurt) => new()
    {
        Elements = hurt[0].Set.Elements,
        Calls = [.. hurt.Select(one => new HarmedCall(found.Calls[one.Call], one.Set))],
        Call = HarmOf(hurt, Loss.Call),
        Location = HarmOf(hurt, Loss.Location),
        Unknown = HarmOf(hurt, Loss.Unknown),
        All = HarmOf(hurt.Select(one => one.Call)),
        WaysOut = hurt[0].Set.Size == 1 ? WaysOut(hurt) : [],
    };

    private WayOut[] WaysOut(List<(int Call, FailureSet Set)> hurt) =>
    [
        .. hurt.Where(one => one.Set.Loses != Loss.Unknown).Select(one => (one.Call, Point: found.Calls[one.Call].Failures.SinglePoints
            .First(point => point.Element == one.Set.Elements[0] && point.Loses == one.Set.Loses)))
            .GroupBy(one => (one.Point.Loses, Way: one.Point.Alternative is { } way ? way with { Outcome = Outcome.Unknown } : null))
            .Select(same => new WayOut(same.Key.Loses, same.First().Point.Alternative, HarmOf(same.Select(one => one.Call))))
            .OrderBy(way => way.Loses != Loss.Call).ThenBy(way => way.Alternative is null).ThenByDescending(way => way.Saved.Callers)
            .ThenByDescending(way => way.Saved.Groups).ThenBy(way => way.Alternative?.Pool, StringComparer.Ordinal)
            .ThenBy(way => way.Alternative?.Trunk, StringComparer.Ordinal),
    ];

    private Harm HarmOf(List<(int Call, FailureSet Set)> hurt, Loss loses) =>
        HarmOf(hurt.Where(one => one.Set.Loses == loses).Select(one => one.Call));

    // Each group and each class counts in the round in which it is first met.
    private Harm HarmOf(IEnumerable<int> calls)
    {
        round++;
        var hurt = 0;
        long callers = 0;
        foreach (var call in calls)
        {
            var (number, classes) = groupOf[call];
            if (groupMet[number] == round) continue;
            groupMet[number] = round;
            hurt++;
            for (var i = 0; i < classes.Count; i++)
            {
                if (classMet[classes[i]] == round) continue;
                classMet[classes[i]] = round;
                callers += counts.Of(classes[i]);
            }
        }

        return new Harm(hurt, callers);
    }

    private (int Number, IReadOnlyList<int> Classes) GroupOf(CallerGroup group)
    {
        if (!groups.TryGetValue(group, out var numbered)) groups.Add(group, numbered = (groups.Count, counts.ClassesOf(group)));
        return numbered;
    }
}
