using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting.Html;

/// <summary>
/// A picture drawn: lanes from left to right at real size, so that twelve pixels stay twelve; lines between lanes lead from side to side,
/// those within one round its left. The same picture is always drawn the same.
/// </summary>
internal sealed class SvgPicture
{
    private const int BoxGap = 12;
    private const int Pad = 8;
    private const int Head = 24;
    private const int LineHeight = 15;
    private const int NoteLines = 3;
    private const int TitleSize = 13;
    private const int TextSize = 12;
    private const int Indent = 14;
    private const int Lead = 16;
    private const int ThreeLanes = 3;
    private readonly StringBuilder boxes = new();
    private readonly Dictionary<string, SvgSpot> spots = new(StringComparer.Ordinal);
    private readonly Picture picture;
    private readonly int[] lefts;
    private readonly int boxWidth;
    private int bottom;

    private SvgPicture(Picture picture)
    {
        this.picture = picture;
        var isWide = picture.Lanes.Count > ThreeLanes;
        boxWidth = isWide ? 215 : 270;
        var gap = isWide ? 80 : 110;
        var laneOf = picture.Lanes.SelectMany((lane, number) => lane.Boxes.SelectMany(box => box.Things.Select(thing => thing.Id)
            .Append(box.Id)).Select(id => (id, number))).GroupBy(one => one.id).ToDictionary(same => same.Key, same => same.First().number);
        lefts = new int[picture.Lanes.Count];
        var left = Pad;
        for (var lane = 0; lane < lefts.Length; lane++)
        {
            var rounds = picture.Lines.Count(line => laneOf.TryGetValue(line.From, out var from) && from == lane
                && laneOf.TryGetValue(line.To, out var to) && to == lane);
            lefts[lane] = left += rounds == 0 ? 0 : Lead * (Math.Min(rounds, SvgLines.RoundsSpread) + 1);
            left += boxWidth + gap;
        }
    }

    private int Width => lefts.Length == 0 ? boxWidth : lefts[lefts.Length - 1] + boxWidth + Pad;

    /// <summary>The picture as an <c>svg</c> element.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="id">What the ids of its title and description begin with.</param>
    public static string Of(Picture picture, string id) => new SvgPicture(picture).Draw(id);

    private string Draw(string id)
    {
        for (var lane = 0; lane < picture.Lanes.Count; lane++) Lane(lane);
        var lines = SvgLines.Of(picture.Lines, spots);
        var page = new StringBuilder();
        page.Append(Invariant(
            $"<svg class=\"picture\" role=\"img\" aria-labelledby=\"{id}t {id}d\" width=\"{Width}\" height=\"{bottom}\" "))
            .Append(Invariant($"viewBox=\"0 0 {Width} {bottom}\">\n"))
            .Append($"<title id=\"{id}t\">{HtmlText.Of(picture.Title)}</title>\n<desc id=\"{id}d\">{HtmlText.Of(picture.Summary)} ")
            .Append("The same in words stands below.</desc>\n").Append(lines).Append(boxes).Append("</svg>\n");
        return page.ToString();
    }

    private void Lane(int lane)
    {
        var top = Pad + Head;
        Words(lefts[lane], Pad + TitleSize, "lane", picture.Lanes[lane].Title, TitleSize, boxWidth);
        foreach (var box in picture.Lanes[lane].Boxes) top = Box(lane, box, top) + BoxGap;
        bottom = Math.Max(bottom, top);
    }

    private int Box(int lane, PictureBox box, int top)
    {
        var left = lefts[lane];
        var at = boxes.Length;
        var y = top + Pad;
        y = Line(left + Pad, y, "name " + HtmlTone.Class(box.Tone), HtmlTone.Signed(box.Tone, box.Title), TitleSize, boxWidth - (2 * Pad));
        foreach (var note in box.Notes) y = Note(left + Pad, y, note, boxWidth - (2 * Pad));
        spots[box.Id] = new SvgSpot(lane, left, top, boxWidth, y - top) { Port = top + Pad + (LineHeight / 2) };
        var hang = y;
        foreach (var thing in box.Things)
        {
            y = Thing(lane, thing, hang, y + (Pad / 2));
            if (thing.Link is null) hang = y;
        }

        foreach (var count in box.More)
            y = Line(left + Pad, y + 2, "count " + HtmlTone.Class(count.Tone), HtmlTone.Signed(count.Tone, count.Text), TextSize,
                boxWidth - (2 * Pad));
        y += Pad / 2;
        boxes.Insert(at, Rectangle("box " + HtmlTone.Class(box.Tone), left, top, boxWidth, y - top));
        return y;
    }

    private int Thing(int lane, PictureThing thing, int hang, int top)
    {
        var left = lefts[lane] + Pad + (thing.Link is null ? 0 : Indent);
        var width = lefts[lane] + boxWidth - Pad - left;
        var at = boxes.Length;
        var y = Line(left + Pad, top + (Pad / 2), "name " + HtmlTone.Class(thing.Tone), HtmlTone.Signed(thing.Tone, thing.Name), TextSize,
            width - (2 * Pad));
        foreach (var note in thing.Notes) y = Note(left + Pad, y, note, width - (2 * Pad));
        y += Pad / 2;
        var middle = top + (Pad / 2) + (LineHeight / 2);
        if (thing.Link is { } link) boxes.Insert(at, Invariant(
            $"<path class=\"link\" d=\"M{left - Indent + 4} {hang}V{middle}\"/><path class=\"link {HtmlTone.Class(link)}\" ")
            + Invariant($"d=\"M{left - Indent + 4} {middle}H{left}\"/>\n"));
        boxes.Insert(at, Rectangle("thing " + HtmlTone.Class(thing.Tone), left, top, width, y - top));
        spots[thing.Id] = new SvgSpot(lane, lefts[lane], top, boxWidth, y - top) { Port = middle };
        return y;
    }

    private int Note(int left, int top, string note, int width)
    {
        var lines = SvgText.Lines(note, TextSize, width, NoteLines);
        var y = top;
        boxes.Append("<g>").Append(Full(note, lines));
        foreach (var line in lines)
        {
            Text(left, y += LineHeight, "note", line);
        }

        boxes.Append("</g>\n");
        return y + 1;
    }

    private int Line(int left, int top, string kind, string text, int size, int width)
    {
        Words(left, top + LineHeight - 3, kind, text, size, width);
        return top + LineHeight;
    }

    private void Words(int left, int baseline, string kind, string text, int size, int width)
    {
        var shown = SvgText.Cut(text, size, width);
        boxes.Append("<g>").Append(Full(text, [shown]));
        Text(left, baseline, kind, shown);
        boxes.Append("</g>\n");
    }

    private void Text(int left, int baseline, string kind, string text) =>
        boxes.Append(Invariant($"<text class=\"{kind}\" x=\"{left}\" y=\"{baseline}\">")).Append(HtmlText.Of(text)).Append("</text>");

    // What was cut is there in full for whoever points at it.
    private static string Full(string text, IReadOnlyList<string> shown) => string.Join(" ", shown) == text ? ""
        : $"<title>{HtmlText.Of(text)}</title>";

    private static string Rectangle(string kind, int left, int top, int width, int height) =>
        Invariant($"<rect class=\"{kind}\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>\n");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
