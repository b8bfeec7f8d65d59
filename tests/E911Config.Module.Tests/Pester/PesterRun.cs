using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

using E911Config.Module.Tests.Infrastructure;

namespace E911Config.Module.Tests.Pester;

/// <summary>Runs <c>tests/pester</c> in a process of the project's shell.</summary>
public static class PesterRun
{
    private static readonly DotnetProcess Shell = new(Repository.Executable("src/E911Config.Shell")) { Limit = TimeSpan.FromMinutes(15) };

    private const string Script = """
        param($Pester, $Tests, $Report, $Leave)
        $ErrorActionPreference = 'Stop'
        Import-Module -Name $Pester
        $run = Invoke-Pester -Path $Tests -PassThru -Output None -ExcludeTagFilter $Leave
        # A block that failed fails its tests; its error is its own.
        function Why($Test) {
            $errors = @($Test.ErrorRecord; for ($block = $Test.Block; $block; $block = $block.Parent) { $block.ErrorRecord })
            ($errors | Out-String).Trim()
        }
        $results = @(
            foreach ($test in @($run.Tests | Where-Object { "$($_.Result)" -ne 'NotRun' })) { @{ Name = $test.ExpandedPath; Outcome = "$($test.Result)"; Reason = Why $test } }
            foreach ($file in $run.Containers) {
                if ($file.Result -eq 'Passed' -or -not "$($file.ErrorRecord)") { continue }
                @{ Name = "$($file.Item)"; Outcome = 'Failed'; Reason = ($file.ErrorRecord | Out-String).Trim() }
            }
        )
        $told = @{ Version = "$($run.Version)"; Result = "$($run.Result)"; Results = $results }
        ConvertTo-Json -InputObject $told | Set-Content -LiteralPath $Report
        """;

    /// <summary>Every test's result, under the Pester of <paramref name="version"/>.</summary>
    /// <param name="version">The version of Pester.</param>
    /// <param name="leave">The tag of tests that are left to another version, since they are dear; empty for none.</param>
    /// <exception cref="InvalidOperationException">
    /// The run broke off, was made by another Pester, or failed without a test that failed.
    /// </exception>
    public static async Task<IReadOnlyList<PesterResult>> ResultsAsync(string version, string leave = "")
    {
        using var folder = new TemporaryFolder();
        var module = Path.Combine(AppContext.BaseDirectory, "pester", version, "Pester.psd1");
        var report = folder.Combine("report.json");
        var tests = Path.Combine(Repository.Root, "tests", "pester");
        var process = await Shell.RunAsync(folder.Write("run.ps1", Script), module, tests, report, leave);
        var run = File.Exists(report) ? JsonSerializer.Deserialize<Report>(await File.ReadAllTextAsync(report)) : null;
        if (run is null || run.Version != version)
            throw new InvalidOperationException($"Pester {version} did not run to its end: {process}");
        var passed = run.Results.TrueForAll(result => result.Outcome is "Passed" or "Skipped");
        return run.Results.Count > 0 && passed == (run.Result == "Passed")
            ? run.Results
            : throw new InvalidOperationException($"Pester {version} says {run.Result} of {run.Results.Count} tests: {process}");
    }

    private sealed record Report(string Version, string Result, List<PesterResult> Results);
}
