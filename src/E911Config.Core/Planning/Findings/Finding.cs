using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>Something about the design and this deployment that a person must know, as values. The words are made elsewhere.</summary>
/// <param name="Id">What it is, one of <see cref="FindingIds"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="ObjectType">The noun of the object that is meant; empty if none is.</param>
/// <param name="Identity">Its identity.</param>
public sealed record Finding(string Id, FindingSeverity Severity, string ObjectType, string Identity)
{
    private static readonly ValueRecord Nothing = new([]);

    /// <summary>The design file; empty where there is none.</summary>
    public string File { get; init; } = "";

    /// <summary>The line in it, from 1; 0 if the whole file is meant.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1; 0 if the whole line or file is meant.</summary>
    public int Column { get; init; }

    /// <summary>What its sentence needs beside the object: names, counts, lists, by name.</summary>
    public ValueRecord Values { get; init; } = Nothing;

    /// <summary>The calls of the plan that it tells of, in their order.</summary>
    public IReadOnlyList<CallChange> Calls { get; init; } = [];

    /// <summary>The same at a place in a design.</summary>
    internal Finding At(Design.DesignDocument design, Design.SourcePlace place) => this
        with { File = design.Path, Line = place.Line, Column = place.Column };

    /// <summary>The same with more values.</summary>
    internal Finding With(params (string Name, object? Value)[] values) => this with
    {
        Values = new ValueRecord([.. Values.Fields,
            .. System.Array.ConvertAll(values, pair => new KeyValuePair<string, object?>(pair.Name, pair.Value))]),
    };

    /// <summary>A value as text; empty if there is none.</summary>
    internal string Text(string name) => Values.Text(name);

    /// <summary>A value as a list of texts; empty if there is none.</summary>
    internal IReadOnlyList<string> List(string name) => Values[name] as IReadOnlyList<string> ?? [];

    /// <summary>A value as a list of records; empty if there is none.</summary>
    internal IReadOnlyList<ValueRecord> Records(string name) => Values[name] as IReadOnlyList<ValueRecord> ?? [];

    /// <summary>A value as a number; 0 if there is none.</summary>
    internal long Number(string name) => Values[name] as long? ?? 0;
}
