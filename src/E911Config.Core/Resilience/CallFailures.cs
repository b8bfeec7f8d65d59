using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>What may fail of a call: calls that go the same ways share it.</summary>
public sealed record CallFailures
{
    /// <summary>What becomes of the call while nothing fails but what has failed already.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>
    /// The minimal sets of failures up to <see cref="MaxSize"/> elements: the smaller ones first, then by what they take and by name. None
    /// if the call is lost already.
    /// </summary>
    public required IReadOnlyList<FailureSet> Sets { get; init; }

    /// <summary>The single points of failure, as they stand in <see cref="Sets"/>, each with what could stand in for it.</summary>
    public IReadOnlyList<SinglePoint> SinglePoints { get; init; } = [];

    /// <summary>The largest size of sets that was looked for.</summary>
    public required int MaxSize { get; init; }

    /// <summary>
    /// Whether somebody answers who is right, whatever so many elements fail: an emergency service, with the location or without it. Null
    /// if sets of that size were not looked for, and no smaller one takes the call.
    /// </summary>
    /// <param name="failures">How many elements fail.</param>
    public bool? Survives(int failures) => Outcome < Outcome.Unlocated || Takes(failures, location: false) ? false
        : failures > MaxSize ? null : true;

    /// <summary>
    /// Whether the location arrives, whatever so many elements fail. Null if sets of that size were not looked for, and no smaller one
    /// takes it.
    /// </summary>
    /// <param name="failures">How many elements fail.</param>
    public bool? KeepsLocation(int failures) => Outcome < Outcome.Located || Takes(failures, location: true) ? false
        : failures > MaxSize ? null : true;

    /// <summary>The same with other names of elements.</summary>
    internal CallFailures Renamed(Func<string, string> nameOf)
    {
        var sets = new FailureSet[Sets.Count];
        for (var i = 0; i < sets.Length; i++) sets[i] = Sets[i].Renamed(nameOf);
        Array.Sort(sets, FailureSet.InOrder);
        return this with
        {
            Sets = sets,
            SinglePoints = [.. SinglePoints.Select(point => point with { Element = nameOf(point.Element) })
                .OrderBy(point => point.Loses).ThenBy(point => point.Element, StringComparer.Ordinal)],
        };
    }

    private bool Takes(int failures, bool location) =>
        Sets.Any(set => set.Size <= failures && (location || set.Loses != Loss.Location));
}
