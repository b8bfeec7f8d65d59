using System;
using System.IO;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.Core.Reporting.Script;
using E911Config.Core.Text;

namespace E911Config.Desktop;

/// <summary>
/// The files that the product writes of a design and a snapshot, at a fixed time. Compiled into the tests too, which compare the bytes of
/// one runtime with those of another.
/// </summary>
internal static class WrittenFiles
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Writes them.</summary>
    /// <param name="designPath">The design.</param>
    /// <param name="snapshotPath">The snapshot.</param>
    /// <param name="folder">Where to.</param>
    public static void Write(string designPath, string snapshotPath, string folder)
    {
        var design = DesignFile.Read(designPath);
        var snapshot = SnapshotFile.Read(snapshotPath);
        SnapshotFile.Write(Path.Combine(folder, "it.e911-snapshot.json"), snapshot);

        var made = Planner.Make(design, snapshot, [], Now);
        var plan = made.Plan ?? throw new InvalidOperationException(string.Join("\n", made.Findings.Select(FindingText.Of)));
        PlanFile.Write(Path.Combine(folder, "it.e911-plan.json"), plan);
        PlanScript.Write(Path.Combine(folder, "plan.ps1"), PlanScript.Of(plan, force: true));
        CollectorScript.Write(Path.Combine(folder, "collector.ps1"), CollectorScript.Of("1.0", Now));

        var drift = DriftFinder.Find(design, snapshot, DriftSeverity.Minor, Now.Date);
        DriftFile.Write(Path.Combine(folder, "it.e911-drift.json"),
            drift with { Run = new DriftRun(Now, snapshot.Source.Deployment, snapshot.CapturedAt, "it.e911.json") });

        // Read back, since only what stands in the file is the same for both.
        foreach (var name in new[] { "it.e911-plan.json", "it.e911-drift.json" })
        {
            var result = ReportFile.Read(Path.Combine(folder, name));
            foreach (var format in ReportFormat.All) TextFile.Replace(Path.Combine(folder, name + format.Extension), Report(format, result));
            if (result is TrunkPlan read) TextFile.Replace(Path.Combine(folder, name + ".txt"), read.Text);
            if (result is DriftTestResult found) TextFile.Replace(Path.Combine(folder, name + ".txt"), found.Text);
        }
    }

    // A format that cannot hold a result says so, in the same words.
    private static string Report(ReportFormat format, object result)
    {
        try
        {
            return format.Write([result]);
        }
        catch (E911Config.Core.E911Exception error)
        {
            return error.Message;
        }
    }
}
