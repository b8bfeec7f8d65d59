using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Location;

namespace E911Config.Core.Reporting.Reports;

/// <summary>The attestation: what is so at each network site of the zones, what law asks there, and what this does not prove.</summary>
internal static class AttestationPaper
{
    private static readonly string[] Limits =
    [
        "What is attested was told by the rules of emergency calls from what was read of the deployment at that time. No call was placed: "
            + "the test sheet says what to dial.",
        "That the provider and the emergency services hold the right addresses and numbers, and that somebody reads what is sent to who is "
            + "told, is not seen in a deployment.",
        "The paragraphs are those that checks of this tool look at. They are no legal advice, and not the whole law.",
    ];

    public static Report Of(AttestationReport attested) =>
        new($"Attestation of {attested.Design}", Verdict(attested), ToneOf(attested))
        {
            Facts =
            [
                new("Deployment", FewNames.OfDeployment(attested.Deployment)),
                new("Read", attested.Time is { } read ? DriftText.Time(read) : "not known when"),
                new("Design", attested.DesignPath), new("Deployment as a snapshot (SHA-256)", attested.SnapshotHash),
                new("Zones", FewNames.OfZones(attested.Zones)),
            ],
            Unseen = [.. attested.Source.SelectMany(zone => zone.Unread).Select(noun => $"{noun.Noun}: {noun.Reason}").Distinct()],
            IsSimulated = attested.Source[0].Survey.Snapshot.Source.IsSimulated,
            Parts =
            [
                new ReportPart("Network sites", Sites(attested)),
                new ReportPart("What law asks", Laws(attested)),
                new ReportPart("What this does not prove", [.. Limits.Select(limit => new Sentence(limit))]),
                new ReportPart("Signed", new ReportTable("signature", "signatures",
                    [new("Name", ColumnKind.Blank), new("Function", ColumnKind.Blank), new("Date", ColumnKind.Blank),
                        new("Signature", ColumnKind.Blank)], [new(Tone.Plain, ["", "", "", ""]), new(Tone.Plain, ["", "", "", ""])])
                    { IsWhole = true }),
            ],
        };

    private static string Verdict(AttestationReport attested)
    {
        var sites = attested.Entries;
        var told = sites.GroupBy(site => site.Outcome).OrderBy(same => same.Key is null).ThenBy(same => same.Key)
            .Select(same => string.Format(CultureInfo.InvariantCulture, "{0} from {1}",
                same.Key is { } outcome ? RegionLane.Words(outcome) : "no call was followed", same.Count()));
        var against = attested.Laws.Count(law => law.Verdict == LawVerdict.Found);
        var accepted = attested.Laws.Count(law => law.Verdict == LawVerdict.Accepted);
        var untold = attested.Laws.Count(law => law.Verdict == LawVerdict.Untold);
        return (attested.Inconclusive ? "Not all could be told. " : "")
            + $"Of {HarmText.Count(sites.Count, "place")} in {HarmText.Count(attested.Zones.Count, "zone")}, an emergency call at worst: "
            + $"{string.Join("; ", told)}. "
            + (against + accepted == 0 ? "Nothing was found against the paragraphs of law that are checked"
                : $"{HarmText.Count(against, "paragraph")} of law, by zone, with something found against {(against == 1 ? "it" : "them")}"
                    + (accepted == 0 ? "" : $", and {HarmText.Count(accepted, "other")} with what the design accepts"))
            + (untold == 0 ? "." : $"; of {untold.ToString(CultureInfo.InvariantCulture)} it cannot be told.");
    }

