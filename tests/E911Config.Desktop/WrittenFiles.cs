using System;
using System.IO;
using System.Linq;
using E911Config.Core;
using E911Config.Core.Calls;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drafting;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.Core.Reporting.Script;
using E911Config.Core.Resilience;
using E911Config.Core.Text;

namespace E911Config.Desktop;

/// <summary>
/// The files and texts that the product makes of a design and a snapshot, at a fixed time. Compiled into the tests too, which compare the
/// bytes of one runtime with those of another.
/// </summary>
internal static class WrittenFiles
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The name of a folder for the files of a design.</summary>
    public static string FolderOf(string designPath) =>
        new DirectoryInfo(Path.GetDirectoryName(designPath)!).Name + "-" + Path.GetFileName(designPath);

    /// <summary>Writes them.</summary>
    /// <param name="designPath">The design.</param>
    /// <param name="snapshotPath">The snapshot.</param>
    /// <param name="folder">Where to.</param>
    public static void Write(string designPath, string snapshotPath, string folder)
    {
        try
        {
            Write(DesignFile.Read(designPath), SnapshotFile.Read(snapshotPath), folder);
        }
        catch (DesignInvalidException refused)
        {
            Text(folder, "refused", refused.Message);
        }
    }

    private static void Write(DesignDocument design, Snapshot snapshot, string folder)
    {
        SnapshotFile.Write(Path.Combine(folder, "it.e911-snapshot.json"), snapshot);
        var made = Planner.Make(design, snapshot, [], Now);
        Text(folder, "findings", string.Join("\n", made.Findings.Select(FindingText.Of)));
        if (made.Plan is { } plan)
        {
            PlanFile.Write(Path.Combine(folder, "it.e911-plan.json"), plan);
            Text(folder, "plan", new TrunkPlan(plan).Text);
            Text(folder, "script", Said(() => PlanScript.Of(plan, force: true)));
            Reports(folder, "plan", new TrunkPlan(plan, snapshot));
        }

        var drift = DriftFinder.Find(design, snapshot, DriftSeverity.Minor, Now.Date) with
            { Run = new DriftRun(Now, snapshot.Source.Deployment, snapshot.CapturedAt, "it.e911.json") };
        DriftFile.Write(Path.Combine(folder, "it.e911-drift.json"), drift);
        Text(folder, "drift", DriftTestResult.Of(drift, design, snapshot).Text);
        Reports(folder, "drift", DriftTestResult.Of(drift, design, snapshot));
        Analyses(design, snapshot, folder);
        Text(folder, "collector", CollectorScript.Of("1.0", Now));
    }

    private static void Analyses(DesignDocument design, Snapshot snapshot, string folder)
    {
        var index = new CallIndex(snapshot, CallFacts.From(design));
        var scope = new ResilienceScope();
        var survey = ResilienceSurvey.Of(index, scope, design, Now.Date);
        Text(folder, "resilience", new ResilienceTestResult(survey, new TraceSource(snapshot), index, scope).Text);
        var audit = CheckRunner.Run(new CheckScope(CheckCatalog.Choose(CheckSubject.Deployment, [], []), snapshot, design, Now.Date));
        Text(folder, "audit", new AuditTestResult(audit).Text);
        Text(folder, "draft", Said(() => DraftFile.Text(Drafter.Draft(snapshot, "Draft", Now).Draft, "e911-design.schema.json").Text));
    }

    private static void Reports(string folder, string name, object result)
    {
        foreach (var format in ReportFormat.All) Text(folder, name + format.Extension, Said(() => format.Write([result])));
    }

    // What cannot be made is told, in the same words.
    private static string Said(Func<string> make)
    {
        try
        {
            return make();
        }
        catch (E911Exception error)
        {
            return error.Message;
        }
    }

    private static void Text(string folder, string name, string text) => TextFile.Replace(Path.Combine(folder, name + ".txt"), text);
}
