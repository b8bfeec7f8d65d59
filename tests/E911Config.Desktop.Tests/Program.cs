using System;
using System.Runtime.InteropServices;
using Xunit.Runner.InProc.SystemConsole;

namespace E911Config;

/// <summary>Runs the tests, and ends the process before Mono winds up its threads: it may stumble over those of the runner.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        var exitCode = ConsoleRunner.Run(arguments).GetAwaiter().GetResult();
        Console.Out.Flush();
        End(exitCode);
    }

    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void End(int exitCode);
}
