using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>Runs an executable through dotnet. Its input is always redirected; without text it is at its end at once.</summary>
public sealed class DotnetProcess
{
    private readonly string[] _program;

    public DotnetProcess(params string[] program) => _program = program;

    public static DotnetProcess Shell { get; } = new(Repository.Executable("src/E911Config.Shell"));

    public static DotnetProcess HelpBuilder { get; } = new(Repository.Executable("build/E911Config.HelpBuilder"));

    public static DotnetProcess Packager { get; } = new(Repository.Executable("build/E911Config.Packager"));

    /// <summary>The folder it starts in; the clone's root unless told.</summary>
    public string WorkingFolder { get; init; } = Repository.Root;

    /// <summary>After this time it counts as hanging, and is killed; far more than it needs on a machine that does nothing else.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(5);

    public Task<ProcessResult> RunAsync(params string[] arguments) => RunAsync(string.Empty, null, arguments);

    public async Task<ProcessResult> RunAsync(string input, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("dotnet", [.. _program, .. arguments])
        {
            WorkingDirectory = WorkingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            process.StartInfo.Environment[name] = value;

        process.Start();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return new ProcessResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'dotnet {string.Join(' ', [.. _program, .. arguments])}' did not end within {Limit}.");
        }
    }
}
