using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Desktop;

/// <summary>
/// The Mono that is installed: .NET Framework where there is no Windows. Where there is none tests are skipped, unless
/// <c>E911_REQUIRE_MONO</c> is 1: then they fail.
/// </summary>
internal static class Mono
{
    private const string Facade = "netstandard.dll";

    private static readonly string Configuration = typeof(Mono)
        .Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string Program => Environment.GetEnvironmentVariable("E911_MONO") ?? "/usr/bin/mono";

    /// <summary>What keeps it from running what the tests want; null if nothing does.</summary>
    public static string? Missing => !File.Exists(Program) ? $"There is no Mono at {Program}: apt-get install mono-devel, or set E911_MONO."
        : FacadeFolders.Any(folder => File.Exists(Path.Combine(folder, Facade))) ? null
        : $"Mono has no {Facade}: apt-get install mono-devel, or set MONO_PATH to the folder with the one of its Facades.";

    private static string[] FacadeFolders =>
    [
        .. (Environment.GetEnvironmentVariable("MONO_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Program)!, "../lib/mono/4.5/Facades")),
    ];

    /// <summary>Runs the program of <c>tests/E911Config.Desktop</c>; skips the test where there is no Mono.</summary>
    /// <returns>What it says.</returns>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        if (Missing is { } missing)
        {
            if (Environment.GetEnvironmentVariable("E911_REQUIRE_MONO") == "1") Assert.Fail(missing + " E911_REQUIRE_MONO is 1.");
            Assert.Skip(missing);
        }

        var program = Repository.File($"tests/E911Config.Desktop/bin/{Configuration}/net472/E911Config.Desktop.exe");
        using var process = Process.Start(new ProcessStartInfo(Program, [program, .. arguments])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
        return await said;
    }
}
