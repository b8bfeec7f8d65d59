using System;
using System.Diagnostics;
using System.Globalization;
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
    private const string Library = "System.Xml.Linq.dll";

    private static readonly string Configuration = typeof(Mono)
        .Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string Program => Environment.GetEnvironmentVariable("E911_MONO") ?? "/usr/bin/mono";

    /// <summary>What keeps it from running what the tests want; null if nothing does.</summary>
    private static string? Missing =>
        !File.Exists(Program) ? $"There is no Mono at {Program}: apt-get install mono-devel, or set E911_MONO."
        : !File.Exists(Path.Combine(Libraries, Library)) ? $"Mono has no {Library}: apt-get install mono-devel."
        : FacadeFolders.Any(folder => File.Exists(Path.Combine(folder, Facade))) ? null
        : $"Mono has no {Facade}: apt-get install mono-devel, or set MONO_PATH to the folder with the one of its Facades.";

    private static string Libraries => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Program)!, "../lib/mono/4.5"));

    private static string[] FacadeFolders =>
    [
        .. (Environment.GetEnvironmentVariable("MONO_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        Path.Combine(Libraries, "Facades"),
    ];

    /// <summary>Skips the test where there is no Mono, or fails it.</summary>
    public static void Require()
    {
        if (Missing is not { } missing) return;
        if (Environment.GetEnvironmentVariable("E911_REQUIRE_MONO") == "1") Assert.Fail(missing + " E911_REQUIRE_MONO is 1.");
        Assert.Skip(missing);
    }

    /// <summary>Runs the program of <c>tests/E911Config.Desktop</c>; skips the test where there is no Mono.</summary>
    /// <returns>What it says.</returns>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        Require();
        var (exitCode, text) = await StartAsync("tests/E911Config.Desktop/bin/{0}/net472/E911Config.Desktop.exe", arguments);
        Assert.True(exitCode == 0, text);
        return text;
    }

    /// <summary>Builds a project that the solution names and does not build.</summary>
    public static async Task BuildAsync(string project)
    {
        var (exitCode, text) = await RunToEndAsync("dotnet", "build", Repository.File(project), "-c", Configuration, "-nodeReuse:false",
            "-p:BuildProjectReferences=false", "-v", "q", "-nologo");
        Assert.True(exitCode == 0, text);
    }

    /// <summary>Runs a program of .NET Framework.</summary>
    /// <param name="program">Its path in the repository, with a place for the configuration.</param>
    /// <param name="arguments">What it is given.</param>
    public static Task<(int ExitCode, string Text)> StartAsync(string program, params string[] arguments) =>
        RunToEndAsync(Program, [Repository.File(string.Format(CultureInfo.InvariantCulture, program, Configuration)), .. arguments]);

    private static async Task<(int ExitCode, string Text)> RunToEndAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove(Chances.Variable);
        start.Environment.Remove(Golden.Variable);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said + await errors);
    }
}