    private static ReportTable Sites(AttestationReport attested) => ReportTable.Of("network site", "network sites",
        attested.Entries.OrderBy(entry => Tones.Place(ToneOf(entry))).ToArray(), ToneOf,
        ("An emergency call", ColumnKind.State, entry => Ends(entry)), ("Zone", ColumnKind.Text, entry => entry.Zone),
        ("Network site", ColumnKind.Text, entry => entry.NetworkSite), ("Law", ColumnKind.Text, entry => entry.Jurisdiction),
        ("Location policy", ColumnKind.Code, entry => string.Join(", ", entry.LocationPolicies.Select(policy => policy.Length == 0
            ? "cannot be told" : policy))),
        ("Numbers", ColumnKind.Text, entry => entry.Numbers.ToString()),
        ("Routes, in order", ColumnKind.Text, entry => entry.Routes.ToString()),
        ("Trunks, in order", ColumnKind.Text, entry => string.Join(", ", entry.Trunks.Select(TrunkLane.NameOf))),
        ("Who is told, and who joins", ColumnKind.Text, Told),
        ("Networks with a location", ColumnKind.Text, Coverage), ("Depends on", ColumnKind.Text, entry => entry.DependsOn.ToString()));

    private static ReportTable Laws(AttestationReport attested) => ReportTable.Of("paragraph of one zone", "paragraphs by zone",
        attested.Laws.OrderBy(law => law.Verdict).ToArray(), ToneOf,
        ("Verdict", ColumnKind.State, law => law.Verdict switch
        {
            LawVerdict.Found => "Found against it",
            LawVerdict.Untold => "Cannot be told",
            LawVerdict.Accepted => "Accepted",
            _ => "Nothing found",
        }),
        ("Zone", ColumnKind.Text, law => law.Zone), ("Paragraph", ColumnKind.Text, law => law.Paragraph),
        ("What was found", ColumnKind.Text, law => string.Join(" ", law.Details)),
        ("Looked for", ColumnKind.Text, law => law.Title), ("Check", ColumnKind.Code, law => law.Id));

    private static string Ends(AttestationEntry entry) => entry.Outcome is not { } worst ? "not followed"
        : RegionLane.Words(worst) + (entry.BestOutcome is { } best && best != worst ? $" (at best: {RegionLane.Words(best)})" : "")
            + (entry.IsSupposed ? ", supposed" : "");

    private static string Told(AttestationEntry entry) => string.Join("; ", new[]
    {
        entry.Notified.Count == 0 ? "" : $"told: {entry.Notified}",
        entry.Conferences.Count == 0 ? "" : $"joins: {entry.Conferences}",
        entry.CallsTellingNobody == 0 ? "" : entry.CallsTellingNobody == entry.Calls ? "nobody is told"
            : string.Format(CultureInfo.InvariantCulture, "{0} of {1} {2} nobody", entry.CallsTellingNobody,
                HarmText.Count(entry.Calls, "call"), entry.CallsTellingNobody == 1 ? "tells" : "tell"),
        entry.CallsToldUnknown == 0 ? "" : string.Format(CultureInfo.InvariantCulture, "of {0} it is not known whom {1}",
            HarmText.Count(entry.CallsToldUnknown, "call"), entry.CallsToldUnknown == 1 ? "it tells" : "they tell"),
    }.Where(part => part.Length > 0));

    private static string Coverage(AttestationEntry entry) => entry.Location == CoverageState.Untold ? "cannot be told"
        : string.Format(CultureInfo.InvariantCulture, "{0} of {1}", entry.LocatedSubnets, entry.Subnets);

    private static Tone ToneOf(AttestationEntry entry) => entry.Outcome is not { } outcome ? Tone.Unknown
        : TracePaper.ToneOf(outcome, entry.DependsOn.Count > 0);

    private static Tone ToneOf(AttestationReport attested) => Tones.Worst(attested.Entries.Select(ToneOf)
        .Concat(attested.Laws.Select(ToneOf)).Append(attested.Inconclusive ? Tone.Unknown : Tone.Good));

    private static Tone ToneOf(AttestedLawEntry law) => law.Verdict switch
    {
        LawVerdict.Found => Tone.Bad,
        LawVerdict.Untold => Tone.Unknown,
        LawVerdict.Accepted => Tone.Warning,
        _ => Tone.Good,
    };
}
