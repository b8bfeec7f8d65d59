namespace E911Config.Core.Reporting.Reports;

/// <summary>How a line of a picture is drawn.</summary>
internal enum PictureStroke
{
    /// <summary>A line.</summary>
    Solid,

    /// <summary>A line of dashes.</summary>
    Dashed,

    /// <summary>A line of dots.</summary>
    Dotted,

    /// <summary>A line that is crossed out.</summary>
    Broken,
}
