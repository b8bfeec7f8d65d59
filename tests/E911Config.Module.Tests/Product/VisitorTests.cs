using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>New-E911TrunkPlan -Visitors.</summary>
public sealed class VisitorTests
{
    [Fact]
    public void VisitorsStandInThePlanWhenAskedFor()
    {
        using var litware = new LitwareSession();
        const string plan =
            "$plan = New-E911TrunkPlan -Path $design -Snapshot $work/litware.e911-snapshot.json -WarningAction SilentlyContinue";
        litware.Run(plan);
        Assert.DoesNotContain("VisitorsFareWorse", litware.Text("$plan.Findings.Id"), System.StringComparison.Ordinal);
        litware.Run(plan + " -Visitors -OutPath $work/p.e911-plan.json");
        Assert.Contains("VisitorsFareWorse", litware.Text("$plan.Findings.Id"), System.StringComparison.Ordinal);
        Assert.Contains("Visitors fare worse than the residents of zone Reno",
            System.Text.RegularExpressions.Regex.Replace(
            litware.Show("Get-E911TrunkPlan $work/p.e911-plan.json -WarningAction SilentlyContinue"), @"\s+", " "),
            System.StringComparison.Ordinal);
    }
}
