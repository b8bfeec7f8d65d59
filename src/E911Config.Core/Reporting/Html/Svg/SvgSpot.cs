namespace E911Config.Core.Reporting.Html;

/// <summary>Where something stands in a picture, in pixels.</summary>
/// <param name="Lane">The number of its lane.</param>
/// <param name="Left">Its left side.</param>
/// <param name="Top">Its upper side.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
internal sealed record SvgSpot(int Lane, int Left, int Top, int Width, int Height)
{
    /// <summary>The height at which lines begin and end.</summary>
    public int Port { get; init; } = Top + (Height / 2);
}
