using System;
using System.Collections.Generic;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Resilience;

namespace E911Config.Core.Checks;

/// <summary>What a check found of one object, as values. The words are made of the check's texts.</summary>
public sealed record CheckFinding
{
    private static readonly ValueRecord Nothing = new([]);

    internal CheckFinding(Check check, string objectType, string identity)
    {
        Check = check;
        ObjectType = objectType;
        Identity = identity;
        Severity = check.Severity;
    }

    /// <summary>The check.</summary>
    public Check Check { get; }

    /// <summary>The noun of the object that is meant; empty if none is.</summary>
    public string ObjectType { get; }

    /// <summary>Its identity in stored form.</summary>
    public string Identity { get; }

    /// <summary>How much it weighs.</summary>
    public CheckSeverity Severity { get; init; }

    /// <summary>What a plan would say, where the check says the same; null for a finding of the check's own.</summary>
    public Planning.Finding? Told { get; init; }

    /// <summary>The id of what was found: that of the check, or of the finding of a plan that it tells.</summary>
    public string Id => Told?.Id ?? Check.Id;

    /// <summary>Which case of the mistake it is, one of <see cref="CheckTexts.Cases"/>; empty for the usual one.</summary>
    public string Case { get; init; } = "";

    /// <summary>What its message needs beside the object: texts, numbers and lists of texts, by name.</summary>
    public ValueRecord Values { get; init; } = Nothing;

    /// <summary>
    /// The parts of the object that it is about, such as networks of a network site: who accepts it has not accepted those that come later.
    /// None where the object as such is meant.
    /// </summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The parts that an acceptance of its object does not name; none where there is none, or it names all.</summary>
    public IReadOnlyList<string> Beyond { get; init; } = [];

    /// <summary>Whom it concerns, group by group; none where it is about no calls.</summary>
    public IReadOnlyList<CallerGroup> Groups { get; init; } = [];

    /// <summary>How many these are.</summary>
    public Harm Callers { get; init; } = new(0, 0);

    /// <summary>Where the design says it; null if no place is meant.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>Why somebody accepted it; empty if nobody did.</summary>
    public string Accepted { get; init; } = "";

    /// <summary>The last day on which somebody had accepted it, if that is over; else null.</summary>
    public DateTime? Expired { get; init; }

    /// <summary>The same with more values.</summary>
    internal CheckFinding With(params (string Name, object? Value)[] values) => this with
    {
        Values = new ValueRecord([.. Values.Fields,
            .. Array.ConvertAll(values, pair => new KeyValuePair<string, object?>(pair.Name, pair.Value))]),
    };
}
