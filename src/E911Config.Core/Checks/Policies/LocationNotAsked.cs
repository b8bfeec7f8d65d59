using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks.Routing;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Checks.Policies;

/// <summary>C40: users are not asked for a location that nobody finds out automatically.</summary>
internal sealed class LocationNotAsked() : Check("C40", CheckSeverity.Warning, LocationPolicy.Type, NetworkSite.Type, NetworkSubnet.Type,
    LocationServiceTables.Subnet, VoiceRoute.Type, Trunk.Type, TrunkConfiguration.Type)
{
    private const string NoText = nameof(NoText);
    private const string AtSites = nameof(AtSites);

    public override CheckTexts Texts { get; } = new(
        "A location policy that asks nobody where he is, for callers who are not located automatically",
        "{object} counts outside every mapped subnet too, and does not ask users for their location.",
        "Outside the networks that the location service knows, only the user can say where he is. If nobody asks him, the emergency "
            + "service must, while the call lasts.",
        "Set-CsLocationPolicy {object} -LocationRequired yes, or disclaimer with -EnhancedEmergencyServiceDisclaimer '<text>'.",
        "New-CsLocationPolicy; Define the location policy (Lync Server 2013); 47 CFR 9.16(b)(3)")
    {
        Cases = new Dictionary<string, string>
        {
            [NoText] = "{object} wants a disclaimer to be shown, and has no text for it.",
            [AtSites] = "{object} does not ask users for their location, and not every network of {sites} is known to the location "
                + "service.",
        },
    };

    // What a policy itself says stands whatever else was read.
    private protected override bool ProvesByPart => true;

    internal override IEnumerable<string> Undeclared(CheckContext context) => PolicyReach.Undeclared(context);

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var open = new HashSet<string>(context.Locations.Zones.SelectMany(zone => zone.Sites)
            .Where(site => site.Networks.Any(network => network.State == CoverageState.NotLocated)).Select(site => site.NetworkSite)
            .OfType<string>(), StringComparer.OrdinalIgnoreCase);

        // Anywhere counts the global one, unless the design leaves its callers alone, and what users take along.
        var isGlobalMeant = context.Design is null || context.Design.OffNetwork is not null;
        var granted = new HashSet<string>(context.Snapshot.Callers.Select(callers => callers.LocationPolicy).OfType<string>().Distinct()
            .Select(policy => LocationPolicy.Type.Identity.Canonical(policy) ?? policy), StringComparer.OrdinalIgnoreCase);
        foreach (var policy in EmergencyPolicy.All(context.Snapshot).Select(policy => policy.Object))
        {
            var asked = policy.Text("LocationRequired");
            var found = At(policy) with { Severity = context.Weight(policy, Severity) };
            if (string.Equals(asked, "disclaimer", StringComparison.OrdinalIgnoreCase))
            {
                if (policy.Text("EnhancedEmergencyServiceDisclaimer").Length == 0) yield return found with { Case = NoText };
                continue;
            }

            if (string.Equals(asked, "yes", StringComparison.OrdinalIgnoreCase) || !PolicyReach.SendsLocation(context, policy)) continue;
            var sites = PolicyReach.SitesOf(context, policy).Select(site => site.Identity).Where(open.Contains).ToArray();
            if (policy.Identity == "Global" ? isGlobalMeant : granted.Contains(policy.Identity)) yield return found;
            else if (sites.Length > 0) yield return found.With(("sites", sites)) with { Case = AtSites };
        }
    }
}
