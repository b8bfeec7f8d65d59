using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using E911Config.Module.Tests.Infrastructure;
using E911Config.Module.Tests.Simulator;
using Xunit;

namespace E911Config.Module.Tests.Product;

/// <summary>
/// Two administrators with one journal folder: who comes second is refused by name, and gets in as soon as the first is gone, however it
/// went.
/// </summary>
public sealed class LockTests
{
    private const string Apply = "Set-E911Routing -Plan $work/p.e911-plan.json -JournalFolder $work/journal -Confirm:$false";

    [Fact]
    public void AProcessThatIsKilledLeavesNoLock()
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        litware.Run("$null = New-E911TrunkPlan -Path $design -OutPath $work/p.e911-plan.json -WarningAction SilentlyContinue; "
            + "Reset-E911SimulationCounter");
        File.Copy(litware.In("litware.e911-snapshot.json"), litware.In("theirs.e911-snapshot.json"));
        File.WriteAllText(litware.In("slow.ps1"), """
            param($Work)
            Start-E911Simulation -Path $Work/theirs.e911-snapshot.json
            Set-E911SimulationFault -ReadDelayMilliseconds 600000
            Set-E911Routing -Plan $Work/p.e911-plan.json -JournalFolder $Work/journal -Confirm:$false
            """);
        using var holder = new Process();
        holder.StartInfo = new ProcessStartInfo("dotnet",
            [Repository.Executable("src/E911Config.Shell"), litware.In("slow.ps1"), litware.In(".")]) { RedirectStandardInput = true };
        holder.Start();
        try
        {
            var limit = Stopwatch.StartNew();
            while (!Named(litware) && limit.Elapsed < TimeSpan.FromMinutes(1)) Thread.Sleep(20);
            var refused = Assert.Single(litware.Try(Apply).AllErrors);
            Assert.StartsWith("DeploymentLocked,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Matches(Holder(holder.Id), refused.ToString());
            Assert.Equal(0, litware.Writes());
        }
        finally
        {
            holder.Kill();
            holder.WaitForExit();
        }

        Assert.Equal("Applied", litware.Text($"({Apply}).Outcome"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(58)]
    public void WhoComesBetweenTwoWritesIsRefusedAndHurtsNobody(int write)
    {
        using var litware = new LitwareSession(snapshot: LitwareSession.Sound);
        litware.Run("$null = New-E911TrunkPlan -Path $design -OutPath $work/p.e911-plan.json -WarningAction SilentlyContinue");
        litware.Run($$"""
            Set-E911SimulationFault -BeforeWrite {{write.ToString(CultureInfo.InvariantCulture)}} -OtherAdministrator {
                Import-Module '{{Repository.Manifest("E911Config")}}'
                try { Set-E911Routing -Plan '{{litware.In("p.e911-plan.json")}}' -JournalFolder '{{litware.In("journal")}}' -Confirm:$false; $told = 'not refused' }
                catch { $told = "$($_.FullyQualifiedErrorId) $_" }
                [System.IO.File]::WriteAllText('{{litware.In("told.txt")}}', $told)
            }
            """);

        Assert.Equal("Applied", litware.Text($"({Apply}).Outcome"));

        var told = File.ReadAllText(litware.In("told.txt"));
        Assert.StartsWith("DeploymentLocked,", told, StringComparison.Ordinal);
        Assert.Matches(Holder(Environment.ProcessId), told);
        Assert.Equal("1", litware.Text("@(Get-E911RoutingHistory $work/journal).Count"));
    }

    private static bool Named(LitwareSession litware) => Directory.Exists(litware.In("journal"))
        && Directory.GetFiles(litware.In("journal"), "*.owner").Any(owner => new FileInfo(owner).Length > 0);

    private static string Holder(int process) => string.Create(CultureInfo.InvariantCulture,
        $@"\\{Environment.UserName} on {Environment.MachineName} \(process {process}, [^,]+, since \d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*Z\) is changing this deployment");
}
