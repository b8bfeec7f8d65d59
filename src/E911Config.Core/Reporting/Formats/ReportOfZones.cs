using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting.Formats;

/// <summary>Reports of zones that are no cards: attestation and test sheet.</summary>
public static class ReportOfZones
{
    /// <summary>The report of some zones.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="results">What Get-E911Zone returned, at least one zone, all of one design and deployment.</param>
    /// <exception cref="E911Exception">ReportImpossible: something is no zone, or zones of two designs or deployments came
    /// together.</exception>
    public static object Of(ReportKind kind, IReadOnlyList<object> results)
    {
        var zones = results.OfType<ZoneResult>().ToArray();
        if (zones.Length < results.Count) throw new E911Exception("ReportImpossible",
            $"{(kind == ReportKind.Attestation ? "An attestation" : "A test sheet")} is made of zones: give what Get-E911Zone "
                + "returns, as it "
                + "was returned.") { Target = results.First(result => result is not ZoneResult) };
        if (zones.Select(zone => (zone.DesignPath, zone.Deployment, zone.Time)).Distinct().Count() > 1) throw new E911Exception(
            "ReportImpossible",
                $"These zones are of several designs or deployments, or were read at several times: {Quoted.Of(zones[0].Zone)}"
                + " and others. Make one report of each run of Get-E911Zone.") { Target = zones };
        return kind == ReportKind.Attestation ? new AttestationReport(zones) : new TestSheetReport(zones);
    }
}
