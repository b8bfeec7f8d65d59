using System.Collections.Generic;

namespace E911Config.Core.Reporting.Reports;

/// <summary>
/// A picture: boxes with things in lanes from left to right, and lines between them. Whoever sees no picture reads the texts of all of it.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Summary">What it says, in a sentence or two.</param>
/// <param name="Lanes">The lanes.</param>
/// <param name="Lines">The lines.</param>
internal sealed record Picture(string Title, string Summary, IReadOnlyList<PictureLane> Lanes, IReadOnlyList<PictureLine> Lines)
    : ReportBlock
{
    /// <summary>What it does not show, and what is not known of what it shows.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the kinds of lines mean that are in it.</summary>
    public IReadOnlyList<KeyValuePair<PictureStroke, string>> Key { get; init; } = [];
}
