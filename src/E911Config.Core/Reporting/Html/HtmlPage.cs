using System.Collections.Generic;
using System.Linq;
using System.Text;
using E911Config.Core.Reporting.Reports;
using Newtonsoft.Json;

namespace E911Config.Core.Reporting.Html;

/// <summary>
/// A report as one page that asks nobody for anything: verdict, what was not seen, what to do, and then the parts. It tells the truth
/// without script, network and colour; the script sorts and filters.
/// </summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder page = new();
    private readonly List<ReportTable> tables = [];
    private int pictures;
    private int left = 1_000;

    /// <summary>The page of a report.</summary>
    public static string Of(Report report) => new HtmlPage().Write(report);

    private string Write(Report report)
    {
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlAssets.Policy}\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
                + "content=\"no-referrer\">\n")
            .Append($"<title>{HtmlText.Of(report.Title)}: {HtmlText.Of(report.Verdict)}</title>\n")
            .Append($"<style>{HtmlAssets.Style}</style>\n</head>\n<body>\n")
            .Append("<a class=\"skip\" href=\"#main\">Skip to the result</a>\n");
        page.Append("<header>\n");
        if (report.IsSimulated) page.Append(
            "<p class=\"band\">A simulation: nothing of this was done to a real deployment.</p>\n");
        page.Append($"<h1>{HtmlText.Of(report.Title)}</h1></header>\n<main id=\"main\">\n");
        Toned("p", "verdict", report.Tone, report.Verdict);
        List("unseen", "Not seen", report.Unseen);
        Facts(report.Facts.Where(fact => fact.Value.Length > 0).ToArray());
        if (report.Next.Count + report.Commands.Count > 0) Next(report);
        foreach (var part in report.Parts)
        {
            page.Append($"<section>\n<h2>{HtmlText.Of(part.Title)}</h2>\n");
            foreach (var block in part.Blocks) Block(block);
            page.Append("</section>\n");
        }

        page.Append("</main>\n<footer>E911Config. It holds how this deployment reaches emergency services: keep it inside.</footer>\n")
            .Append("<script type=\"application/json\" id=\"data\">")
            .Append(HtmlText.Json(JsonConvert.SerializeObject(tables.Select(HtmlTable.Data))))
            .Append($"</script>\n<script>{HtmlAssets.Script}</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    private void Block(ReportBlock block)
    {
        switch (block)
        {
            case ReportTable table:
                left -= HtmlTable.Write(page, table, tables.Count, left);
                tables.Add(table);
                break;
            case Way way:
                HtmlWay.Write(page, way);
                break;
            case Picture picture:
                HtmlPicture.Write(page, picture, pictures++);
                break;
            case NoPicture none:
                page.Append($"<p class=\"rest\">No picture: {HtmlText.Of(none.Why)}</p>\n");
                break;
            case Sentence sentence:
                Toned("p", "", sentence.Tone, sentence.Text);
                break;
            default:
                throw new System.NotSupportedException($"A page has no markup for {block.GetType().Name}.");
        }
    }

    private void Facts(KeyValuePair<string, string>[] facts)
    {
        if (facts.Length == 0) return;
        foreach (var fact in facts.Where(fact => fact.Key.Length == 0)) page.Append($"<p class=\"fact\">{HtmlText.Of(fact.Value)}</p>\n");
        if (facts.All(fact => fact.Key.Length == 0)) return;
        page.Append("<dl>\n");
        foreach (var fact in facts.Where(fact => fact.Key.Length > 0)) page.Append(
            $"<dt>{HtmlText.Of(fact.Key)}</dt><dd>{HtmlText.Of(fact.Value)}</dd>\n");
        page.Append("</dl>\n");
    }

    private void Next(Report report)
    {
        page.Append("<section>\n<h2>What to do</h2>\n");
        foreach (var sentence in report.Next) Toned("p", "", Tone.Plain, sentence);
        if (report.Commands.Count > 0) Commands(report.Commands);
        page.Append("</section>\n");
    }

    private void List(string kind, string title, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        page.Append($"<section class=\"{kind}\">\n<h2>{title}</h2>\n<ul>\n");
        foreach (var text in texts) page.Append($"<li>{HtmlText.Of(text)}</li>\n");
        page.Append("</ul>\n</section>\n");
    }

    private void Commands(IReadOnlyList<string> lines) =>
        page.Append($"<pre tabindex=\"0\"><code>{HtmlText.Of(string.Join("\n", lines))}</code></pre>\n");

    private void Toned(string tag, string kind, Tone tone, string text) =>
        page.Append($"<{tag} class=\"{$"{kind} {HtmlTone.Class(tone)}".TrimStart()}\">")
            .Append(HtmlTone.Sign(tone) is { Length: > 0 } sign ? $"<span class=\"letter\">{sign}</span> " : "")
            .Append($"{HtmlText.Of(text)}</{tag}>\n");
}
