using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>What is attested of zones of one design and deployment, for whoever must show it.</summary>
public sealed class AttestationReport : IBoundReport
{
    internal AttestationReport(IReadOnlyList<ZoneResult> zones)
    {
        Source = zones;
        Zones = new TextList(zones.Select(zone => zone.Zone));
        Entries = new ReadOnlyCollection<AttestationEntry>(zones.SelectMany(zone => zone.Attestation).ToArray());
        Laws = new ReadOnlyCollection<AttestedLawEntry>(AttestedLawEntry.Of(zones.Select(zone => zone.Survey),
            zones[0].Laws).ToArray());
    }

    /// <summary>The design.</summary>
    public string Design => Source[0].Design;

    /// <summary>Its file.</summary>
    public string DesignPath => Source[0].DesignPath;

    /// <summary>The deployment.</summary>
    public string Deployment => Source[0].Deployment;

    /// <summary>When it was read, in UTC; null if nobody knows.</summary>
    public DateTimeOffset? Time => Source[0].Time;

    /// <summary>The SHA-256 of the deployment as a snapshot holds it, without its time, in lowercase hex.</summary>
    public string SnapshotHash => Entries.Select(entry => entry.SnapshotHash).FirstOrDefault() ?? "";

    /// <summary>The zones.</summary>
    public TextList Zones { get; }

    /// <summary>What is attested of each of their network sites.</summary>
    public ReadOnlyCollection<AttestationEntry> Entries { get; }

    /// <summary>The paragraphs of law that apply, and what checks found.</summary>
    public ReadOnlyCollection<AttestedLawEntry> Laws { get; }

    /// <summary>Whether something could not be read or told.</summary>
    public bool Inconclusive => Source.Any(zone => zone.Inconclusive) || Laws.Any(law => law.Verdict == LawVerdict.Untold);

    /// <summary>The zones that it is of.</summary>
    internal IReadOnlyList<ZoneResult> Source { get; }

    /// <inheritdoc/>
    string IBoundReport.Name => "An attestation";

    /// <inheritdoc/>
    IReadOnlyList<string> IBoundReport.Formats => ["Html", "Json"];

    /// <inheritdoc/>
    Report IReported.Report => AttestationPaper.Of(this);

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => null;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => null;
}
