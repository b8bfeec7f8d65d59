using System;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>Whatever is thrown inside a cmdlet is one error of this module, with an id, a category and no name of a type.</summary>
public sealed class OneErrorTests
{
    [Theory]
    [InlineData("New-E911TrunkPlan -Path 'Z:\\x.json'", "PathInvalid", "InvalidArgument")]
    [InlineData("New-E911TrunkPlan -Path 'Z:\\*.json'", "PathInvalid", "InvalidArgument")]
    [InlineData("New-E911TrunkPlan -Path $design -OutPath \"a`0b\"", "PathInvalid", "InvalidArgument")]
    [InlineData("New-E911TrunkPlan -Path $design -OutPath 'Z:\\p.json'", "PathInvalid", "InvalidArgument")]
    [InlineData("New-E911TrunkPlan -Path $design -OutPath ('a' * 5000)", "PathInvalid", "InvalidArgument")]
    [InlineData("New-E911TrunkPlan -Path ('a' * 5000)", "FileNotFound", "ObjectNotFound")]
    [InlineData("Export-E911Snapshot -Path ('a' * 5000)", "PathInvalid", "InvalidArgument")]
    [InlineData("New-E911TrunkPlan -Path 'Env:\\PATH'", "PathNotFileSystem", "InvalidArgument")]
    [InlineData("Test-E911Drift -Path $design -OutPath 'Z:\\d.json'", "PathInvalid", "InvalidArgument")]
    [InlineData("Get-E911RoutingHistory $work -Design '['", "InputNotUnderstood", "InvalidArgument")]
    [InlineData("Get-E911RoutingHistory $design", "FileUnreadable", "ReadError")]
    [InlineData("Trace-E911Call 911 -NetworkSite Reno -Failed $null", "ParameterArgumentValidationError", "InvalidData")]
    [InlineData("Trace-E911Call 911 -NetworkSite Reno -Failed @($null)", "ParameterArgumentValidationError", "InvalidData")]
    public void WithIdAndCategory(string command, string id, string category)
    {
        using var litware = new LitwareSession();

        var error = Assert.Single(litware.Try(command + " -WarningAction SilentlyContinue").AllErrors);

        Assert.Equal((id, category), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category.ToString()));
        Assert.DoesNotContain("Exception", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Path Z:\\design\\litware.e911.json")]
    [InlineData("-Path '{0}' -OutPath Z:\\drift.json")]
    [InlineData("-Path ./nope.json")]
    public async Task TheNightlyRunEndsWithCodeOne(string parameters)
    {
        var run = await DotnetProcess.Shell.RunAsync("-Command", "Import-Module E911Config; Test-E911Drift -EnableExit -Snapshot "
            + "examples/litware/litware.e911-snapshot.json -WarningAction SilentlyContinue "
            + parameters.Replace("{0}", "examples/litware/litware.e911.json", StringComparison.Ordinal));

        Assert.Equal(1, run.ExitCode);
    }

    /// <summary>What only the binder sees sets no code of ours; the help says which line makes it one.</summary>
    [Theory]
    [InlineData("Test-E911Drift -EnableExit -Pfad ./nope.json")]
    [InlineData("Test-E911Drift -EnableExit -Path")]
    [InlineData("Test-E911Drift -EnableExit -Path x -MinimumSeverity Grave")]
    [InlineData("Compare-E911TrunkPlan -EnableExit -Plan x -Plan y")]
    public async Task AScriptThatStopsAtErrorsEndsWithCodeOne(string command)
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("nightly.ps1", "$ErrorActionPreference = 'Stop'\nImport-Module E911Config\n" + command + "\n");

        Assert.Equal(1, (await DotnetProcess.Shell.RunAsync(script)).ExitCode);
    }

    [Fact]
    public async Task TheCodeStaysOneWhereAScriptStopsAtErrorsAndCatchesThem()
    {
        var run = await DotnetProcess.Shell.RunAsync("-Command", "Import-Module E911Config; try { Test-E911Drift -EnableExit -Path nope "
            + "-Snapshot examples/litware/litware.e911-snapshot.json -ErrorAction Stop } catch { 'caught' }");

        Assert.Equal((1, "caught\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void AnErrorThatNobodyTellsMakesAnEmptyAnswerUnread()
    {
        using var litware = new LitwareSession();
        litware.Run("""
            $null = $ExecutionContext.InvokeProvider.Item.Set('function:global:Get-CsCallParkOrbit',
                { [CmdletBinding()] param() Write-Error 'swallowed' -ErrorAction SilentlyContinue })
            """);

        Assert.Contains("CsCallParkOrbit", litware.Text("(Test-E911Drift -Path $design -NoPlan -WarningAction SilentlyContinue).Unread | "
            + "ForEach-Object Noun"), StringComparison.Ordinal);
    }

    [Fact]
    public void AFailureHandsItsResultOverWhereAskedToGoOn()
    {
        using var litware = new LitwareSession();
        litware.Run("$plan = New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue; "
            + "Set-E911SimulationFault -FailWrite 3 -When After");
        const string Apply = "$r = Set-E911Routing -Plan $plan -JournalFolder $work/journal -Confirm:$false";

        Assert.Single(litware.Try(Apply + " -ErrorAction Continue; $after = 'went on'").AllErrors);
        Assert.Equal("RolledBack|went on", litware.Text("$r.Outcome; $after"));
        litware.Run("Set-E911SimulationFault -Clear; Set-E911SimulationFault -FailWrite 3 -When After");
        Assert.Equal("RolledBack", litware.Text($"try {{ {Apply} }} catch {{ $_.TargetObject.Outcome }}"));
    }
}
