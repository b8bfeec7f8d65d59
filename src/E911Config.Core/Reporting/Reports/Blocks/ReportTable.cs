using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace E911Config.Core.Reporting.Reports;

/// <summary>A table. All its rows are there: a writer that shows only the first says so.</summary>
/// <param name="One">What a row is: <c>difference</c>.</param>
/// <param name="Name">What its rows are, in the plural: <c>differences</c>.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows, the most important first.</param>
internal sealed record ReportTable(string One, string Name, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows)
    : ReportBlock
{
    /// <summary>Whether paper has all of it, whatever is filtered or how long it is.</summary>
    public bool IsWhole { get; init; }

    /// <summary>How many rows there are of what.</summary>
    public string Counted => string.Format(CultureInfo.InvariantCulture, "{0:N0} {1}", Rows.Count, Rows.Count == 1 ? One : Name);

    /// <summary>The same with columns behind the others that are filled in by hand, all of it on paper.</summary>
    public ReportTable WithBlanks(params string[] titles) => new(One, Name, [.. Columns, .. titles.Select(title =>
        new ReportColumn(title, ColumnKind.Blank))],
            [.. Rows.Select(row => row with { Cells = [.. row.Cells, .. titles.Select(_ => "")] })])
    {
        IsWhole = true,
    };

    /// <summary>A table of things, in which a column that is empty for all of them is left out.</summary>
    /// <typeparam name="T">What a row shows.</typeparam>
    /// <param name="one">What a row is.</param>
    /// <param name="name">What the rows are, in the plural.</param>
    /// <param name="items">The things.</param>
    /// <param name="tone">How good a thing is.</param>
    /// <param name="columns">The columns: heading, kind, and what a thing has there.</param>
    public static ReportTable Of<T>(string one, string name, IReadOnlyList<T> items, Func<T, Tone> tone,
        params (string Title, ColumnKind Kind, Func<T, string> Text)[] columns)
    {
        var texts = columns.Select(column => (Column: column, Texts: items.Select(column.Text).ToArray()))
            .Where(column => column.Texts.Any(text => text.Length > 0)).ToArray();
        return new ReportTable(one, name, [.. texts.Select(column => new ReportColumn(column.Column.Title, column.Column.Kind))],
            [.. items.Select((item, row) => new ReportRow(tone(item), [.. texts.Select(column => column.Texts[row])]))]);
    }
}
