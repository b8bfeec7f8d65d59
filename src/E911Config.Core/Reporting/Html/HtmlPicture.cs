using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting.Html;

/// <summary>A picture of a page: drawn, with what its lines mean, and in words for whoever sees none.</summary>
internal static class HtmlPicture
{
    /// <summary>The picture as markup.</summary>
    /// <param name="page">Where to write it.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="number">Its number on the page.</param>
    public static void Write(StringBuilder page, Picture picture, int number)
    {
        var id = "p" + number.ToString(CultureInfo.InvariantCulture);
        page.Append($"<figure>\n<figcaption>{HtmlText.Of(picture.Summary)}</figcaption>\n")
            .Append($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{HtmlText.Of(picture.Title)}\">\n")
            .Append(SvgPicture.Of(picture, id)).Append("</div>\n")
            .Append("<p class=\"rest narrow\">The picture is wider than this screen: move it sideways, or read it in words.</p>\n");
        if (picture.Key.Count > 0) page.Append("<ul class=\"key\">").Append(string.Concat(picture.Key.Select(Key))).Append("</ul>\n");
        page.Append(string.Concat(picture.Notes.Select(note => $"<p class=\"rest\">{HtmlText.Of(note)}</p>\n")))
            .Append("<details class=\"words\"><summary>The picture in words</summary>\n");
        foreach (var lane in picture.Lanes) Lane(page, lane);
        if (picture.Lines.Count > 0) page.Append("<h3>Lines</h3>\n<ul>\n").Append(string.Concat(picture.Lines.Select(Line)))
            .Append("</ul>\n");
        page.Append("</details>\n</figure>\n");
    }

    private static string Key(KeyValuePair<PictureStroke, string> key) =>
        "<li><svg class=\"picture\" width=\"44\" height=\"12\" aria-hidden=\"true\" focusable=\"false\"><g class=\"line plain "
        + key.Key.ToString().ToLowerInvariant() + "\"><path d=\"M0 6H44\"/>"
        + (key.Key == PictureStroke.Broken ? "<path class=\"cross\" d=\"M17 1l10 10m0 -10l-10 10\"/>" : "")
        + $"</g></svg> {HtmlText.Of(key.Value)}</li>";

    private static void Lane(StringBuilder page, PictureLane lane)
    {
        if (lane.Boxes.Count == 0) return;
        page.Append($"<h3>{HtmlText.Of(lane.Title)}</h3>\n<ul>\n");
        foreach (var box in lane.Boxes)
        {
            page.Append($"<li>{Said(box.Tone, box.Title, box.Notes)}");
            string[] inside =
            [
                .. box.Things.Select(thing => $"<li>{Said(thing.Tone, thing.Name, thing.Notes)}</li>\n"),
                .. box.More.Select(count => $"<li>{Said(count.Tone, count.Text, [])}</li>\n"),
            ];
            if (inside.Length > 0) page.Append("<ul>\n").Append(string.Concat(inside)).Append("</ul>");
            page.Append("</li>\n");
        }

        page.Append("</ul>\n");
    }

    private static string Line(PictureLine line) =>
        $"<li>{HtmlText.Of(HtmlTone.Signed(line.Tone, (line.Number.Length == 0 ? "" : line.Number + ": ") + line.Text))}</li>\n";

    private static string Said(Tone tone, string name, IReadOnlyList<string> notes) =>
        $"<span class=\"{HtmlTone.Class(tone)}\">{HtmlText.Of(HtmlTone.Signed(tone, name))}</span>"
        + (notes.Count == 0 ? "" : ": " + HtmlText.Of(string.Join("; ", notes)));
}
