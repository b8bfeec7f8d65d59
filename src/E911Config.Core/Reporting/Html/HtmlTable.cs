using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting.Html;

/// <summary>A table of a page: its first rows as they stand, and all of them for the script.</summary>
internal static class HtmlTable
{
    /// <summary>So many rows stand in the page itself.</summary>
    public const int Shown = 200;

    private const string Plain = "text";
    private const int LongText = 60;
    private const int LongCode = 24;
    private const int LongWord = 30;

    /// <summary>The table as markup.</summary>
    /// <param name="page">Where to write it.</param>
    /// <param name="table">The table.</param>
    /// <param name="number">Its number on the page.</param>
    /// <param name="most">How many rows may stand in the page at most.</param>
    /// <returns>How many do.</returns>
    public static int Write(StringBuilder page, ReportTable table, int number, int most)
    {
        var shown = table.IsWhole ? table.Rows.Count : Math.Max(0, Math.Min(table.Rows.Count, Math.Min(Shown, most)));
        var id = number.ToString(CultureInfo.InvariantCulture);
        var name = HtmlText.Of(table.Name);
        page.Append($"<div id=\"t{id}\">\n<div class=\"tools\" hidden><label for=\"f{id}\">Filter {name}</label>")
            .Append($"<input id=\"f{id}\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"><span role=\"status\"></span></div>\n")
            .Append($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table {number + 1}: {name}\"><table>\n")
            .Append($"<caption>{HtmlText.Of(table.Counted)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
            page.Append("<th scope=\"col\"").Append(column.Kind == ColumnKind.Number ? " class=\"number\">" : ">")
                .Append(HtmlText.Of(column.Title)).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        var kinds = table.Columns.Select((_, at) => Class(table, at)).ToArray();
        foreach (var row in table.Rows.Take(shown)) Write(page, table.Columns, kinds, row);
        page.Append("</tbody></table></div>\n<button type=\"button\" class=\"more\" hidden></button>\n");
        if (table.Rows.Count > shown) page.Append(string.Format(CultureInfo.InvariantCulture,
            "<p class=\"rest\">The first {0:N0} of {1:N0}; with script this page shows all, and so does the JSON report.</p>\n", shown,
                table.Rows.Count));
        page.Append("</div>\n");
        return shown;
    }

    /// <summary>All rows for the script: each text once, and rows as numbers of texts.</summary>
    public static object Data(ReportTable table)
    {
        var pool = new Dictionary<string, int>();
        int Of(string text)
        {
            var shown = E911Config.Core.Text.Visible.Lines(text);
            if (!pool.TryGetValue(shown, out var known)) pool.Add(shown, known = pool.Count);
            return known;
        }

        var rows = table.Rows.Select(row => new[] { (int)row.Tone }.Concat(row.Cells.Select(Of)).ToArray()).ToArray();
        return new
        {
            kinds = table.Columns.Select((_, at) => Class(table, at)).ToArray(),
            tones = ((Tone[])System.Enum.GetValues(typeof(Tone))).Select(HtmlTone.Class).ToArray(),
            ranks = ((Tone[])System.Enum.GetValues(typeof(Tone))).Select(Tones.Place).ToArray(),
            pool = pool.OrderBy(text => text.Value).Select(text => text.Key).ToArray(),
            rows,
            whole = table.IsWhole,
        };
    }

    private static void Write(StringBuilder page, IReadOnlyList<ReportColumn> columns, string[] kinds, ReportRow row)
    {
        page.Append("<tr>");
        for (var at = 0; at < columns.Count; at++)
        {
            var kind = columns[at].Kind;
            var text = HtmlText.Broken(row.Cells[at]);
            var label = kind == ColumnKind.Blank ? "" : $" data-label=\"{HtmlText.Of(columns[at].Title)}\"";
            page.Append(kind switch
            {
                ColumnKind.State => $"<td class=\"state {HtmlTone.Class(row.Tone)}\"{label}>{HtmlTone.Signed(row.Tone, text)}</td>",
                ColumnKind.Text when kinds[at] == Plain => $"<td{label}>{text}</td>",
                _ => $"<td class=\"{kinds[at]}\"{label}>{text}</td>",
            });
        }

        page.Append("</tr>\n");
    }

    // Where long texts stand a column is wide, so that its rows are not high.
    private static string Class(ReportTable table, int column)
    {
        var (kind, most) = table.Columns[column].Kind switch
        {
            ColumnKind.Text => (Plain, LongText),
            ColumnKind.Code => ("code", LongCode),
            var other => (other.ToString().ToLowerInvariant(), int.MaxValue),
        };
        var texts = table.Rows.Select(row => row.Cells[column]).ToArray();
        var isEndless = texts.Any(text => HtmlText.Parts(text).SelectMany(part => part.Split(' ')).Any(word => word.Length > LongWord));
        var (isLong, any) = (texts.Any(text => text.Length > most) ? " long" : "", isEndless ? " any" : "");
        return kind == Plain && isLong.Length + any.Length > 0 ? (isLong + any).Trim() : kind + isLong + any;
    }
}
