using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// Finds what may fail of emergency calls: exactly, and once for all calls that go the same ways. A finder is asked as often as one likes,
/// by one thread at a time, and keeps what it found.
/// </summary>
public sealed class ResilienceFinder
{
    /// <summary>The size up to which sets are looked for if nobody says otherwise.</summary>
    public const int UsualSize = 2;

    /// <summary>The largest size up to which they can be.</summary>
    public const int LargestSize = FailedSet.Most;

    private readonly CallIndex index;
    private readonly int maxSize;
    private readonly IReadOnlyList<string> failed;
    private readonly Failures already;
    private readonly AlikePlaces places;
    private readonly Lazy<AlternativeFinder> alternatives;
    private readonly int reading;
    private readonly Dictionary<WayKey, (CallFailures Found, int Place)> known = [];
    private bool seeksAlternatives = true;

    /// <summary>Prepares a deployment.</summary>
    /// <param name="index">The deployment, prepared for calls.</param>
    /// <param name="maxSize">The largest number of elements that fail together, from 1 to <see cref="LargestSize"/>.</param>
    /// <param name="failed">What has failed already, by the names of <see cref="CallIndex.Elements"/> in any spelling; null for
    /// nothing.</param>
    /// <param name="assumptions">How the open questions are read; null for what the design says, else the documented values.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such size.</exception>
    /// <exception cref="E911Exception">ElementUnknown: something is said to have failed that is not there.</exception>
    public ResilienceFinder(CallIndex index, int maxSize = UsualSize, IReadOnlyList<string>? failed = null,
        Assumptions? assumptions = null)
    {
        if (maxSize is < 1 or > LargestSize) throw new ArgumentOutOfRangeException(nameof(maxSize));
        this.index = index;
        this.maxSize = maxSize;
        this.failed = failed ?? [];
        already = index.Parts.Parse(this.failed);
        places = new AlikePlaces(index, already);
        alternatives = new Lazy<AlternativeFinder>(() => new AlternativeFinder(index, this.failed));
        reading = (assumptions ?? index.Facts.Assumptions).Bits;
    }

    /// <summary>What may fail of the calls of groups of callers; the same whatever the number of processors that look.</summary>
    /// <param name="calls">Who calls, and what they dial.</param>
    /// <exception cref="E911Exception">AddressInvalid: a caller's address is none.</exception>
    /// <exception cref="OperationCanceledException">The user wants an end.</exception>
    public ResilienceResult Find(IEnumerable<(CallerGroup Group, string Number)> calls)
    {
        var asked = new List<(CallerGroup Group, string Number, WayKey Key, int Place)>();
        var open = new Dictionary<WayKey, CallStart>();
        foreach (var (group, number) in calls)
        {
            var start = Start(group.Caller, number);
            var key = start.KeyAmong(places);
            if (!known.ContainsKey(key) && !open.ContainsKey(key)) open.Add(key, start);
            asked.Add((group, number, key, start.Place));
        }

        Follow(open);
        return new ResilienceResult
        {
            Calls = [.. asked.Select(call => new CallResilience(call.Group, call.Number, Known(call.Key, call.Place)))],
            MaxSize = maxSize,
            Failed = failed,
        };
    }

    /// <summary>
    /// What becomes of each call, in order, and its single points of failure, without what could stand in for them.
    /// </summary>
    /// <param name="index">The deployment, prepared for calls.</param>
    /// <param name="calls">Who calls, and what they dial.</param>
    internal static (Outcome Outcome, SinglePoints Points)[] SinglePointsOf(CallIndex index,
        IEnumerable<(CallerGroup Group, CallRequest Request)> calls)
    {
        var finder = new ResilienceFinder(index, 1) { seeksAlternatives = false };
        var points = new Dictionary<CallFailures, SinglePoints>(SameFound.Instance);
        return [.. finder.Find(calls.Select(call => (call.Group, call.Request.Digits))).Calls.Select(call =>
        {
            if (!points.TryGetValue(call.Failures, out var its)) points.Add(call.Failures, its = Points(call.Failures));
            return (call.Failures.Outcome, its);
        })];
    }

    private static SinglePoints Points(CallFailures found) => found.Sets.Count == 0 ? SinglePoints.None
        : new SinglePoints(Losing(found, Loss.Location), Losing(found, Loss.Call), Losing(found, Loss.Unknown));

    private static string[] Losing(CallFailures found, Loss loss) =>
        [.. found.Sets.Where(set => set.Size == 1 && set.Loses == loss).Select(set => set.Elements[0])];

    /// <summary>What may fail of one call.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="number">What he dials.</param>
    /// <exception cref="E911Exception">AddressInvalid: the caller's address is none.</exception>
    public CallFailures Find(Caller caller, string number)
    {
        var start = Start(caller, number);
        var key = start.KeyAmong(places);
        if (!known.ContainsKey(key)) known.Add(key, (Follow(start, new FailureTrail(index.Parts)), start.Place));
        return Known(key, start.Place);
    }

    private CallStart Start(Caller caller, string number) => new(index, new CallRequest(caller, number), reading);

    private CallFailures Known(WayKey key, int place)
    {
        var (found, from) = known[key];
        return places.At(found, from, place);
    }

    // Each call is followed by itself, so that it does not matter who follows which.
    private void Follow(Dictionary<WayKey, CallStart> open)
    {
        var starts = open.ToArray();
        var found = new CallFailures[starts.Length];
        Processors.Each(starts.Length, () => new FailureTrail(index.Parts), (place, trail) =>
            found[place] = Follow(starts[place].Value, trail));
        for (var i = 0; i < starts.Length; i++) known.Add(starts[i].Key, (found[i], starts[i].Value.Place));
    }

    private CallFailures Follow(CallStart start, FailureTrail trail)
    {
        var ways = new CallWays(start, trail, already.With(trail));
        var found = FailureSearch.Of(ways, maxSize, index.Deployment.Run.Look);
        if (!seeksAlternatives) return found;
        var own = ways.Trunks;
        return found with
        {
            SinglePoints = [.. found.Sets.TakeWhile(set => set.Size == 1).Select(set => new SinglePoint(set.Elements[0], set.Loses,
                set.Outcome, alternatives.Value.Of(start, own, set.Elements[0],
                    set.Loses == Loss.Location ? Outcome.Located : Outcome.Unlocated)))],
        };
    }
}
