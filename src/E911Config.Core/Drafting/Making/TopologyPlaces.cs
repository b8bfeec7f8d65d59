using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drafting;

/// <summary>Where topology sites lie whose name no network site has: where the media of all their gateways comes from.</summary>
internal static class TopologyPlaces
{
    public static (IReadOnlyList<KeyValuePair<string, string>> Known, IReadOnlyList<UnclearObject> Unknown) Of(Evidence evidence)
    {
        var known = new List<KeyValuePair<string, string>>();
        var unknown = new List<UnclearObject>();
        var network = evidence.Index.Network;
        var trunks = evidence.Index.Trunks.All.Where(trunk => trunk.FarTopologySite is not null)
            .ToLookup(trunk => trunk.FarTopologySite!, StringComparer.OrdinalIgnoreCase);
        foreach (var site in evidence.Snapshot.All(Site.Type).Where(site => network.LiesNowhere(site.Identity)))
        {
            var ends = trunks[site.Identity].Select(trunk => trunk.FarSite).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(end => end, StringComparer.OrdinalIgnoreCase).ToArray();
            if (ends is [var only]) known.Add(new KeyValuePair<string, string>(site.Identity, only));
            else unknown.Add(new UnclearObject(UnclearKind.SiteNowhere, Site.Type.Noun, site.Identity, ends));
        }

        return (known, unknown);
    }
}
