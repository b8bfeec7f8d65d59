using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Drift;

/// <summary>
/// Differences that do nothing alone and harm together: each of two ways that stand in for each other may be broken twice, so that neither
/// mending nor breaking one of them is felt.
/// </summary>
internal sealed class HarmlessAlone(JudgedCalls calls)
{
    /// <summary>What they do, by each of those that are needed for it.</summary>
    /// <param name="harmless">Differences that do nothing alone.</param>
    public IReadOnlyDictionary<Deviation, (DriftSeverity Severity, DriftEffect Effect, Deviation All)> Together(
        IReadOnlyList<Deviation> harmless)
    {
        var together = new Dictionary<Deviation, (DriftSeverity Severity, DriftEffect Effect, Deviation All)>();
        foreach (var alike in OfSameCalls(harmless))
        {
            var left = alike;
            while (left.Count > 1 && Joint(left) is { } needed)
            {
                var all = Deviation.Together(needed);
                var (severity, effect) = calls.Rate(all);
                foreach (var one in needed) together.Add(one, (severity, effect, all));
                left = [.. left.Except(needed)];
            }
        }

        return together;
    }

    // Those of them without which the others do nothing; null if all of them do not. The shortest beginning that harms ends with one that
    // is needed; the others are looked for before it.
    private List<Deviation>? Joint(IReadOnlyList<Deviation> all)
    {
        var needed = new List<Deviation>();
        bool Harms(int beginning) => all.Take(beginning).Concat(needed).ToArray() is { Length: > 1 } some
            && calls.Rate(Deviation.Together(some)).Severity > DriftSeverity.Minor;
        if (!Harms(all.Count)) return null;
        for (var end = all.Count; !Harms(0);)
        {
            int fine = 0, harmful = end;
            while (harmful - fine > 1)
            {
                var middle = (fine + harmful) / 2;
                if (Harms(middle)) harmful = middle;
                else fine = middle;
            }

            end = harmful - 1;
            needed.Add(all[end]);
        }

        return needed;
    }

    // Only what touches a call in common can do anything to it together.
    private List<IReadOnlyList<Deviation>> OfSameCalls(IReadOnlyList<Deviation> some)
    {
        if (some.Count < 2) return [];
        var groups = new Dictionary<int, List<Deviation>>();
        foreach (var one in some)
        {
            List<Deviation> own = [one];
            var touched = calls.Touched(one);
            foreach (var other in touched.Select(call => groups.TryGetValue(call, out var group) ? group : own).Distinct().ToArray())
            {
                if (other == own) continue;
                foreach (var call in groups.Where(pair => pair.Value == other).Select(pair => pair.Key).ToArray()) groups[call] = own;
                own.InsertRange(0, other);
            }

            foreach (var call in touched) groups[call] = own;
        }

        return [.. groups.Values.Distinct().Where(group => group.Count > 1)];
    }
}
