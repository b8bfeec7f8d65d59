using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.TestSupport.Calls;

/// <summary>What a trunk is for.</summary>
public enum LiteralRole
{
    /// <summary>Nobody knows.</summary>
    Unknown,

    /// <summary>To the emergency service provider.</summary>
    Provider,

    /// <summary>Through an ELIN gateway.</summary>
    Elin,

    /// <summary>Out of a local gateway, whatever number it is given.</summary>
    Local,
}

/// <summary>What a design tells of one trunk.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="ServedSites">The network sites of the zones that name it; of no meaning for a provider trunk.</param>
/// <param name="ServesOffNetwork">Whether the off-network part names it; of no meaning for a provider trunk.</param>
/// <param name="PassesPidfLo">False if the design declares that no location gets through it.</param>
public sealed record LiteralTrunk(LiteralRole Role, IReadOnlyList<string> ServedSites, bool ServesOffNetwork = false, bool PassesPidfLo = true);

/// <summary>What a design tells the call model: no more than this.</summary>
public sealed record LiteralDesign
{
    /// <summary>The trunks by stored identity.</summary>
    public IReadOnlyDictionary<string, LiteralTrunk> Trunks { get; init; } = new Dictionary<string, LiteralTrunk>();

    /// <summary>The emergency dial strings, without plus sign.</summary>
    public IReadOnlyList<string> EmergencyDialStrings { get; init; } = ["911"];

    /// <summary>The number of the emergency call response center; null if there is none.</summary>
    public string? EcrcNumber { get; init; }

    /// <summary>The network site by topology site (<c>Site:name</c>), where the design names one.</summary>
    public IReadOnlyDictionary<string, string> Locations { get; init; } = new Dictionary<string, string>();

    /// <summary>The same facts, taken out of a design that was read.</summary>
    public static LiteralDesign Of(DesignDocument design) => new()
    {
        Trunks = design.Trunks.ToDictionary(trunk => trunk.Identity, trunk => new LiteralTrunk(
            trunk.Role switch { TrunkRole.Provider => LiteralRole.Provider, TrunkRole.Elin => LiteralRole.Elin, _ => LiteralRole.Local },
            trunk.Role == TrunkRole.Provider ? [] : [.. trunk.Zones.SelectMany(zone => zone.NetworkSites).Select(site => site.Value)],
            trunk.Role != TrunkRole.Provider && trunk.Zones.Any(zone => zone.IsOffNetwork),
            trunk.Provider?.PassesPidfLo != false)),
        EmergencyDialStrings = [.. design.AllZones.SelectMany(zone => zone.Numbers).Select(number => number.DialString).Distinct(StringComparer.Ordinal)],
        EcrcNumber = design.Provider?.EcrcNumber?.Value,
        Locations = design.Locations.ToDictionary(location => location.TopologySite, location => location.NetworkSite.Value),
    };

    /// <inheritdoc/>
    public override string ToString() => "design (" + string.Join("; ", Trunks.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key} {pair.Value.Role}{(pair.Value.PassesPidfLo ? "" : " without location")} [{string.Join(" ", pair.Value.ServedSites)}]"))
        + $"; numbers {string.Join(" ", EmergencyDialStrings)}; ECRC {EcrcNumber ?? "none"}; "
        + $"{string.Join(" ", Locations.Select(pair => pair.Key + "=" + pair.Value))})";
}
