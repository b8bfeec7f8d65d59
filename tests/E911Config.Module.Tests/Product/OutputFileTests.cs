using System;
using System.IO;
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
