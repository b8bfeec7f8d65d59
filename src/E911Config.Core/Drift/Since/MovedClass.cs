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
    // Fewer people than these come and go. Phones that know no emergency numbers hang where they hang; but one that is taken down and one
    // that is hung up elsewhere look like one that has moved.
    private const long Few = 5;
    private const long FewPhones = 2;
    private const int OneThing = 4;

    // What those have in common who may be the same: all but one thing, then the kind with the pool or the voice policy.
    private static readonly Func<Caller, Caller>[] Alike =
    [
        one => one with { VoicePolicy = null }, one => one with { DialPlan = null }, one => one with { LocationPolicy = null },
        one => one with { RegistrarPool = null }, one => new Caller { Kind = one.Kind, RegistrarPool = one.RegistrarPool },
        one => new Caller { Kind = one.Kind, VoicePolicy = one.VoicePolicy },
    ];

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
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => pair.Count);
        var alike = Alike.Select(but => won.Keys.ToLookup(but)).ToArray();
        foreach (var (was, of) in then.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
            .Select(pair => (pair.Key, pair.Value)))
        {
            var lost = of - Number(now, was);
            if (lost <= 0) continue;
            if (lost * 2 < of || (was.Kind != ClientKind.Analog && lost < Few))
            {
                // As many of another class that differs in one thing alone are more than chance.
                var asMany = was.Kind == ClientKind.Analog && lost >= FewPhones
                    && alike.Take(OneThing).Where((some, place) => some[Alike[place](was)].Any(to => won[to] == lost)).Any();
                if (!asMany) continue;
            }

            var left = lost;
            var found = new List<MovedClass>();
            foreach (var to in alike.SelectMany((some, place) => some[Alike[place](was)]).TakeWhile(_ => left > 0))
            {
                var count = Math.Min(left, won[to]);
                if (count <= 0) continue;
                found.Add(new MovedClass(was, to, count, of));
                won[to] -= count;
                left -= count;
            }

            var isTold = was.Kind == ClientKind.Analog || (lost - left) * 2 >= lost;
            foreach (var one in found)
            {
                if (isTold) yield return one;
                else won[one.Is] += one.Count;
            }
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
