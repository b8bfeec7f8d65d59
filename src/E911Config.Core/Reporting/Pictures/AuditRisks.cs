using System.Linq;
using E911Config.Core.Checks;
using E911Config.Core.Deployment;
using E911Config.Core.Reporting.Reports;

namespace E911Config.Core.Reporting;

/// <summary>Where findings lie, and whom they concern, for a picture.</summary>
internal static class AuditRisks
{
    public static Risks Of(AuditTestResult result)
    {
        var risks = new Risks();
        foreach (var (shown, found) in result.Findings.Zip(result.Audit.Findings, (shown, found) => (shown, found)))
        {
            var tone = AuditPaper.ToneOf(shown);
            if (!Tones.IsRisk(tone)) continue;
            var what = found.Told is null ? $"{found.Check.Id}, {found.Check.Texts.Title}" : found.Id;
            foreach (var site in found.Groups.Select(group => group.NetworkSite).Distinct()) risks.AtSite(site, tone, what);
            if (found.ObjectType == NetworkSite.Type.Noun) risks.AtSite(found.Identity, tone, what);
            else if (ElementOf(found) is { } element) risks.Of(element, tone, what);
            else if (found.Groups.Count == 0) risks.Nowhere();
        }

        return risks;
    }

    private static string? ElementOf(CheckFinding found)
    {
        const string service = "Service:";
        return found.ObjectType switch
        {
            var noun when noun == Trunk.Type.Noun => "Trunk:" + found.Identity,
            var noun when noun == TrunkConfiguration.Type.Noun && found.Identity.StartsWith(service, System.StringComparison.Ordinal) =>
                "Trunk:" + found.Identity.Substring(service.Length),
            var noun when noun == PstnGateway.Type.Noun => "Gateway:" + found.Identity,
            var noun when noun == MediationServer.Type.Noun => "Mediation:" + MediationServer.Type.Identity.NameOf(found.Identity),
            var noun when noun == Registrar.Type.Noun => "Registrar:" + Registrar.Type.Identity.NameOf(found.Identity),
            var noun when noun == NetworkRegionLink.Type.Noun => "RegionLink:" + found.Identity,
            _ => null,
        };
    }
}
