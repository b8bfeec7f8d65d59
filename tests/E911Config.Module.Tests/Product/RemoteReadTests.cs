using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>What only reads through PowerShell's own remoting: one session into another process does for all of it.</summary>
public sealed partial class RemoteReadTests(RemoteLitware litware) : IClassFixture<RemoteLitware>
{
    private readonly RemoteProcess far = litware.Far;
    private readonly HostedShell shell = litware.Near;

    [Fact]
    public void TheSessionIsStrictAndItsObjectsAreBags()
    {
        Assert.Contains("language mode", Assert.ThrowsAny<Exception>(() => far.Script("1 + 1")).Message,
            StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("Deserialized.", far.Run("Get-CsVoiceRoute")[0].TypeNames[0], StringComparison.Ordinal);
        Assert.StartsWith("Deserialized.", far.Run("New-CsEmergencyNumber", ("DialString", "911"))[0].TypeNames[0],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-NetworkSite Re", "Reno")]
    [InlineData("-RegistrarPool sba", "sba-rno.litwareinc.com")]
    [InlineData("-Failed Wan:R", "Wan:Reno")]
    [InlineData("-VoicePolicy Re", "RenoUsers")]
    public void NamesOfTheDeploymentThereAreCompleted(string typed, string offered) => Assert.Equal(offered, string.Join("|", shell.Run(
        "param($Line) [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches | "
        + "ForEach-Object CompletionText", ("Line", "Trace-E911Call 911 -Session $far " + typed)).Clean().Output));

    [Fact]
    public void PlanAndSnapshotAreTheSameBytesAsLocal()
    {
        const string Script = """
            $null = New-E911TrunkPlan -Path $design -OutPath $work/test.e911-plan.json -WarningAction SilentlyContinue @from
            Export-E911Snapshot -Path $work/test.e911-snapshot.json -WarningAction SilentlyContinue @from
            """;
        // The session is everybody's: who comes next finds few callers again.
        using var everybody = litware.Everybody();
        shell.Run("$from = @{ Session = $far }; " + Script).Clean();
        using var local = new LitwareSession(everybody: true);
        local.Run("$from = @{}; " + Script);

        foreach (var name in new[] { "test.e911-plan.json", "test.e911-snapshot.json" })
            Assert.Equal(Timeless(local.In(name)), Timeless(litware.In(name)));
    }

    // Everything that reads a deployment, through a session without a language, as at home.
    [Theory]
    [InlineData("(New-E911TrunkPlan $design -WarningAction SilentlyContinue @from).Summary")]
    [InlineData("$d = Test-E911Drift $design -NoPlan @from; $d.ExitCode; $d.Items.Text")]
    [InlineData("(Trace-E911Call 911 -NetworkSite Reno @from).Text")]
    [InlineData("(Trace-E911Call 911 -NetworkSite Reno -User sip:reno-1@litwareinc.com -WarningAction SilentlyContinue @from).Text")]
    [InlineData("(Test-E911Resilience $design @from).Text")]
    [InlineData("(Test-E911Configuration @from).Findings | ForEach-Object { \"$($_.Id) $($_.ObjectType) $($_.Identity)\" }")]
    [InlineData("(Test-E911Configuration -Path $design @from).Findings | ForEach-Object { \"$($_.Id) $($_.Identity)\" }")]
    [InlineData("(Test-E911Design $design -Live:(-not $from.Count) @from).Findings | ForEach-Object { \"$($_.Id) $($_.Identity)\" }")]
    [InlineData("(Get-E911Zone $design @from).Text")]
    [InlineData("(New-E911Design -WarningAction SilentlyContinue @from).Decisions | ForEach-Object { \"$($_.Id) $($_.Place)\" }")]
    [InlineData("$s = Export-E911Snapshot $work/y.e911-snapshot.json -PassThru -WarningAction SilentlyContinue @from; $s.Count; "
        + "$s.Callers")]
    [InlineData("$null = New-E911TrunkPlan $design -OutPath $work/z.e911-plan.json -WarningAction SilentlyContinue @from; "
        + "Set-E911Routing $work/z.e911-plan.json -WhatIf -JournalFolder $work/j @from; "
        + "(Get-E911TrunkPlan $work/z.e911-plan.json @from).Steps.Count")]
    public void WhatReadsTakesTheSession(string command)
    {
        using var local = new LitwareSession();
        var home = Answer(local.Run("$from = @{}; " + command), local.In(""));
        Assert.NotEqual("", home);
        Assert.Equal(home, Answer(shell.Run("$from = @{ Session = $far }; " + command).Clean(), litware.In("")));
    }

    // But for where and when.
    private static string Answer(HostedResult run, string folder) => There().Replace(Hour().Replace(
        string.Join("\n", run.Output.Select(line => line?.ToString())).Replace(folder.TrimEnd('/'), "", StringComparison.Ordinal), ""), "");

    // Of the command that comes next; the line may be broken before it.
    [GeneratedRegex(@"( `\r?\n *| )-Session \$session")]
    private static partial Regex There();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}")]
    private static partial Regex Hour();

    /// <summary>A file without what a time makes different.</summary>
    internal static string Timeless(string path) => Moment().Replace(File.ReadAllText(path), "");

    [GeneratedRegex("\"(id|seal|created|read|capturedAt)\": \"[^\"]*\"")]
    private static partial Regex Moment();
}
