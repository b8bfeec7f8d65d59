using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>No command writes over what it reads, nor two results to one path.</summary>
public sealed class OutputFileTests
{
    [Theory]
    [InlineData("New-E911TrunkPlan -Path $design -OutPath $design", "OutPathIsInput", "litware.e911.json")]
    [InlineData("New-E911TrunkPlan -Path $design -Snapshot $snapshot -OutPath $snapshot", "OutPathIsInput", "copy.e911-snapshot.json")]
    [InlineData("Test-E911Drift -Path $design -NoPlan -OutPath $design", "OutPathIsInput", "litware.e911.json")]
    [InlineData("Export-E911Snapshot -CallersSnapshot $snapshot -CallersFrom Snapshot -Path $snapshot", "OutPathIsInput",
        "copy.e911-snapshot.json")]
    [InlineData("New-E911TrunkPlan -Path $design, $other -OutPath $work/two.e911-plan.json", "OutPathTaken", "two.e911-plan.json")]
    public void IsOneErrorAndNothingIsLost(string command, string id, string file)
    {
        using var litware = new LitwareSession();
        litware.Run("$snapshot = \"$work/copy.e911-snapshot.json\"; $other = \"$work/other.e911.json\"; Copy-Item $design $other; "
            + "Export-E911Snapshot -Path $snapshot -WarningAction SilentlyContinue");
        var before = File.Exists(litware.In(file)) ? File.ReadAllText(litware.In(file)) : null;

        var error = Assert.Single(litware.Try(command + " -WarningAction SilentlyContinue").AllErrors);

        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(file, error.ToString(), StringComparison.Ordinal);
        if (before is not null) Assert.Equal(before, File.ReadAllText(litware.In(file)));
    }

    [Theory]
    [InlineData("New-E911TrunkPlan -Path $design -OutPath $work")]
    [InlineData("New-E911TrunkPlan -Path $design -OutPath $design/p.e911-plan.json")]
    [InlineData("Test-E911Drift -Path $design -NoPlan -OutPath $work")]
    [InlineData("Test-E911Drift -Path $design -NoPlan -OutPath $design/d.e911-drift.json")]
    [InlineData("New-E911Design -OutPath $work")]
    [InlineData("New-E911Design -OutPath $design/d.e911.json")]
    [InlineData("Export-E911Snapshot -Path $work")]
    [InlineData("Export-E911Snapshot -Path $design/s.e911-snapshot.json")]
    public void WhatCannotBeWrittenIsFoundOutBeforeAnythingIsRead(string command)
    {
        using var litware = new LitwareSession();
        litware.Run("Reset-E911SimulationCounter");
        var files = Directory.GetFileSystemEntries(litware.In("."), "*", SearchOption.AllDirectories);

        var error = Assert.Single(litware.Try(command).AllErrors);

        Assert.StartsWith("FileUnwritable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(litware.Reads());
        Assert.Equal(files, Directory.GetFileSystemEntries(litware.In("."), "*", SearchOption.AllDirectories));
    }

    /// <summary>Names, addresses and numbers of a deployment are nobody else's; and who can read a lock can hold it.</summary>
    [Theory]
    [UnsupportedOSPlatform("windows")]
    [InlineData(true, "drwx------", "-rw-------")]
    [InlineData(false, "drwxr-x---", "-rw-r--r--")]
    public async Task TheDefaultFolderIsPrivateAndASharedOneKeepsItsRights(bool isDefault, string folderMode, string fileMode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; the folder lies in the user's profile.");
        using var work = new TemporaryFolder();
        foreach (var name in new[] { "litware.e911.json", "litware.e911-snapshot.json" })
            work.Write(name, File.ReadAllText(Path.Combine(Repository.Root, "examples", "litware", name)));
        var folder = isDefault ? work.Combine("data/E911Config/Journal") : Directory.CreateDirectory(work.Combine("shared"),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead
                | UnixFileMode.GroupExecute).FullName;
        Directory.CreateDirectory(work.Combine("data"));
        var script = work.Write("apply.ps1", $$"""
            param($Work)
            $ErrorActionPreference = 'Stop'
            Start-E911Simulation $Work/litware.e911-snapshot.json -WarningAction SilentlyContinue
            $plan = New-E911TrunkPlan $Work/litware.e911.json -Zone Reno -WarningAction SilentlyContinue
            (Set-E911Routing -Plan $plan -Confirm:$false {{(isDefault ? "" : "-JournalFolder " + folder)}}).Outcome
            Stop-E911Simulation
            """);

        var run = await DotnetProcess.Shell.RunAsync("", new Dictionary<string, string> { ["XDG_DATA_HOME"] = work.Combine("data") },
            script, work.Path);

        Assert.Equal((0, "Applied\n"), (run.ExitCode, run.Output));
        Assert.Equal(folderMode, ModeOf(folder));
        var files = Directory.GetFiles(folder);
        Assert.InRange(files.Length, 5, 20);
        Assert.All(files, file => Assert.Equal(fileMode, ModeOf(file)));
    }

    [UnsupportedOSPlatform("windows")]
    private static string ModeOf(string path)
    {
        var mode = File.GetUnixFileMode(path);
        return (Directory.Exists(path) ? "d" : "-") + string.Concat("rwxrwxrwx".Select((letter, index) =>
            ((int)mode >> (8 - index) & 1) == 1 ? letter : '-'));
    }

    [Fact]
    public void TheBaselineOfANightIsReplacedByItsResult()
    {
        using var litware = new LitwareSession();
        const string Night = "$night = @{ Path = $design; NoPlan = $true; Baseline = \"$work/d.e911-drift.json\"; "
            + "OutPath = \"$work/d.e911-drift.json\"; WarningAction = 'SilentlyContinue' }; (Test-E911Drift @night).ExitCode";

        Assert.Equal("2", litware.Text(Night));
        Assert.Equal("2", litware.Text(Night));
    }
}
