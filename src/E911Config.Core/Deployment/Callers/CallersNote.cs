using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>What must be known of the callers behind a result: whether they were counted, when, and what a count cannot tell.</summary>
/// <param name="Counted">Whether users were counted; else one class is supposed for each voice policy and pool.</param>
/// <param name="Known">Whether there are callers at all.</param>
/// <param name="NotCounted">The nouns of other callers that could not be counted.</param>
/// <param name="CountedAt">When they were counted, where that is another time than the rest's; else null.</param>
/// <param name="ReadAt">When the rest was read; null if nobody knows.</param>
/// <param name="AllModern">Whether every user was taken for a modern client.</param>
public sealed record CallersNote(
    bool Counted, bool Known, IReadOnlyList<string> NotCounted, DateTimeOffset? CountedAt, DateTimeOffset? ReadAt, bool AllModern)
{
    /// <summary>How many callers are homed online: nobody follows their calls.</summary>
    public long HomedOnline { get; init; }

    /// <summary>What must be known of the callers of a snapshot.</summary>
    public static CallersNote Of(Snapshot snapshot)
    {
        var apart = snapshot.Callers.Count > 0 && snapshot.CallersCapturedAt is { } then && then != snapshot.CapturedAt;
        return new CallersNote(
            snapshot.UsersCounted,
            snapshot.Callers.Count > 0,
            snapshot.Unread.Select(unread => unread.Noun).Where(noun => CallerNoun.Is(noun) && noun != CallerNoun.User.Noun).ToArray(),
            apart ? InSeconds(snapshot.CallersCapturedAt) : null,
            apart ? InSeconds(snapshot.CapturedAt) : null,
            snapshot.Callers.Count > 0 && snapshot.Source.IsAnswered && snapshot.UsersCounted
                && snapshot.Callers.All(callers => CallerNoun.All.Any(noun => noun.Kind == callers.Kind)))
        {
            HomedOnline = snapshot.Callers.Where(callers => callers.IsHomedOnline(snapshot)).Sum(callers => callers.Count),
        };
    }

    // As files keep times.
    private static DateTimeOffset? InSeconds(DateTimeOffset? time) => time is { } known
        ? known.AddTicks(-(known.Ticks % TimeSpan.TicksPerSecond)) : null;

    /// <inheritdoc/>
    public bool Equals(CallersNote? other) => other is not null
        && (Counted, Known, CountedAt, ReadAt, AllModern, HomedOnline)
            == (other.Counted, other.Known, other.CountedAt, other.ReadAt, other.AllModern, other.HomedOnline)
        && NotCounted.SequenceEqual(other.NotCounted, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => (Counted, Known, CountedAt, ReadAt, AllModern).GetHashCode();
}
