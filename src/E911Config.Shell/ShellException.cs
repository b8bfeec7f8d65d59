using System;

namespace E911Config.Shell;

/// <summary>The shell itself cannot go on: a wrong argument, no modules. Not for what a script does.</summary>
internal sealed class ShellException(string message, int exitCode) : Exception(message)
{
    /// <summary>A wrong command line.</summary>
    public const int Usage = 64;

    public int ExitCode { get; } = exitCode;
}
