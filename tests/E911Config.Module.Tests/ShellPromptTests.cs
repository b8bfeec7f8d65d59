using System;
using System.Threading.Tasks;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests;

/// <summary>-Command, statements on redirected input, and questions.</summary>
public sealed class ShellPromptTests
{
    private const string Asking = """
        $ErrorActionPreference = 'Stop'
        function Set-It {
            [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param()
            if ($PSCmdlet.ShouldProcess('the thing')) { 'done' }
        }
        Set-It
        """;

    [Theory]
    [InlineData("1 + 1", 0, "2\n")]
    [InlineData("exit 7", 7, "")]
    [InlineData("throw 'x'", 1, "")]
    [InlineData("nothing-here", 1, "")]
    [InlineData("nothing-here; 'fine'", 0, "fine\n")]
    [InlineData("1 +", 1, "")]
    public async Task ACommandHasTheExitCodeOfItsLastStatement(string command, int exitCode, string output)
    {
        var result = await DotnetProcess.Shell.RunAsync("-Command", command);

        Assert.True(result.ExitCode == exitCode, result.ToString());
        Assert.Equal(output, result.Output);
    }

    [Fact]
    public async Task StatementsAreReadFromRedirectedInput()
    {
        var result = await PipeAsync("$a = 4\nif ($a) {\n  \"a is $a\"\n}\n\nnothing-here\n$?\nexit 6\n'never'\n", "-Command", "-");

        Assert.Equal(6, result.ExitCode);
        Assert.Equal("a is 4\nFalse\n", result.Output);
        Assert.Contains("nothing-here", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APromptShowsWhatItReads()
    {
        var result = await PipeAsync("$a = 4\n\"a is $a\"\nexit 6\n'never'\n");

        Assert.Equal(6, result.ExitCode);
        Assert.Matches(@"\nPS [^\n]*> ""a is \$a""\na is 4\nPS [^\n]*> exit 6\n\z", result.Output);
    }

    [Theory]
    [InlineData("-Command", "-")]
    [InlineData]
    public async Task TheEndOfTheInputEndsTheShell(params string[] arguments)
    {
        var result = await PipeAsync("'last'", arguments);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("last\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("y\n", true)]
    [InlineData("n\n", false)]
    public async Task AnAnswerComesFromRedirectedInput(string answer, bool done)
    {
        var result = await PipeAsync(answer, "-Command", Asking);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal(done, result.Output.EndsWith("done\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("y\n", "-NonInteractive")]
    public async Task AQuestionThatNobodyAnswersIsAnError(string input, params string[] options)
    {
        var result = await PipeAsync(input, [.. options, "-Command", Asking]);

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.DoesNotContain("done", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("Set-It:", result.Error, StringComparison.Ordinal);
        Assert.Contains("Exception calling \"ShouldProcess\"", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingParameterIsAnError()
    {
        var result = await PipeAsync(string.Empty, "-Command", "Get-Command -Name 'Get-Help' | ForEach-Object -MemberName");

        Assert.Equal(1, result.ExitCode);
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public async Task EachStreamIsMarked()
    {
        var result = await PipeAsync(string.Empty, "-Command", """
            function f { [CmdletBinding()] param() $PSCmdlet.WriteWarning('w'); $PSCmdlet.WriteVerbose('v'); $PSCmdlet.WriteDebug('d') }
            $DebugPreference = 'Continue'
            f -Verbose
            """);

        Assert.Equal("WARNING: w\nVERBOSE: v\nDEBUG: d\n", result.Output);
    }

    [Theory]
    [InlineData("nowhere.ps1")]
    [InlineData("-Wrong")]
    [InlineData("-Command")]
    public async Task AWrongCommandLineIsSaidSo(string argument)
    {
        var result = await DotnetProcess.Shell.RunAsync(argument);

        Assert.Equal(64, result.ExitCode);
        Assert.Contains(argument, result.Error, StringComparison.Ordinal);
    }

    private static Task<ProcessResult> PipeAsync(string input, params string[] arguments) =>
        DotnetProcess.Shell.RunAsync(input, null, arguments);
}
