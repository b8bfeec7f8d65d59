using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;

namespace E911Config.Transformations;

/// <summary>The parameters that take an object or its file.</summary>
internal static class Inputs
{
    private const string Bag = "What comes from a job, another session or a file of Export-Clixml is no longer one: ";

    /// <summary>A plan.</summary>
    public static ObjectOrFile<Plan> Plan { get; } = new(
        "a plan or the path of a plan file", Bag + "save the plan with -OutPath and give the path.", input =>
            (input as TrunkPlan)?.Plan, PlanFile.Read);

    /// <summary>A snapshot.</summary>
    public static ObjectOrFile<Snapshot> Snapshot { get; } = new(
        "a snapshot or the path of a snapshot file", Bag + "save the snapshot with Export-E911Snapshot and give the path.", input =>
            (input as SnapshotResult)?.Snapshot, SnapshotFile.Read);

    /// <summary>A design.</summary>
    public static ObjectOrFile<DesignDocument> Design { get; } = new(
        "a design or the path of a design file", Bag + "give the path of the design.", input => input as DesignDocument, DesignFile.Read);

    /// <summary>The result of a drift run.</summary>
    public static ObjectOrFile<DriftResult> Drift { get; } = new(
        "the result of Test-E911Drift or the path of its file", Bag + "save the result with -OutPath and give the path.", input =>
            (input as DriftTestResult)?.Result, DriftFile.Read);

    /// <summary>A journal. Whatever names one in its property <c>JournalPath</c> will do, also from another session.</summary>
    public static ObjectOrFile<Journal> Journal { get; } = new(
        "the path of a journal, the result of Set-E911Routing, or an entry of Get-E911RoutingHistory", "Give the path of the journal.", _ =>
            null, JournalReader.Read)
    {
        PathProperty = "JournalPath",
        WithoutPath = "This result names no journal: nothing was written, so that there is nothing to take back.",
    };
}
