using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// Finds the minimal sets of failures of a call, exactly, up to a size, without trying every combination.
/// </summary>
/// <remarks>
/// <para>
/// The outcome under a set of failures F is found by a run that asks, one after the other, whether this or that element has failed. Let
/// A(F) be what that run asked. A set that differs from F only outside A(F) has the same outcome, since the run would be the same.
/// </para>
/// <para>
/// Let "lost" be any property of an outcome, such as below Unlocated, and S a minimal lost set: S is lost, no proper part of it is. Begin
/// with F empty. As long as F is a proper part of S it is not lost, while S is: so the two differ within A(F), and some element of S that
/// is not in F is in A(F). Put it into F, and go on: after as many steps as S has elements, F is S. Hence every minimal lost set of size n
/// is reached from the empty set by sets that are not lost, each larger than the last by an element that the run under the last asked
/// about. The search goes all these ways, size by size. Nothing is supposed of what a further failure does: it may as well help, as where a
/// misroute or a refusal in front goes away, and a set above a minimal one may be whole again.
/// </para>
/// <para>
/// What is reached and lost is minimal if no smaller minimal set is part of it; and all of those are known by then, since they are smaller.
/// Sets above a minimal one that takes the call are left out: they are minimal for neither loss, and none of the ways goes through them.
/// </para>
/// </remarks>
internal sealed class FailureSearch
{
    private readonly CallWays ways;
    private readonly AskedElements asked = new();
    private readonly HashSet<FailedSet> belowLocated = [];
    private readonly HashSet<FailedSet> belowUnlocated = [];
    private readonly HashSet<FailedSet> seen = [];
    private readonly List<(FailedSet Failed, Outcome Outcome)> found = [];
    private readonly int maxSize;
    private readonly Action look;

    private FailureSearch(CallWays ways, int maxSize, Action look)
    {
        this.ways = ways;
        this.maxSize = maxSize;
        this.look = look;
    }

    /// <summary>The minimal sets.</summary>
    /// <param name="ways">The ways of the call.</param>
    /// <param name="maxSize">The largest size of sets, up to 4.</param>
    /// <param name="look">Looks whether the user wants an end, and throws if he does.</param>
    public static CallFailures Of(CallWays ways, int maxSize, Action look)
    {
        var search = new FailureSearch(ways, maxSize, look);
        var whole = ways.Outcome(default, search.asked);
        if (whole >= Outcome.Unlocated) search.Search(whole);
        return new CallFailures { Outcome = whole, MaxSize = maxSize, Sets = search.Sets() };
    }

    private void Search(Outcome whole)
    {
        List<(FailedSet Failed, ushort[] Asked)> kept = [(default, asked.Take())];
        for (var size = 1; size <= maxSize && kept.Count > 0; size++)
        {
            seen.Clear();
            var next = new List<(FailedSet, ushort[])>();
            foreach (var (failed, elements) in kept)
            {
                look();
                foreach (var element in elements)
                {
                    if (failed.Has(element)) continue;
                    var larger = failed.With(element);
                    if (!seen.Add(larger) || (size > 1 && larger.HasPartIn(belowUnlocated))) continue;
                    var outcome = ways.Outcome(larger, size < maxSize ? asked : null);
                    if (Keep(larger, outcome, whole) && size < maxSize) next.Add((larger, asked.Take()));
                    else if (size < maxSize) asked.Clear();
                }
            }

            kept = next;
        }
    }

    // Whether the call still gets through, and failing more may lose it.
    private bool Keep(FailedSet failed, Outcome outcome, Outcome whole)
    {
        var isCall = outcome < Outcome.Unlocated;
        var isLocation = whole == Outcome.Located && outcome < Outcome.Located && !failed.HasPartIn(belowLocated);
        if (isLocation) belowLocated.Add(failed);
        if (isCall) belowUnlocated.Add(failed);
        if (isCall || isLocation) found.Add((failed, outcome));
        return !isCall;
    }

    // Each element is named once, whatever number of sets has it.
    private FailureSet[] Sets()
    {
        var names = new Dictionary<int, string>();
        foreach (var (failed, _) in found)
        {
            for (var i = failed.Count - 1; i >= 0; i--)
            {
                if (!names.ContainsKey(failed[i])) names.Add(failed[i], ways.NameOf(failed[i]));
            }
        }

        var sets = found.Select(one => new FailureSet(
            one.Outcome switch { Outcome.Unlocated => Loss.Location, Outcome.Unknown => Loss.Unknown, _ => Loss.Call }, one.Outcome,
            Names(one.Failed, names))).ToArray();
        Array.Sort(sets, FailureSet.InOrder);
        return sets;
    }

    private static string[] Names(FailedSet failed, Dictionary<int, string> names)
    {
        var elements = new string[failed.Count];
        for (var i = 0; i < elements.Length; i++) elements[i] = names[failed[i]];
        if (elements.Length > 1) Array.Sort(elements, StringComparer.Ordinal);
        return elements;
    }
}
