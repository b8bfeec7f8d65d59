using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// Finds what may fail of emergency calls: exactly, and once for all calls that go the same ways. A finder is asked as often as one likes,
/// and keeps what it found.
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
    private readonly FailureTrail trail;
    private readonly Failures already;
    private readonly int reading;
    private readonly AlikePlaces places;
    private readonly Lazy<AlternativeFinder> alternatives;
    private readonly Dictionary<WayKey, (CallFailures Found, int Place)> known = [];

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
        trail = new FailureTrail(index.Parts);
        var given = index.Parts.Parse(this.failed);
        already = given.With(trail);
        places = new AlikePlaces(index, given);
        alternatives = new Lazy<AlternativeFinder>(() => new AlternativeFinder(index, this.failed));
        reading = (assumptions ?? index.Facts.Assumptions).Bits;
    }

    /// <summary>What may fail of the calls of groups of callers.</summary>
    /// <param name="calls">Who calls, and what they dial.</param>
    public ResilienceResult Find(IEnumerable<(CallerGroup Group, string Number)> calls) => new()
    {
        Calls = [.. calls.Select(call => new CallResilience(call.Group, call.Number, Find(call.Group.Caller, call.Number)))],
        MaxSize = maxSize,
        Failed = failed,
    };

    /// <summary>What may fail of one call.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="number">What he dials.</param>
    /// <exception cref="E911Exception">AddressInvalid: the caller's address is none.</exception>
    public CallFailures Find(Caller caller, string number)
    {
        var start = new CallStart(index, new CallRequest(caller, number), reading);
        var key = start.KeyAmong(places);
        if (known.TryGetValue(key, out var same)) return places.At(same.Found, same.Place, start.Place);
        var found = Find(start);
        known.Add(key, (found, start.Place));
        return found;
    }

    private CallFailures Find(CallStart start)
    {
        var ways = new CallWays(start, trail, already);
        var found = FailureSearch.Of(ways, maxSize, index.Deployment.Run.Look);
        var own = ways.Trunks;
        return found with
        {
            SinglePoints = [.. found.Sets.TakeWhile(set => set.Size == 1).Select(set => new SinglePoint(set.Elements[0], set.Loses,
                set.Outcome, alternatives.Value.Of(start, own, set.Elements[0],
                    set.Loses == Loss.Location ? Outcome.Located : Outcome.Unlocated)))],
        };
    }
}
