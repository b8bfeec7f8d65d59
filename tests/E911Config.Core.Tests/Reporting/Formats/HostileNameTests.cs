using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.TestSupport;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Reporting.Formats;

/// <summary>A hostile name stays a name in each format.</summary>
public sealed class HostileNameTests
{
    // What breaks markup, scripts, tables, formulas, XML and the eye; and a text longer than any column.
    private static readonly string[] Hostile =
    [
        "</script><script>alert(1)</script>", "<!--", "\"'", "=cmd|' /C calc'!A0", "DOM\\nancy", "a\u202Eb", "x\u0001y", "a|b\nc",
            "`whoami`",
        "@everyone", "[a](javascript:b)", "&lt;", "\uD800", "]]>", new string('n', 300),
    ];

    private static readonly DriftTestResult Applied =
        Drifts.Find(Litware.Design, Litware.Right, DriftSeverity.NotRated, DateTimeOffset.UnixEpoch.UtcDateTime);

    [Fact]
    public void HostileNamesStayNamesOnThePage()
    {
        var page = Written("Html", Made());
        Assert.Equal(2, Regex.Count(page, "<script"));
        Assert.Equal(2, Regex.Count(page, "</script"));
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0001', page);
        var data = Regex.Match(page, "id=\"data\">(.*)</script>").Groups[1].Value;
        Assert.DoesNotContain('<', data);
        var pool = JArray.Parse(data)[0]["pool"]!.Select(text => (string)text!).ToArray();
        Assert.Contains("CsVoiceRoute DOM\\nancy", pool);
        Assert.Contains("CsVoiceRoute </script><script>alert(1)</script>", pool);
        Assert.Contains("CsVoiceRoute a<U+202E>b", pool);
        Assert.Contains("CsVoiceRoute " + Hostile[^1], pool);
    }

    [Fact]
    public void HostileNamesStayNamesInATable()
    {
        var lines = Written("Markdown", Made()).Split('\n');
        var rows = lines.Where(line => line.Contains("CsVoiceRoute", StringComparison.Ordinal)).ToArray();
        Assert.Equal(Hostile.Length, rows.Length);
        Assert.All(rows, row => Assert.Equal(Regex.Count(rows[0], @"(?<!\\)\|"), Regex.Count(row, @"(?<!\\)\|")));
        Assert.All(rows, row => Assert.DoesNotMatch(new Regex("<|(?<!\\\\)`|@|(?<!\\\\)\\]\\("), row));
    }

    [Fact]
    public void ASpreadsheetTakesNothingForAFormula()
    {
        var text = Written("Csv", Made());
        var fields = Fields(text).ToArray();
        Assert.All(fields, row => Assert.Equal(fields[0].Length, row.Length));
        var identities = fields.Skip(1).Select(row => row[Array.IndexOf(fields[0], "Identity")]).ToArray();
        Assert.Contains("'=cmd|' /C calc'!A0", identities);
        Assert.Contains("'@everyone", identities);
        Assert.Contains("a|b\nc", identities);
        Assert.Contains("\"'", identities);
        Assert.All(fields.SelectMany(row => row), field => Assert.DoesNotMatch("^[=+@-]", field));
    }

    [Fact]
    public void APipelineReadsHostileNames()
    {
        var cases = XDocument.Parse(Written("JUnit", Made())).Descendants("testcase").Select(one => (string)one.Attribute("name")!)
            .ToArray();
        Assert.Contains("Missing CsVoiceRoute x<U+0001>y", cases);
        Assert.Contains("Missing CsVoiceRoute ]]>", cases);
        Assert.Equal(Hostile.Length, cases.Length);
    }

    /// <summary>A run that found nothing but missing routes of hostile names.</summary>
    internal static DriftTestResult Made(Func<DriftItem, DriftItem>? change = null, int times = 1) => new(Applied.Result with
    {
        Items = [.. Enumerable.Range(0, times).SelectMany(time => Hostile.Select(name => new DriftItem(DriftKind.Missing, "CsVoiceRoute",
            time == 0 ? name : name + time, "", new DriftValue(DriftValueKind.Exists), new DriftValue(DriftValueKind.Absent))
            { Severity = DriftSeverity.Minor }).Select(change ?? (item => item)))],
    });

    private static string Written(string format, object result) => ReportFormat.Choose(format, "").Write([result]);

    // RFC 4180.
    private static IEnumerable<string[]> Fields(string csv)
    {
        var row = new List<string>();
        foreach (Match field in Regex.Matches(csv, "(?:\"((?:[^\"]|\"\")*)\"|([^,\r\n\"]*))(,|\r\n)"))
        {
            row.Add(field.Groups[1].Success ? field.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
                : field.Groups[2].Value);
            if (field.Groups[3].Value == ",") continue;
            yield return [.. row];
            row.Clear();
        }
    }
}
