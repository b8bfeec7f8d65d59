using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drafting;

/// <summary>A decision that only a person can take, as values: what was seen, and what the draft took meanwhile.</summary>
/// <param name="Kind">What is to be decided.</param>
/// <param name="Zone">The zone, or the network site; empty for the whole design.</param>
/// <param name="Member">The member of the design at which it stands; empty for one without a member.</param>
public sealed record OpenDecision(DecisionKind Kind, string Zone, string Member)
{
    private static readonly ValueRecord Nothing = new([]);

    /// <summary>For a place that is left as it is: why.</summary>
    public LeavingReason? Reason { get; init; }

    /// <summary>What was seen, by name.</summary>
    public ValueRecord Values { get; init; } = Nothing;

    /// <summary>The same with more values.</summary>
    internal OpenDecision With(params (string Name, object? Value)[] values) => this with
    {
        Values = new ValueRecord([.. Values.Fields,
            .. System.Array.ConvertAll(values, pair => new KeyValuePair<string, object?>(pair.Name, pair.Value))]),
    };

    /// <summary>A value as text; empty if there is none.</summary>
    internal string Text(string name) => Values.Text(name);

    /// <summary>A value as a list of texts; empty if there is none.</summary>
    internal IReadOnlyList<string> List(string name) => Values[name] as IReadOnlyList<string> ?? [];
}
