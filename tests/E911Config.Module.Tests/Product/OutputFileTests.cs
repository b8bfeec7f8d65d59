using System;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
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
    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void TheDefaultFolderIsPrivateAndASharedOneKeepsItsRights()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes; the folder lies in the user's profile.");
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        const string Apply = "$a = New-E911TrunkPlan -Path $design -Zone Reno -WarningAction SilentlyContinue | "
            + "Set-E911Routing -Confirm:$false";
        const string Files = "; $a.JournalPath; $a.SnapshotBefore; $a.SnapshotAfter";
        foreach (var file in litware.Texts(Apply + Files)) Assert.Equal("-rw-------", ModeOf(file));
        var folder = Path.GetDirectoryName(litware.Text("$a.JournalPath"))!;
        Assert.Equal("drwx------", ModeOf(folder));
        Assert.NotEmpty(Directory.GetFiles(folder, "*.lock"));
        Assert.All(Directory.GetFiles(folder), file => Assert.Equal("-rw-------", ModeOf(file)));

        var shared = Directory.CreateDirectory(litware.In("shared"), UnixFileMode.UserRead | UnixFileMode.UserWrite
            | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute).FullName;
        litware.Run("Set-CsNetworkSite Reno -LocationPolicy $null");
        foreach (var file in litware.Texts($"{Apply} -JournalFolder {shared}{Files}"))
            Assert.StartsWith("-rw-r--", ModeOf(file), StringComparison.Ordinal);
        Assert.Equal("drwxr-x---", ModeOf(shared));
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
