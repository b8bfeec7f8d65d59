using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using E911Config.Core.Reporting.Html;
using E911Config.Core.Reporting.Reports;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting.Formats;

/// <summary>
/// Markdown as tickets and pull requests take it (GitHub Flavored Markdown): short enough for a comment, and what is cut off is said.
/// </summary>
internal sealed class MarkdownFormat : ReportFormat
{
    // A comment on GitHub holds 65,536 characters.
    private const int Most = 60_000;

    public MarkdownFormat()
        : base("Markdown", ".md")
    {
    }

    private protected override string Holds => "page";

    private protected override string Of(IReadOnlyList<IReported> results, string folder)
    {
        var report = Report.Of([.. results.Select(result => result.Report)]);
        var page = new StringBuilder().Append(
            $"# {Escaped(report.Title)}\n\n**{Escaped(HtmlTone.Signed(report.Tone, report.Verdict))}**\n");
        if (report.IsSimulated) page.Append("\n> A simulation: nothing of this was done to a real deployment.\n");
        if (report.Unseen.Count > 0) page.Append("\n## Not seen\n\n")
            .Append(string.Concat(report.Unseen.Select(text => $"- {Escaped(text)}\n")));
        page.Append('\n').Append(string.Concat(report.Facts.Where(fact => fact.Value.Length > 0)
            .Select(fact => $"- {(fact.Key.Length == 0 ? "" : Escaped(fact.Key) + ": ")}{Escaped(fact.Value)}\n")));
        if (report.Next.Count + report.Commands.Count > 0) page.Append("\n## What to do\n\n")
            .Append(string.Concat(report.Next.Select(text => $"{Escaped(text)}\n\n"))).Append(Fenced(report.Commands));
        foreach (var part in report.Parts.Where(part => part.Blocks.Any(block => block is not (Picture or NoPicture))))
        {
            page.Append($"\n## {Escaped(part.Title)}\n");
            foreach (var block in part.Blocks) Write(page, block);
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, ReportBlock block)
    {
        switch (block)
        {
            case ReportTable table:
                Write(page, table);
                break;
            case Way way:
                page.Append('\n').Append(string.Concat(way.Hops.Select(hop => $"1. {Escaped(hop.Asked)} **{Escaped(hop.Answer)}**"
                    + (hop.Rule.Length == 0 ? "\n" : $"  \n   {Escaped(hop.Rule)}\n"))));
                break;
            case Picture or NoPicture:
                break;
            case Sentence sentence:
                page.Append($"\n{Escaped(HtmlTone.Signed(sentence.Tone, sentence.Text))}\n");
                break;
            default:
                throw new System.NotSupportedException($"Markdown has no words for {block.GetType().Name}.");
        }
    }

    private static void Write(StringBuilder page, ReportTable table)
    {
        page.Append($"\n| {string.Join(" | ", table.Columns.Select(column => Escaped(column.Title)))} |\n")
            .Append($"| {string.Join(" | ", table.Columns.Select(column => column.Kind == ColumnKind.Number ? "---:" : "---"))} |\n");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var line = $"| {string.Join(" | ", table.Rows[row].Cells.Select((text, at) =>
                Escaped(table.Columns[at].Kind == ColumnKind.State ? HtmlTone.Signed(table.Rows[row].Tone, text) : text)))} |\n";
            if (page.Length + line.Length > Most)
            {
                page.Append(string.Format(CultureInfo.InvariantCulture,
                    "\n**{0:N0} of {1} {2} left out here.** The HTML report holds all.\n",
                    table.Rows.Count - row, table.Counted, table.Rows.Count - row == 1 ? "is" : "are"));
                return;
            }

            page.Append(line);
        }
    }

    private static string Fenced(IReadOnlyList<string> lines) => lines.Count == 0 ? ""
        : $"```powershell\n{string.Concat(lines.Select(line => Visible.Of(line).Replace("```", "'''") + "\n"))}```\n";

    // Whatever would be markup, a table's border, a mention or a link stands as it is.
    private static string Escaped(string text) =>
        Regex.Replace(Visible.Of(text.Replace("\r\n", " ").Replace('\n', ' ')), @"[\\`*_{}\[\]<>|#~@&]", "\\$0")
            .Replace("\\@", "&#64;").Replace("\\<", "&lt;").Replace("\\>", "&gt;").Replace("\\&", "&amp;");
}
