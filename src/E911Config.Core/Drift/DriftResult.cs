using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift;

/// <summary>The answer of a drift run; a clean one says how much it compared.</summary>
public sealed record DriftResult
{
    /// <summary>The differences, accepted ones included.</summary>
    public required IReadOnlyList<DriftItem> Items { get; init; }

    /// <summary>How many objects of the design were compared.</summary>
    public required int Compared { get; init; }

    /// <summary>When and where; null if whoever asked did not say.</summary>
    public DriftRun? Run { get; init; }

    /// <summary>What the deployment was compared with.</summary>
    public required DriftReference Reference { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<UnreadNoun> Unread { get; init; } = [];

    /// <summary>What must be known of the callers whose calls were run.</summary>
    public CallersNote Callers { get; init; } = new(true, true, [], null, null, false);

    /// <summary>The lowest severity that counts for <see cref="ExitCode"/>.</summary>
    public DriftSeverity MinimumSeverity { get; init; } = DriftSeverity.Minor;

    /// <summary>Whether everything could be compared and nothing differs that was not accepted.</summary>
    public bool Clean => !Inconclusive && !Open.Any();

    /// <summary>Whether something could not be read, and nobody accepted that, or what was read is too old.</summary>
    public bool Inconclusive => Run is { IsStale: true } || Open.Any(item => item.Kind == DriftKind.Unreadable);

    /// <summary>
    /// 2 for differences at or above the minimum severity that nobody accepted, else 3 if something could not be told, else 0.
    /// </summary>
    public int ExitCode => Open.Any(item => item.Kind != DriftKind.Unreadable
        && (item.Severity == DriftSeverity.NotRated || item.Severity >= MinimumSeverity)) ? 2 : Inconclusive ? 3 : 0;

    /// <summary>How many differences somebody accepted.</summary>
    public int Accepted => Items.Count(item => item.Accepted.Length > 0);

    /// <summary>How much waits for a removal, and does no harm.</summary>
    public int Waiting => Items.Count(item => item is { Waiting: true, Accepted.Length: 0 });

    /// <summary>How many differences there are of a kind that nobody accepted.</summary>
    public int Count(DriftKind kind) => Open.Count(item => item.Kind == kind);

    /// <summary>The differences that nobody accepted, by severity: not rated ones, which may be the worst, first.</summary>
    public IEnumerable<IGrouping<DriftSeverity, DriftItem>> BySeverity => Open.Where(item => item.Kind != DriftKind.Unreadable)
        .GroupBy(item => item.Severity).OrderBy(same => same.Key != DriftSeverity.NotRated).ThenByDescending(same => same.Key);

    /// <summary>
    /// The same result, its items marked as new or not: new is what an earlier result does not have, or has with another actual value. What
    /// could not be read is the same whatever the reason.
    /// </summary>
    /// <param name="earlier">The result of an earlier run.</param>
    public DriftResult Since(DriftResult earlier)
    {
        var known = new HashSet<object>(earlier.Items.Select(Key));
        return this with { Items = Items.Select(item => item with { New = !known.Contains(Key(item)) }).ToArray() };
    }

    /// <summary>Whether another result is of the same design and deployment: else what it has says nothing of what is new.</summary>
    public bool IsOfSame(DriftResult other) =>
        string.Equals(Reference.Design, other.Reference.Design, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Run?.Deployment, other.Run?.Deployment, StringComparison.OrdinalIgnoreCase);

    private static object Key(DriftItem item) =>
        (item.Kind, item.ObjectType, Identity: item.Identity.ToUpperInvariant(), item.Property, item.Numbers,
        item.Kind == DriftKind.Unreadable ? null : item.Actual);

    private IEnumerable<DriftItem> Open => Items.Where(item => item is { Accepted.Length: 0, Waiting: false });
}
