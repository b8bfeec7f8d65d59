using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.TestSupport;

namespace E911Config.Core.Tests;

/// <summary>The example that comes with the project, as it stands.</summary>
internal static class Litware
{
    public static readonly DateTimeOffset Created = new(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);

    public static DesignDocument Design { get; } = DesignFile.Read(Repository.Example("litware/litware.e911.json"));

    public static Snapshot Snapshot { get; } = SnapshotFile.Read(Repository.Example("litware/litware.e911-snapshot.json"));

    public static Plan Plan { get; } = Planned(Design, Snapshot);

    /// <summary>The same without the one reference of the example that leads nowhere: a server need not take it back.</summary>
    public static Snapshot Sound { get; } = Snapshot.With([Snapshot.Find(NetworkSite.Type, "Cologne")!.With("LocationPolicy", null)]);

    public static Plan SoundPlan { get; } = Planned(Design, Sound);

    /// <summary>
    /// The plan of two zones of it for the sweeps, which do it again and again: it has every kind of step that the whole has.
    /// </summary>
    public static Plan SmallPlan { get; } = Planned(WithPbxAtReno(), Sound, "Portland", "Reno");

    /// <summary>
    /// The example with its plan applied, and the one row of the location service that is missing there: then nothing is left to find.
    /// </summary>
    public static Snapshot Right { get; } = Complete(PlannedDeployment.After(Snapshot, Plan.Steps));

    /// <summary>A deployment with the row of the location service that the example does not have.</summary>
    public static Snapshot Complete(Snapshot snapshot) => snapshot.With(
        [snapshot.Find(LocationServiceTables.Subnet, "10.20.2.0")!.Renamed("10.20.3.0").With("Subnet", "10.20.3.0")]);

    // So that a trunk configuration that is there already is changed too.
    private static DesignDocument WithPbxAtReno()
    {
        const string Pbx = "\"pbxTrunks\": [\"PstnGateway:pbx-nyc.litwareinc.com\"],";
        const string Reno = "\"voicePolicies\": [\"Tag:RenoUsers\"],";
        return DesignFile.Parse(Design.Path, Design.Text.Replace(Pbx, "", StringComparison.Ordinal)
            .Replace(Reno, Reno + " " + Pbx, StringComparison.Ordinal));
    }

    /// <summary>The plan of a design; the findings are the message if there is none.</summary>
    public static Plan Planned(DesignDocument design, Snapshot snapshot, params string[] zones)
    {
        var result = Planner.Make(design, snapshot, zones, Created);
        return result.Plan ?? throw new InvalidOperationException(string.Join(Environment.NewLine, result.Findings.Select(FindingText.Of)));
    }
}
