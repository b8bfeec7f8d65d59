using System;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting;
using E911Config.Core.Reporting.Formats;
using E911Config.Core.Reporting.Reports;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Reporting;

/// <summary>What is made of zones: cards, attestation, test sheet.</summary>
public sealed class ZoneReportTests
{
    private static readonly object[] Zones = Of(Litware.Right);

    [Fact]
    public void AnAttestationHasEverySiteWithItsLawDateAndHash()
    {
        var json = JObject.Parse(Written("Json", ReportKind.Attestation));
        var entries = Zones.Cast<ZoneResult>().SelectMany(zone => zone.Attestation).ToArray();
        Assert.Equal(entries.Select(entry => (entry.Zone, entry.NetworkSite)),
            json["entries"]!.Select(entry => ((string)entry["zone"]!, (string)entry["networkSite"]!)));
        Assert.Equal(entries[0].SnapshotHash, (string?)json["snapshotHash"]);
        Assert.Matches("^[0-9a-f]{64}$", (string?)json["snapshotHash"]);
        Assert.NotNull((DateTime?)json["time"]);
        var page = Written("Html", ReportKind.Attestation);
        Assert.Contains(entries[0].SnapshotHash, page, StringComparison.Ordinal);
        Assert.Contains("No call was placed", page, StringComparison.Ordinal);
        Assert.Contains("47 CFR 9.16(b)(2)", page, StringComparison.Ordinal);
    }

    /// <summary>A law of which no rules are known is never passed, and nobody whose law is not said is in order by it.</summary>
    [Fact]
    public void ALawThatIsNotKnownCannotBeTold()
    {
        var laws = JObject.Parse(Written("Json", ReportKind.Attestation))["laws"]!;
        Assert.Equal("Untold", (string?)Assert.Single(laws, law => (string?)law["zone"] == "London")["verdict"]);
        Assert.Equal(["US01", "US02", "US03", "US04", "US05"], laws.Where(law => (string?)law["zone"] == "Reno")
            .Select(law => (string)law["id"]!));
        Assert.Contains("Not all could be told", Written("Html", ReportKind.Attestation), StringComparison.Ordinal);
    }

    /// <summary>What checks of law find against a zone stands at that zone and no other.</summary>
    [Fact]
    public void AFindingAgainstALawStandsAtItsZone()
    {
        var policy = Litware.Right.Find(LocationPolicy.Type, "Tag:E911-Reno")!;
        var report = (AttestationReport)ReportOfZones.Of(ReportKind.Attestation,
            Of(Litware.Right.With([policy.With("NotificationUri", null)])));
        var before = (AttestationReport)ReportOfZones.Of(ReportKind.Attestation, Zones);
        var changed = report.Laws.Zip(before.Laws).Where(pair => pair.First.Verdict != pair.Second.Verdict).Select(pair => pair.First)
            .ToArray();
        Assert.Equal(("Reno", "US02", LawVerdict.Found), Assert.Single(changed.Select(law => (law.Zone, law.Id, law.Verdict))));
    }

    /// <summary>A call that ends wrong as it was read is no test: it is said first, in red, and has no box to tick.</summary>
    [Fact]
    public void ATestSheetSetsApartWhatEndsWrong()
    {
        var all = Of(Litware.Snapshot);
        var lines = all.Cast<ZoneResult>().SelectMany(zone => zone.TestSheet).Where(line => !line.HasNoTest).ToArray();
        var wrong = lines.Where(line => line.Outcome is Core.Calls.Outcome.Failed or Core.Calls.Outcome.Misrouted).ToArray();
        Assert.True(wrong.Length > 1 && wrong.Length < lines.Length);
        var report = TestSheetPaper.Of([.. all.Cast<ZoneResult>()]);
        Assert.Equal(Tone.Bad, report.Tone);
        Assert.StartsWith(FormattableString.Invariant(
            $"{wrong.Length} of {lines.Length} calls end wrong as it was read: mend these first."), report.Verdict,
                StringComparison.Ordinal);
        var tables = report.Parts.SelectMany(part => part.Blocks).OfType<ReportTable>().ToLookup(table => table.Name);
        Assert.Equal(wrong.Length, tables["calls that end wrong"].Sum(table => table.Rows.Count));
        Assert.All(tables["calls that end wrong"], table =>
            Assert.DoesNotContain(table.Columns, column => column.Kind == ColumnKind.Blank));
        Assert.All(tables["calls that end wrong"].SelectMany(table => table.Rows), row =>
            Assert.DoesNotContain(row.Cells, cell => cell.Contains("Agree with", StringComparison.Ordinal)));
        Assert.Equal(lines.Length - wrong.Length, tables["calls"].Sum(table => table.Rows.Count));
        Assert.DoesNotContain(tables["calls"].SelectMany(table => table.Rows), row => row.Tone == Tone.Bad);
    }

