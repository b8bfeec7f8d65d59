using System.Collections.Generic;

namespace E911Config.Core.Reporting.Reports;

/// <summary>A lane of a picture.</summary>
/// <param name="Title">What stands in it.</param>
/// <param name="Boxes">Its boxes, from top to bottom.</param>
internal sealed record PictureLane(string Title, IReadOnlyList<PictureBox> Boxes);
