using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace E911Config.Core.Reporting.Reports;

/// <summary>The test sheet: zone by zone what to dial, what must happen, and room for what did.</summary>
internal static class TestSheetPaper
{
    public static Report Of(IReadOnlyList<ZoneResult> zones)
    {
        var lines = zones.SelectMany(zone => zone.TestSheet).Where(line => !line.HasNoTest).ToArray();
        var sound = lines.Where(line => !line.EndsWrong).ToArray();
        var real = sound.Count(line => line.ReachesService);
        var wrong = lines.Length - sound.Length;
        return new Report($"Test sheet of {zones[0].Design}", 
            $"{Mended(wrong, lines.Length)} {Dials(sound.Length, real)}".TrimStart(), wrong == 0 ? Tone.Plain : Tone.Bad)
        {
            Facts =
            [
                new("Deployment", FewNames.OfDeployment(zones[0].Deployment)),
                new("Read", zones[0].Time is { } read ? DriftText.Time(read) : "not known when"),
                new("Design", zones[0].DesignPath), new("Zones", FewNames.OfZones([.. zones.Select(zone => zone.Zone)])),
            ],
            Unseen = [.. zones.SelectMany(zone => zone.Unread).Select(noun => $"{noun.Noun}: {noun.Reason}").Distinct()],
            Next = sound.Length == 0 ? [] :
            [
                .. sound.Where(line => line is { IsTestNumber: true, ReachesService: true }).Select(line => line.Number).Distinct()
                    .Select(number => $"Calls to the test number {number} reach an emergency service, or it cannot be told who answers, "
                        + "where this sheet says so: have that mended before anybody dials it as a test."),
                sound.Any(line => !line.ReachesService)
                    ? "Stand where the sheet says, with the phone that it says, and begin with the test number."
                    : "Stand where the sheet says, with the phone that it says.",
                "Do not dial an emergency number before the emergency service has agreed to a time. Stay on the line, say at once "
                    + "that it is a "
                    + "test, and ask for the location and the number that they see.",
            ],
            IsSimulated = zones[0].Survey.Snapshot.Source.IsSimulated,
            Parts = [.. zones.Where(zone => zone.TestSheet.Any(line => !line.HasNoTest)).Select(Zone), .. Empty(zones)],
        };
    }

    private static string Mended(int wrong, int all) => wrong == 0 ? "" : string.Format(CultureInfo.InvariantCulture,
        "{0} of {1} {2} wrong as it was read: mend {3} first.", wrong, HarmText.Count(all, "call"), wrong == 1 ? "ends" : "end",
        wrong == 1 ? "it" : "these");

    private static string Dials(int sound, int real)
    {
        var called = real == 0 ? ""
            : $"{real.ToString(CultureInfo.InvariantCulture)} to an emergency service, which must have agreed first";
        var tested = sound == real ? "" : $"{(sound - real).ToString(CultureInfo.InvariantCulture)} to the test number";
        return sound == 0 ? "There is nothing to dial." : $"{HarmText.Count(sound, "call")} to dial: "
            + string.Join(", ", new[] { tested, called }.Where(part => part.Length > 0)) + ".";
    }

    private static IEnumerable<ReportPart> Empty(IReadOnlyList<ZoneResult> zones)
    {
        var empty = zones.Where(zone => zone.TestSheet.All(line => line.HasNoTest)).Select(zone => zone.Zone).ToArray();
        if (empty.Length > 0) yield return new ReportPart("Nothing to dial",
            new Sentence($"Nobody is known from whose phone to test: zone {string.Join(", ", empty)}.", Tone.Unknown));
    }

    private static ReportPart Zone(ZoneResult zone)
    {
        var untested = zone.TestSheet.Where(line => line.HasNoTest)
            .Select(line => $"{line.Phone.ToLowerInvariant()} {HarmText.At([line.At])}")
            .Distinct().ToArray();
        var wrong = Wrong(zone);
        var dialled = Dialled(zone);
        return new ReportPart($"Zone {zone.Zone}",
        [
            .. wrong.Rows.Count == 0 ? Array.Empty<ReportBlock>() : [new Sentence("To be mended before anybody dials:", Tone.Bad), wrong],
            .. dialled.Rows.Count == 0 ? Array.Empty<ReportBlock>() : [dialled],
            .. untested.Length == 0 ? Array.Empty<ReportBlock>() : [new Sentence(
                $"The test number has no way to the provider from these phones: {string.Join(", ", untested)}. Only a call to the "
                    + "emergency number tests them.")],
        ]);
    }

    private static ReportTable Wrong(ZoneResult zone) => ReportTable.Of("call that ends wrong", "calls that end wrong",
        [.. zone.TestSheet.Where(line => line is { HasNoTest: false, EndsWrong: true })], ToneOf,
        ("As it was read", ColumnKind.State, line => RegionLane.Words(line.Outcome)), ("Dialled", ColumnKind.Text, line => line.Number),
        ("From", ColumnKind.Text, line => line.NetworkSite), ("With", ColumnKind.Text, Phone),
        ("What is so", ColumnKind.Text, line => line.Wrong), ("Whose phone", ColumnKind.Text, line => line.Who),
        ("Leaves over, then", ColumnKind.Text, Leaves));

    private static ReportTable Dialled(ZoneResult zone) => ReportTable.Of("call", "calls",
        [.. zone.TestSheet.Where(line => line is { HasNoTest: false, EndsWrong: false })], ToneOf,
        ("Dial", ColumnKind.Text, line => line.Number), ("From", ColumnKind.Text, line => line.NetworkSite),
        ("With", ColumnKind.Text, Phone), ("Must happen", ColumnKind.Text, line => line.Expected),
        ("As it must?", ColumnKind.Text, _ => "\u2610 yes \u2610 no"),
        ("At worst, as it was read", ColumnKind.State, line => RegionLane.Words(line.Outcome)),
        ("Whose phone", ColumnKind.Text, line => line.Who), ("Leaves over, then", ColumnKind.Text, Leaves))
        .WithBlanks("What happened", "Time", "Name");

    private static string Phone(TestSheetEntry line) => line.Phone.ToLowerInvariant() + (line.IsSupposed ? " (supposed)" : "");

    private static string Leaves(TestSheetEntry line) => string.Join(" ", new[]
    {
        Names(line.Trunks), line.ThenTrunks.Count == 0 ? "" : "then " + Names(line.ThenTrunks),
    }.Where(part => part.Length > 0));

    private static string Names(TextList trunks) => string.Join(", ", trunks.Select(TrunkLane.NameOf));

    private static Tone ToneOf(TestSheetEntry line) => line.Outcome switch
    {
        Calls.Outcome.Failed or Calls.Outcome.Misrouted => Tone.Bad,
        Calls.Outcome.Unknown => Tone.Unknown,
        _ => Tone.Plain,
    };
}