    /// <summary>Where every call ends wrong nobody is told to dial.</summary>
    [Fact]
    public void ATestSheetOfWrongCallsTellsNobodyToDial()
    {
        var reno = Of(Litware.Snapshot).Cast<ZoneResult>().Single(zone => zone.Zone == "Reno");
        var report = TestSheetPaper.Of([reno]);
        Assert.EndsWith("end wrong as it was read: mend these first. There is nothing to dial.", report.Verdict, StringComparison.Ordinal);
        Assert.Empty(report.Next);
    }

    /// <summary>Every call that can be dialled has a line with room to fill in; phones that have no test are named.</summary>
    [Fact]
    public void ATestSheetHasEveryCallAndRoomForWhatHappened()
    {
        var lines = Zones.Cast<ZoneResult>().SelectMany(zone => zone.TestSheet).ToArray();
        var page = Written("Html", ReportKind.TestSheet);
        Assert.Equal(lines.Count(line => !line.HasNoTest), Regex.Count(page, "<tr><td"));
        Assert.Equal(3 * lines.Count(line => line is { HasNoTest: false, EndsWrong: false }),
            Regex.Count(page, "<td class=\"blank\"></td>"));
        Assert.Contains("\"whole\":true", page, StringComparison.Ordinal);
        var text = Written("Markdown", ReportKind.TestSheet);
        Assert.Equal(lines.Count(line => line is { HasNoTest: false, EndsWrong: false }), Regex.Count(text, "☐ yes ☐ no"));
        Assert.Contains(lines, line => line.HasNoTest);
        Assert.Contains("Only a call to the emergency number tests them.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Json", ReportKind.TestSheet, "A test sheet is written as Html or Markdown, not as Json.")]
    [InlineData("Markdown", ReportKind.Attestation, "An attestation is written as Html or Json, not as Markdown.")]
    [InlineData("Csv", ReportKind.Attestation, "not as Csv")]
    public void EachIsWrittenInItsFormatsAlone(string format, ReportKind kind, string words)
    {
        var error = Assert.Throws<E911Exception>(() => Written(format, kind));
        Assert.Equal("ReportImpossible", error.ErrorId);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheyAreMadeOfZonesOfOneReadingAlone()
    {
        Assert.Contains("made of zones", Assert.Throws<E911Exception>(() => ReportOfZones.Of(ReportKind.TestSheet,
            [new TrunkPlan(Litware.Plan)])).Message, StringComparison.Ordinal);
        var later = Of(Litware.Right.From(Litware.Right.Source, Litware.Created));
        Assert.Contains("several times", Assert.Throws<E911Exception>(() => ReportOfZones.Of(ReportKind.Attestation, [Zones[0], later[1]]))
            .Message, StringComparison.Ordinal);
    }

    /// <summary>A card is a report too, and a hostile name in it stays a name.</summary>
    [Fact]
    public void ACardIsAReport()
    {
        const string hostile = "sip:<img src=x onerror=alert(1)>";
        var policy = Litware.Right.Find(LocationPolicy.Type, "Tag:E911-Reno")!;
        var zones = Of(Litware.Right.With([policy.With("NotificationUri", hostile)]));
        foreach (var format in new[] { "Html", "Markdown", "Json" })
            Assert.Contains("Reno", ReportFormat.Choose(format, "").Write(zones), StringComparison.Ordinal);
        Assert.Contains(hostile, ReportFormat.Choose("Json", "").Write(zones), StringComparison.Ordinal);
        var page = ReportFormat.Choose("Html", "").Write(zones);
        Assert.Contains("sip:&lt;img src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    /// <summary>What every zone has is headed by whose it is, where there are several.</summary>
    [Fact]
    public void OfSeveralZonesEachHeadingSaysWhose()
    {
        static string[] Headings(params object[] zones) => [.. ReportFormat.Choose("Markdown", "").Write(zones).Split('\n')
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))];
        var all = Headings([.. Zones]);
        Assert.Equal(all.Distinct(), all);
        Assert.Contains("## Zone Reno of Litware: Who calls", all);
        Assert.Contains("## Who calls", Headings(Zones[0]));
    }

    private static string Written(string format, ReportKind kind) => ReportFormat.Choose(format, "").Write([ReportOfZones.Of(kind, Zones)]);

    private static object[] Of(Snapshot snapshot) => [.. ZoneResult.Of(Litware.Design, Litware.Design.AllZones, snapshot,
        ZoneHistory.Read("no-such-folder", Litware.Design, snapshot.Source), new DateTime(2026, 11, 22))];
}
