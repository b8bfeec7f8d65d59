using System;

namespace E911Config.HelpBuilder;

/// <summary>A page that does not have the shape that CONTRIBUTING.md describes.</summary>
internal sealed class HelpPageException(string file, int line, string message) : Exception(message)
{
    public string File { get; } = file;

    public int Line { get; } = line;
}
