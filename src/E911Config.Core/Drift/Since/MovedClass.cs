using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Since;

/// <summary>Callers who had something else granted, or another registrar pool, when the plan was applied, as far as numbers tell.</summary>
/// <param name="Was">Their class then.</param>
/// <param name="Is">Their class now.</param>
/// <param name="Count">How many of them there are.</param>
/// <param name="Of">How many there were of their class.</param>
internal sealed record MovedClass(Caller Was, Caller Is, long Count, long Of)
{
    // Fewer people than these come and go. Phones that know no emergency numbers hang where they hang.
    private const long Few = 5;

    /// <summary>What has changed first of all, and what it was and is; null for nothing.</summary>
    public (ObjectType Type, string? Was, string? Is) Changed => Parts(Was).Zip(Parts(Is), (was, now) => (was.Type, was.Value, now.Value))
        .First(part => part.Item2 != part.Item3);

    /// <summary>
    /// Who has moved between classes: one has lost as many as another of the same kind has won, with the same registrar pool or voice
    /// policy. Of people most of a class must have gone.
    /// </summary>
    /// <param name="then">The classes when the plan was applied, with their numbers.</param>
    /// <param name="now">The classes now.</param>
    public static IEnumerable<MovedClass> Between(IReadOnlyDictionary<Caller, long> then, IReadOnlyDictionary<Caller, long> now)
    {
        var won = now.Select(pair => (pair.Key, Count: pair.Value - Number(then, pair.Key))).Where(pair => pair.Count > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Count);
        foreach (var (was, of) in then.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value)))
        {
            var lost = of - Number(now, was);
            if (lost <= 0 || (was.Kind != ClientKind.Analog && (lost < Few || lost * 2 < of))) continue;
            var found = new List<MovedClass>();
            foreach (var to in won.Keys.Where(one => one.Kind == was.Kind
                    && (one.RegistrarPool == was.RegistrarPool || one.VoicePolicy == was.VoicePolicy))
                .OrderByDescending(one => Parts(one).Zip(Parts(was), (part, other) => part.Value == other.Value).Count(same => same))
                .ThenByDescending(one => won[one]).ThenBy(one => one.ToString(), StringComparer.Ordinal).ToArray())
            {
                var count = Math.Min(lost - found.Sum(one => one.Count), won[to]);
                if (count <= 0) continue;
                found.Add(new MovedClass(was, to, count, of));
                won[to] -= count;
            }

            if (was.Kind != ClientKind.Analog && found.Sum(one => one.Count) * 2 < lost) continue;
            foreach (var one in found) yield return one;
        }
    }

    private static long Number(IReadOnlyDictionary<Caller, long> classes, Caller one) =>
        classes.TryGetValue(one, out var count) ? count : 0;

    private static (ObjectType Type, string? Value)[] Parts(Caller one) =>
    [
        (VoicePolicy.Type, one.VoicePolicy), (DialPlan.Type, one.DialPlan), (LocationPolicy.Type, one.LocationPolicy),
        (Registrar.Type, one.RegistrarPool),
    ];
}
