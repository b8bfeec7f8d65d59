using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drafting;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>A design that was drafted from a deployment, with all that is open.</summary>
public sealed class DesignDraft : IReported
{
    internal DesignDraft(DraftResult result, DraftText file, SnapshotSource source, string? path)
    {
        Result = result;
        Source = source;
        Name = result.Draft.Name;
        Path = path;
        DesignText = file.Text;
        Zones = new ReadOnlyCollection<DesignDraftZone>(result.Draft.AllZones.Select(zone => new DesignDraftZone(zone)).ToArray());
        Decisions = new ReadOnlyCollection<DesignDraftDecision>(file.Decisions.Where(pair => pair.Key.Kind != DecisionKind.Changes)
            .Select(pair => new DesignDraftDecision(pair.Key, pair.Value)).ToArray());
        OutOfScope = new TextList(result.Draft.OutOfScope.Select(site => site.NetworkSite));
        Adopted = new TextList(result.Draft.AllZones.SelectMany(zone => zone.Adopt));
        NotUnderstood = new ReadOnlyCollection<DesignDraftUnclear>(result.Draft.Unclear.Select(unclear => new DesignDraftUnclear(unclear))
            .ToArray());
        Steps = new TextList(result.Plan.Steps.Select(step => step.ToString()));
        Foreign = new TextList(result.Foreign);
        Unread = new ReadOnlyCollection<UnreadItem>(result.Unread.Select(noun => new UnreadItem(noun)).ToArray());
        Summary = DraftPage.Summary(this);
        Text = DraftPage.Of(this);
    }

    /// <summary>The design's name.</summary>
    public string Name { get; }

    /// <summary>The file that was written; null if none was.</summary>
    public string? Path { get; }

    /// <summary>The text of the design file.</summary>
    public string DesignText { get; }

    /// <summary>The zones, callers off the network last.</summary>
    public ReadOnlyCollection<DesignDraftZone> Zones { get; }

    /// <summary>What is open, in the order of the file.</summary>
    public ReadOnlyCollection<DesignDraftDecision> Decisions { get; }

    /// <summary>The network sites that are left alone, each with a question.</summary>
    public TextList OutOfScope { get; }

    /// <summary>The objects of others that the draft takes over.</summary>
    public TextList Adopted { get; }

    /// <summary>What was not understood.</summary>
    public ReadOnlyCollection<DesignDraftUnclear> NotUnderstood { get; }

    /// <summary>What an apply of the draft, as it is, would do; nothing on what this tool configured.</summary>
    public TextList Steps { get; }

    /// <summary>What of others that would change: objects neither adopted nor the design's, and trunks whose other calls go otherwise.
    /// </summary>
    public TextList Foreign { get; }

    /// <summary>The deployment.</summary>
    public string Deployment => Source.Deployment;

    /// <summary>What could not be read.</summary>
    public ReadOnlyCollection<UnreadItem> Unread { get; }

    /// <summary>Whether nothing is open, everything could be read, and of every call it could be told what becomes of it.</summary>
    public bool Clean => Decisions.Count == 0 && NotUnderstood.Count == 0 && !Inconclusive;

    /// <summary>Whether something could not be read, or of some call it cannot be told what becomes of it.</summary>
    public bool Inconclusive => Result.Inconclusive;

    /// <summary>3 if it is inconclusive, else 0: an open decision is no failure.</summary>
    public int ExitCode => Result.ExitCode;

    /// <summary>The result in one line.</summary>
    public string Summary { get; }

    /// <summary>The result as it is shown.</summary>
    public string Text { get; }

    /// <summary>What it was made of.</summary>
    internal DraftResult Result { get; }

    /// <summary>Where the deployment came from.</summary>
    internal SnapshotSource Source { get; }

    /// <inheritdoc/>
    public override string ToString() => Summary;

    /// <inheritdoc/>
    Report IReported.Report => DraftPaper.Of(this);

    /// <inheritdoc/>
    IReadOnlyList<object>? IReported.Rows => null;

    /// <inheritdoc/>
    IReadOnlyList<ReportProblem>? IReported.Problems => null;
}
