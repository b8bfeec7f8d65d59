using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting.Html;

/// <summary>The lines of a picture: from side to side between lanes, round the left within one.</summary>
internal sealed class SvgLines
{
    /// <summary>So many lines within a lane have a track of their own.</summary>
    public const int RoundsSpread = 8;

    private const int Track = 16;
    private const int Bend = 45;
    private const int Cross = 5;
    private readonly Dictionary<string, SvgSpot> spots;
    private readonly StringBuilder drawn = new();
    private readonly Dictionary<int, int> rounds = [];

    private SvgLines(Dictionary<string, SvgSpot> spots) => this.spots = spots;

    /// <summary>The lines, the most important on top.</summary>
    public static string Of(IReadOnlyList<PictureLine> lines, Dictionary<string, SvgSpot> spots)
    {
        var drawing = new SvgLines(spots);
        foreach (var line in lines.Reverse()) drawing.Draw(line);
        return drawing.drawn.ToString();
    }

    private void Draw(PictureLine line)
    {
        if (!spots.TryGetValue(line.From, out var from) || !spots.TryGetValue(line.To, out var to)) return;
        var (path, x, y) = from.Lane == to.Lane ? Round(from, to) : from.Lane < to.Lane ? Over(from, to) : Over(to, from);
        var tone = HtmlTone.Class(line.Tone);
        drawn.Append($"<g class=\"line {line.Stroke.ToString().ToLowerInvariant()} {tone}\"><title>{HtmlText.Of(line.Text)}</title>")
            .Append($"<path d=\"{path}\"/>");
        if (line.Stroke == PictureStroke.Broken) drawn.Append(Invariant(
            $"<path class=\"cross\" d=\"M{x - Cross} {y - Cross}l{2 * Cross} {2 * Cross}m0 {-2 * Cross}l{-2 * Cross} {2 * Cross}\"/>"));
        if (line.Number.Length > 0) Number(line.Number, x - (line.Stroke == PictureStroke.Broken ? 22 : 0), y);
        drawn.Append("</g>\n");
    }

    // Every line between two lanes ends at one of a few heights, so that several do not look like one.
    private static (string Path, int X, int Y) Over(SvgSpot from, SvgSpot to)
    {
        int x1 = from.Left + from.Width, y1 = from.Port, x2 = to.Left, y2 = to.Port;
        var bend = Math.Min(Bend, (x2 - x1) / 2);
        if (to.Lane - from.Lane == 1)
            return (Invariant($"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}"), (x1 + x2) / 2, (y1 + y2) / 2);

        // Past the lanes between, above their boxes.
        const int above = 30;
        return (Invariant($"M{x1} {y1}C{x1 + bend} {y1} {x1 + bend} {above} {x1 + (2 * bend)} {above}H{x2 - (2 * bend)}")
            + Invariant($"C{x2 - bend} {above} {x2 - bend} {y2} {x2} {y2}"), x2 - bend, (above + y2) / 2);
    }

    private (string Path, int X, int Y) Round(SvgSpot from, SvgSpot to)
    {
        rounds.TryGetValue(from.Lane, out var round);
        rounds[from.Lane] = round + 1;
        var x = from.Left - (Track * ((round % RoundsSpread) + 1));
        int y1 = from.Port + (round % 3) - 1, y2 = to.Port + (round % 3) - 1;
        return (Invariant($"M{from.Left} {y1}H{x}V{y2}H{to.Left}"), x, (y1 + y2) / 2);
    }

    private void Number(string number, int x, int y)
    {
        var half = 6 + (number.Length * 4);
        drawn.Append(Invariant($"<rect class=\"badge\" x=\"{x - half}\" y=\"{y - 10}\" width=\"{2 * half}\" height=\"20\" rx=\"10\"/>"))
            .Append(Invariant($"<text class=\"badge\" x=\"{x}\" y=\"{y + 4}\">")).Append(HtmlText.Of(number)).Append("</text>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
