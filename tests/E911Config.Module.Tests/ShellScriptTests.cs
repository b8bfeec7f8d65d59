using System;
using System.Threading.Tasks;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests;

/// <summary>The shell runs a script file as PowerShell does.</summary>
public sealed class ShellScriptTests
{
    [Fact]
    public async Task ParametersBindByNameAndByPosition()
    {
        const string Script = "param([string]$Name, [switch]$Fast, $Rest)\n\"$Name|$Fast|$Rest|$($args -join ',')\"";

        var result = await RunAsync(Script, "-Name", "it's $x", "-Fast", "one", "two");

        Assert.Equal("it's $x|True|one|two\n", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task KnowsWhereItLies()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("where.ps1", "$PSScriptRoot\n$PSCommandPath\n\"$pwd\"");

        var result = await DotnetProcess.Shell.RunAsync("-File", script);

        Assert.Equal($"{folder.Path}\n{script}\n{Repository.Root}\n", result.Output);
    }

    [Fact]
    public async Task VariablesAndFunctionsLastFromStatementToStatement()
    {
        var result = await RunAsync("$x = 1\n$x++\nfunction Get-It { $script:y = 3; return $x + $y }\nGet-It\n$y\n$none = Get-It");

        Assert.Equal("5\n3\n", result.Output);
    }

    [Theory]
    [InlineData("'a'; exit 3; 'b'", 3, "a\n")]
    [InlineData("'a'; return; 'b'", 0, "a\n")]
    [InlineData("foreach ($i in 1..3) { $i; if ($i -eq 2) { break } }", 0, "1\n2\n")]
    [InlineData("function f { exit 4 }\nf\n'b'", 4, "")]
    [InlineData("try { 'a'; exit 5 } finally { 'b' }", 5, "a\nb\n")]
    [InlineData("try { throw 'x' } catch { \"caught $_\" }", 0, "caught x\n")]
    [InlineData("$Host.SetShouldExit(2); 'goes on'", 2, "goes on\n")]
    [InlineData("'a' && 'b' || 'c'", 0, "a\nb\n")]
    [InlineData("Get-Command nothing-here -ErrorAction SilentlyContinue\n$?", 0, "False\n")]
    [InlineData("switch (2) { 1 { 'one' } default { 'other' } }", 0, "other\n")]
    public async Task FlowIsTheScriptsOwn(string script, int exitCode, string output)
    {
        var result = await RunAsync(script);

        Assert.True(result.ExitCode == exitCode, result.ToString());
        Assert.Equal(output, result.Output);
    }

    [Fact]
    public async Task AnUncaughtErrorEndsItWithOneAndNamesFileAndLine()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("fails.ps1", "'before'\n\nthrow 'no way'\n'after'");

        var result = await DotnetProcess.Shell.RunAsync(script);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("before\n", result.Output);
        Assert.Contains($"{script}:3", result.Error, StringComparison.Ordinal);
        Assert.Contains("no way", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnErrorThatDoesNotStopGoesToTheErrorStream()
    {
        var result = await RunAsync("Get-Command nothing-here\n'after'");

        Assert.Equal("after\n", result.Output);
        Assert.Contains("nothing-here", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task AMistakeInTheTextRunsNothing()
    {
        var result = await RunAsync("'before'\nif (");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("script.ps1:2", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RedirectedOutputHasNoColors()
    {
        var result = await RunAsync("Get-Module -ListAvailable E911Config\n$PSStyle.Foreground.Red + 'red'\nthrow 'x'");

        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain('\u001b', result.Error);
    }

    private static async Task<ProcessResult> RunAsync(string text, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        return await DotnetProcess.Shell.RunAsync([folder.Write("script.ps1", text), .. arguments]);
    }
}
