using System;
using System.Collections.Generic;
using System.Threading.Tasks;

using Xunit;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>PowerShell as its makers build it: the tool that the clone's manifest names.</summary>
public static class Pwsh
{
    private static readonly DotnetProcess Tool = new("pwsh", "-NoProfile");

    private static readonly Lazy<Task<ProcessResult>> Restored = new(() => new DotnetProcess("tool", "restore").RunAsync());

    /// <summary>Runs another tool of the manifest; skips the test where it cannot be had.</summary>
    public static async Task<ProcessResult> RestoredTool(string name, params string[] arguments)
    {
        await Restore(name);
        return await new DotnetProcess("tool", "run", name, "--").RunAsync(arguments);
    }

    /// <summary>Runs it; skips the test where it cannot be had.</summary>
    public static async Task<ProcessResult> RunAsync(string input, params string[] arguments)
    {
        await Restore("pwsh");
        // As the project's shell does where its output is redirected.
        var environment = new Dictionary<string, string> { ["NO_COLOR"] = "1", ["POWERSHELL_TELEMETRY_OPTOUT"] = "1" };
        return await Tool.RunAsync(input, environment, arguments);
    }

    private static async Task Restore(string name)
    {
        var restored = await Restored.Value;
        Assert.SkipUnless(restored.ExitCode == 0, $"{name} is not to be had; dotnet tool restore says: {restored}");
    }
}
