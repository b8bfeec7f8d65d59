using System;
using System.Globalization;

namespace E911Config.Shell;

/// <summary>What the process is connected to: widths, colours, redirection.</summary>
internal sealed class Terminal
{
    private const int DefaultWidth = 120;

    public bool InputIsTerminal { get; } = !Console.IsInputRedirected;

    public bool OutputIsTerminal { get; } = !Console.IsOutputRedirected;

    public bool ErrorIsTerminal { get; } = !Console.IsErrorRedirected;

    /// <summary>See no-color.org: any value but an empty one switches colours off.</summary>
    public bool ColorsAllowed { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public bool OutputHasColors => OutputIsTerminal && ColorsAllowed;

    public bool ErrorHasColors => ErrorIsTerminal && ColorsAllowed;

    public int Width => OutputIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : WidthFromEnvironment();

    public int Height => OutputIsTerminal && Console.WindowHeight > 0 ? Console.WindowHeight : 50;

    private static int WidthFromEnvironment() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? columns
            : DefaultWidth;
}
