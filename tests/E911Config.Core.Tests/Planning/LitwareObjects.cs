using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Tests.Planning;

/// <summary>The objects that a design asks for, derived from its zones and the naming rules alone; the planner is not asked.</summary>
internal static class LitwareObjects
{
    // What was made by hand before the design, or is explicitly named.
    private static readonly Dictionary<string, string> Named = new()
    {
        ["CsPstnUsage E911-Portland"] = "CsPstnUsage Portland Emergency",
        ["CsVoiceRoute E911-Portland-Primary"] = "CsVoiceRoute Portland 911",
        ["CsLocationPolicy Tag:E911-Portland"] = "CsLocationPolicy Tag:Portland-E911",
        ["CsLocationPolicy Tag:E911-OffNetwork"] = "CsLocationPolicy Global",
    };

    public static IReadOnlyCollection<string> Of(DesignDocument design) => new SortedSet<string>(
        design.AllZones.SelectMany(OfZone).Select(address => Named.GetValueOrDefault(address, address)), System.StringComparer.Ordinal);

    private static IEnumerable<string> OfZone(Zone zone)
    {
        var name = "E911-" + zone.Name;
        yield return "CsPstnUsage " + name;
        yield return "CsLocationPolicy Tag:" + name;
        foreach (var leg in Network(zone)) yield return $"CsVoiceRoute {name}-{leg}";
        foreach (var trunk in zone.ProviderTrunks) yield return "CsTrunkConfiguration Service:" + trunk.Value;
        foreach (var site in zone.NetworkSites) yield return "CsNetworkSite " + site.Value;
        if (zone.LocalTrunks.Count == 0) yield break;

        yield return $"CsPstnUsage {name}-Local";
        yield return $"CsVoiceRoute {name}-Fallback";
        yield return $"CsVoiceRoute {name}-Local";
        foreach (var policy in zone.VoicePolicies) yield return "CsVoicePolicy " + policy.Value;
        foreach (var trunk in zone.PbxTrunks) yield return "CsTrunkConfiguration Service:" + trunk.Value;
        foreach (var local in zone.LocalTrunks.Where(local => local.Mode == LocalTrunkMode.Ecrc))
        {
            yield return "CsTrunkConfiguration Service:" + local.Trunk.Value;
            yield return $"CsOutboundTranslationRule Service:{local.Trunk.Value}/E911-ECRC";
        }
    }

    private static IEnumerable<string> Network(Zone zone)
    {
        var trunks = zone.ProviderTrunks.Count + zone.ElinGateways.Count;
        if (trunks == 0) return [];
        if (trunks == 1) return ["Primary"];
        return zone.Redundancy == Redundancy.EqualPeers ? ["Peers"] : ["Primary", "Secondary"];
    }
}
