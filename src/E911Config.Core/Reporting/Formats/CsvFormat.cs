using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting.Formats;

/// <summary>
/// The items of results, a line each (RFC 4180), for a spreadsheet: what one would take for a formula has an apostrophe in front, so
/// <c>+911</c> is <c>'+911</c>. Machines read JSON.
/// </summary>
internal sealed class CsvFormat : ReportFormat
{
    public CsvFormat()
        : base("Csv", ".csv")
    {
    }

    private protected override string Holds => "items";

    private protected override string? Of(IReadOnlyList<IReported> results, string folder)
    {
        if (results.Any(result => result.Rows is null)) return null;
        var kinds = results.Select(result => result.Rows!.GetType().GetGenericArguments()[0]).Distinct().ToArray();
        if (kinds.Length > 1) throw new E911Exception("ReportImpossible",
            "The items of these results have different columns, which one Csv file cannot hold: give each kind its own file.")
            { Target = results };
        var rows = results.SelectMany(result => result.Rows!).ToArray();
        var columns = kinds[0].GetProperties().Where(property => !property.Name.EndsWith("Text", StringComparison.Ordinal)).ToArray();
        var text = new StringBuilder().Append(string.Join(",", columns.Select(column => column.Name))).Append("\r\n");
        foreach (var row in rows)
            text.Append(string.Join(",", columns.Select(column => Field(Plain(column.GetValue(row)))))).Append("\r\n");
        return text.ToString();
    }

    private static string Plain(object? value) => value switch
    {
        null => "",
        string text => text,
        IEnumerable list and not TextList => string.Join("; ", list.Cast<object?>().Select(Plain)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    private static string Field(string text)
    {
        if (text.Length > 0 && "=+-@\t\r".IndexOf(text[0]) >= 0) text = "'" + text;
        return text.IndexOfAny(['"', ',', '\n', '\r']) < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
    }
}
