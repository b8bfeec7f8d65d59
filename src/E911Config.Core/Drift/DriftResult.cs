using System;
using System.Collections.Generic;
using System.Globalization;
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

    /// <summary>What the deployment was compared with: the design and the beginning of its hash.</summary>
    public required string Reference { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<UnreadNoun> Unread { get; init; } = [];

    /// <summary>What must be known of the callers whose calls were run, such as their age; empty if nothing must.</summary>
    public string Callers { get; init; } = "";

    /// <summary>The lowest severity that counts for <see cref="ExitCode"/>.</summary>
    public DriftSeverity MinimumSeverity { get; init; } = DriftSeverity.Minor;

    /// <summary>Whether everything could be compared and nothing differs that was not accepted.</summary>
    public bool Clean => !Inconclusive && !Open.Any();

    /// <summary>Whether something could not be read.</summary>
    public bool Inconclusive => Items.Any(item => item.Kind == DriftKind.Unreadable);

    /// <summary>2 for differences at or above the minimum severity that nobody accepted, else 3 if something could not be told, else 0.</summary>
    public int ExitCode => Open.Any(item => item.Kind != DriftKind.Unreadable && (item.Severity == DriftSeverity.NotRated || item.Severity >= MinimumSeverity)) ? 2 : Inconclusive ? 3 : 0;

    /// <summary>The result in one line, for people.</summary>
    public string Summary => Comparison + (Items.Count(item => item.New == true) is var news and > 0 ? string.Format(CultureInfo.InvariantCulture, " New since the baseline: {0}.", news) : "")
        + (Callers.Length == 0 ? "" : $" Callers: {Callers}.");

    /// <summary>
    /// The same result, its items marked as new or not: new is what an earlier result does not have, or has with another actual value. What could not
    /// be read is the same whatever the reason.
    /// </summary>
    /// <param name="earlier">The result of an earlier run.</param>
    public DriftResult Since(DriftResult earlier)
    {
        var known = new HashSet<string>(earlier.Items.Select(Key), StringComparer.OrdinalIgnoreCase);
        return this with { Items = Items.Select(item => item with { New = !known.Contains(Key(item)) }).ToArray() };
    }

    /// <inheritdoc/>
    public override string ToString() => Summary;

    private static string Key(DriftItem item) => item + "\n" + (item.Kind == DriftKind.Unreadable ? "" : item.Actual);

    private string Comparison => Clean
        ? string.Format(CultureInfo.InvariantCulture, "No drift: {0} objects compared with {1}{2}.", Compared, Reference, Accepted == 0 ? "" : $", {Accepted} accepted")
        : string.Format(CultureInfo.InvariantCulture, "Drift: {0} missing, {1} changed, {2} unexpected, {3} unreadable, {4} accepted; {5} objects compared with {6}.",
            Count(DriftKind.Missing), Count(DriftKind.Changed), Count(DriftKind.Unexpected), Count(DriftKind.Unreadable), Accepted, Compared, Reference);

    private IEnumerable<DriftItem> Open => Items.Where(item => item.Accepted.Length == 0);

    private int Accepted => Items.Count - Open.Count();

    private int Count(DriftKind kind) => Open.Count(item => item.Kind == kind);
}
