using System.Globalization;
using System.Linq;
using E911Config.Core.Location;

namespace E911Config.Core.Reporting.Reports;

/// <summary>The card of a zone as a report.</summary>
internal static class ZonePaper
{
    public static Report Of(ZoneResult zone) => new($"Zone {zone.Zone} of {zone.Design}", zone.Summary, ToneOf(zone))
    {
        Facts =
        [
            new("Deployment", FewNames.OfDeployment(zone.Deployment)),
            new("Read", zone.Time is { } read ? DriftText.Time(read) : ""),
            new("Design", zone.DesignPath), new("Strategy", zone.Strategy), new("Jurisdiction", zone.Jurisdiction),
            new("Told", zone.Notified.ToString()), new("Joined", zone.Conferences.ToString()),
            new("Last change", zone.LastChange?.ToString() ?? ""),
        ],
        Unseen = [.. zone.Unread.Select(noun => $"{noun.Noun}: {noun.Reason}")],
        IsSimulated = zone.Survey.Snapshot.Source.IsSimulated,
        Parts =
        [
            .. new[]
            {
                new ReportPart("Who calls", ReportTable.Of("kind of caller", "kinds of callers", zone.Callers,
                    kind => TracePaper.ToneOf(kind.Outcome),
                    ("An emergency call", ColumnKind.State, kind => RegionLane.Words(kind.Outcome)
                        + (kind.BestOutcome == kind.Outcome ? "" : $" (at best: {RegionLane.Words(kind.BestOutcome)})")),
                    ("With", ColumnKind.Text, kind => kind.Kind.ToLowerInvariant()),
                        ("Callers", ColumnKind.Number, kind => Number(kind.Count)),
                    ("Groups", ColumnKind.Number, kind => Number(kind.Groups)),
                        ("Supposed", ColumnKind.Number, kind => Number(kind.Supposed)))),
                new ReportPart("Ways out, in order", ReportTable.Of("way", "ways", zone.Legs, _ => Tone.Plain,
                    ("Dialled", ColumnKind.Code, leg => leg.Number), ("Order", ColumnKind.Number, leg => Number(leg.Order)),
                    ("Ends", ColumnKind.Text, leg => leg.Ends.ToString()), ("Routes", ColumnKind.Text, leg => leg.Routes.ToString()),
                    ("Trunks", ColumnKind.Code, leg => leg.Trunks.ToString()), ("For", ColumnKind.Text, leg => leg.Roles.ToString()),
                    ("With", ColumnKind.Text, leg => leg.Kinds.ToString().ToLowerInvariant()),
                    ("From", ColumnKind.Text, leg => HarmText.Places(leg.NetworkSites, PlanPaper.PlacesShown)))),
                new ReportPart("Location policies in effect", ReportTable.Of("location policy", "location policies", zone.LocationPolicies,
                    policy => policy.IsAsDesigned switch { true => Tone.Good, false => Tone.Warning, null => Tone.Unknown },
                    ("As designed", ColumnKind.State, policy => policy.IsAsDesigned switch
                    {
                        true => "yes",
                        false => "no",
                        null => "cannot be told",
                    }),
                    ("Policy", ColumnKind.Code, policy => policy.Identity.Length == 0 ? "cannot be told" : policy.Identity),
                    ("At", ColumnKind.Text, policy => HarmText.Places(policy.NetworkSites, PlanPaper.PlacesShown)),
                    ("Numbers", ColumnKind.Text, policy => policy.Numbers.ToString()), ("Usage", ColumnKind.Code, policy => policy.Usage),
                    ("Told", ColumnKind.Text, policy => policy.Notified.ToString()),
                        ("Joined", ColumnKind.Text, policy => policy.Conference))),
                new ReportPart("Networks", ReportTable.Of("network", "networks", [.. zone.NetworkSites.SelectMany(site => site.Subnets
                        .Select(subnet => (site, subnet))).OrderBy(one => one.subnet.State == CoverageState.Located)], one =>
                            ToneOf(one.subnet.State),
                    ("Located", ColumnKind.State, one => one.subnet.State.ToString()),
                        ("Network site", ColumnKind.Text, one => one.site.NetworkSite),
                    ("Network", ColumnKind.Code, one => one.subnet.Subnet), ("Address", ColumnKind.Text, one => one.subnet.Address),
                    ("What is wrong", ColumnKind.Text, one => one.subnet.Problems.ToString()))),
                new ReportPart("What alone takes calls or their location", ReportTable.Of("single point of failure",
                    "single points of failure", zone.SinglePoints,
                    point => ResiliencePaper.ToneOf(point.Loses), ("Takes", ColumnKind.State, point => point.Loses.ToString()),
                    ("If this fails", ColumnKind.Code, point => point.Element), ("Whom", ColumnKind.Text, point => point.Effect),
                    ("What is there already that would save them", ColumnKind.Text, point => point.WayOut))),
            }.Where(part => part.Blocks.OfType<ReportTable>().Any(table => table.Rows.Count > 0)),
        ],
    };

    private static string Number(long number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    private static Tone ToneOf(CoverageState state) => state switch
    {
        CoverageState.Located => Tone.Good,
        CoverageState.Untold => Tone.Unknown,
        _ => Tone.Warning,
    };

    private static Tone ToneOf(ZoneResult zone) => zone.Outcome is not { } outcome ? Tone.Unknown
        : Tones.Worst([TracePaper.ToneOf(outcome, zone.Survey.EmergencyCalls.Any(call => call.DependsOn.Count > 0)), zone.Inconclusive
            ? Tone.Unknown : Tone.Good]);
}
