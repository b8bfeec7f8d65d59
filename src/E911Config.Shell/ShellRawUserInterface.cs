using System;
using System.Management.Automation.Host;

namespace E911Config.Shell;

/// <summary>The screen below the lines. Only what a stream of lines can do; the rest says that it is not there.</summary>
internal sealed class ShellRawUserInterface(Terminal terminal) : PSHostRawUserInterface
{
    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle { get; set; } = "E911Config";

    public override Coordinates CursorPosition
    {
        get => terminal.OutputIsTerminal ? new Coordinates(Console.CursorLeft, Console.CursorTop) : default;
        set
        {
            if (terminal.OutputIsTerminal)
                Console.SetCursorPosition(value.X, value.Y);
        }
    }

    public override Coordinates WindowPosition
    {
        get => default;
        set => throw Missing();
    }

    public override Size BufferSize
    {
        get => new(terminal.Width, terminal.Height);
        set => throw Missing();
    }

    public override Size WindowSize
    {
        get => BufferSize;
        set => throw Missing();
    }

    public override Size MaxWindowSize => BufferSize;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override bool KeyAvailable => terminal.InputIsTerminal && Console.KeyAvailable;

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        if (!terminal.InputIsTerminal)
            throw new HostException("A key cannot be read: standard input is redirected.");
        var key = Console.ReadKey(options.HasFlag(ReadKeyOptions.NoEcho));
        return new KeyInfo((int)key.Key, key.KeyChar, default, options.HasFlag(ReadKeyOptions.IncludeKeyDown));
    }

    public override void FlushInputBuffer()
    {
        while (KeyAvailable)
            Console.ReadKey(intercept: true);
    }

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
        // This is how Clear-Host clears.
        if (terminal.OutputIsTerminal)
            Console.Clear();
    }

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw Missing();

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw Missing();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw Missing();

    private static HostException Missing() => new("E911Config.Shell writes lines; it has no screen buffer to read or to move.");
}
