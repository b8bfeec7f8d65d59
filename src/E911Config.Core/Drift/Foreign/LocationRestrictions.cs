using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A trunk configuration that keeps a trunk of the design for one network site: under location-based routing it refuses the callers of all
/// others.
/// </summary>
internal sealed class LocationRestrictions : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        foreach (var found in context.Configurations(_ => true).Where(found => found.Key.Flag("EnableLocationRestriction")))
        {
            var site = found.Key.Text("NetworkSiteID");
            var refused = found.Where(trunk => site.Length > 0 && IsUsedFromElsewhere(trunk, site)).Select(trunk => trunk.Identity)
                .ToArray();
            if (refused.Length > 0)
                yield return DriftContext.Unexpected(found.Key, "EnableLocationRestriction",
                    DriftValue.About(DriftValueKind.NoRestriction, refused),
                    DriftValue.About(DriftValueKind.KeptFor, refused, site), found.Key.With("EnableLocationRestriction", false))
                        with { OnlyByEffect = true };
        }
    }

    private static bool IsUsedFromElsewhere(DesignTrunk trunk, string networkSite) => trunk.Zones
        .Any(zone => zone.IsOffNetwork
            || zone.NetworkSites.Any(site => !string.Equals(site.Value, networkSite, StringComparison.OrdinalIgnoreCase)));
}
