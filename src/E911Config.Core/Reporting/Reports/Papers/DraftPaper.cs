using System.Globalization;
using System.Linq;

namespace E911Config.Core.Reporting.Reports;

/// <summary>A drafted design as a report: what only a person can decide comes first.</summary>
internal static class DraftPaper
{
    public static Report Of(DesignDraft draft) => new($"Draft of design {draft.Name}", draft.Summary, draft.Inconclusive ? Tone.Unknown
        : draft.Clean ? Tone.Good : Tone.Warning)
    {
        Facts =
        [
            new("Deployment", FewNames.OfDeployment(draft.Deployment)), new("File", draft.Path ?? ""),
            new("Left alone", draft.OutOfScope.ToString()),
            new("Taken over", draft.Adopted.ToString()),
        ],
        Unseen = [.. draft.Unread.Select(noun => $"{noun.Noun}: {noun.Reason}")],
        IsSimulated = draft.Source.IsSimulated,
        Parts =
        [
            .. new[]
            {
                new ReportPart("What only a person can decide", ReportTable.Of("decision", "decisions", draft.Decisions, _ => Tone.Warning,
                    ("Kind", ColumnKind.State, open => open.Kind.ToString()),
                    ("Line", ColumnKind.Number, open => open.Line.ToString(CultureInfo.InvariantCulture)),
                    ("Where", ColumnKind.Text, open => open.Place), ("What was seen", ColumnKind.Text, open => open.Seen),
                    ("What can be chosen", ColumnKind.Text, open => open.Choices))),
                new ReportPart("Not understood", ReportTable.Of("object", "objects", draft.NotUnderstood, _ => Tone.Unknown,
                    ("Kind", ColumnKind.State, unclear => unclear.Kind.ToString()),
                    ("Object", ColumnKind.Code, unclear => $"{unclear.ObjectType} {unclear.Identity}".Trim()),
                    ("Why", ColumnKind.Text, unclear => unclear.Message))),
                new ReportPart("Zones", ReportTable.Of("zone", "zones", draft.Zones, zone => zone.Decisions > 0 ? Tone.Warning : Tone.Plain,
                    ("Zone", ColumnKind.State, zone => zone.Name), ("Network sites", ColumnKind.Text, zone => zone.NetworkSites.ToString()),
                    ("Law", ColumnKind.Text, zone => zone.Jurisdiction ?? ""), ("Strategy", ColumnKind.Text, zone => zone.Strategy),
                    ("Trunks", ColumnKind.Code, zone => zone.Trunks.ToString()),
                        ("Location policy", ColumnKind.Code, zone => zone.LocationPolicy),
                    ("Open", ColumnKind.Number, zone => zone.Decisions.ToString(CultureInfo.InvariantCulture)))),
                new ReportPart("What applying it as it is would do", ReportTable.Of("step", "steps", draft.Steps, _ => Tone.Plain,
                    ("Step", ColumnKind.Code, step => step))),
            }.Where(part => part.Blocks.OfType<ReportTable>().Any(table => table.Rows.Count > 0)),
        ],
    };
}
