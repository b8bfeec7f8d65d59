using System;
using System.Collections.Generic;

namespace E911Config.Shell;

/// <summary>The command line. What follows the script or the command belongs to it.</summary>
internal sealed record ShellOptions
{
    public const string Usage = """
        Usage: E911Config.Shell [-NonInteractive] [-NoModules] [script.ps1 [arguments] | -Command "text"]

          script.ps1        runs the script; its exit code is the exit code
          -Command text     runs the text; 1 when its last statement failed
          -NonInteractive   a question is an error
          -NoModules        starts without E911Config and E911Config.Simulator
          (nothing)         a prompt; 'exit' leaves it
        """;

    public string? Script { get; private init; }

    public string? Command { get; private init; }

    public IReadOnlyList<string> Arguments { get; private init; } = [];

    public bool NonInteractive { get; private init; }

    public bool NoModules { get; private init; }

    public bool ShowHelp { get; private init; }

    public static ShellOptions Parse(IReadOnlyList<string> args)
    {
        var options = new ShellOptions();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i].ToLowerInvariant())
            {
                case "-noninteractive":
                    options = options with { NonInteractive = true };
                    break;
                case "-nomodules":
                    options = options with { NoModules = true };
                    break;
                case "-help" or "-h" or "-?" or "--help":
                    return options with { ShowHelp = true };
                case "-command" or "-c":
                    return i + 2 == args.Count
                        ? options with { Command = args[i + 1] }
                        : throw Wrong("-Command takes one text; put it in quotes.");
                case "-file" or "-f" when i + 1 < args.Count:
                    return options with { Script = args[i + 1], Arguments = [.. Rest(args, i + 2)] };
                case var other when other.StartsWith('-'):
                    throw Wrong($"unknown or incomplete option '{args[i]}'.");
                default:
                    return options with { Script = args[i], Arguments = [.. Rest(args, i + 1)] };
            }
        }

        return options;
    }

    private static IEnumerable<string> Rest(IReadOnlyList<string> args, int start)
    {
        for (var i = start; i < args.Count; i++)
            yield return args[i];
    }

    private static ShellException Wrong(string message) => new(message + Environment.NewLine + Usage, ShellException.Usage);
}
