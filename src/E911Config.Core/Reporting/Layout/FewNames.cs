using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Names in a line that people read: of many the first, and how many others. Files for machines hold all.</summary>
internal static class FewNames
{
    private const int PoolsShown = 8;
    private const int ZonesShown = 12;

    /// <summary>A deployment, which is called by its pools.</summary>
    public static string OfDeployment(string deployment)
    {
        var pools = deployment.Split(' ');
        return pools.Length <= PoolsShown ? deployment
            : $"{string.Join(" ", pools.Take(PoolsShown / 2))} and {HarmText.Count(pools.Length - (PoolsShown / 2), "other pool")}";
    }

    /// <summary>Zones.</summary>
    public static string OfZones(IReadOnlyCollection<string> zones) => string.Join(", ", zones.Take(ZonesShown).Select(Visible.Of))
        + (zones.Count <= ZonesShown ? "" : $" and {HarmText.Count(zones.Count - ZonesShown, "other zone")}");
}
