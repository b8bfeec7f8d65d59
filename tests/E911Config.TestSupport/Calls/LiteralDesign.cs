using System;
using System.Collections.Generic;
using System.Linq;

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
public sealed record LiteralTrunk(LiteralRole Role)
{
    /// <summary>
    /// The names of the zones that it serves: those that name it as an ELIN gateway, or as a local trunk in mode <c>psap</c>.
    /// </summary>
    public IReadOnlyList<string> ServedZones { get; init; } = [];

    /// <summary>Whether the off-network part names it so.</summary>
    public bool ServesOffNetwork { get; init; }

    /// <summary>Of a provider trunk: false if the design declares that no location gets through it.</summary>
    public bool PassesPidfLo { get; init; } = true;

    /// <summary>Of a local trunk: the number of the ECRC in its carrier's form; null if the design names none for it.</summary>
    public string? EcrcNumber { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Role}{(PassesPidfLo ? "" : " without location")}{(EcrcNumber is null ? "" : " ECRC " + EcrcNumber)} "
        + $"[{string.Join(", ", ServedZones)}{(ServesOffNetwork ? " and off the network" : "")}]";
}

/// <summary>What a design tells of one zone, or of the callers off the network.</summary>
/// <param name="Name">Its name; of no meaning for the callers off the network.</param>
public sealed record LiteralZone(string Name)
{
    /// <summary>Its network sites; none for a zone by grant.</summary>
    public IReadOnlyList<string> NetworkSites { get; init; } = [];

    /// <summary>Of a zone by grant: the location policy that its callers have; null for any other zone.</summary>
    public string? GrantedPolicy { get; init; }

    /// <summary>Whose law applies, such as <c>US</c> or <c>US-CA</c>; null if nobody says.</summary>
    public string? Jurisdiction { get; init; } = "US";

    /// <summary>Its emergency dial strings, without plus sign.</summary>
    public IReadOnlyList<string> DialStrings { get; init; } = ["911"];

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Name} ({GrantedPolicy ?? string.Join(" ", NetworkSites)}; {Jurisdiction ?? "?"}; {string.Join(" ", DialStrings)})";
}

/// <summary>What a design tells the call model: no more than this.</summary>
public sealed record LiteralDesign
{
    /// <summary>The trunks by stored identity.</summary>
    public IReadOnlyDictionary<string, LiteralTrunk> Trunks { get; init; } = new Dictionary<string, LiteralTrunk>();

    /// <summary>The zones.</summary>
    public IReadOnlyList<LiteralZone> Zones { get; init; } = [];

    /// <summary>The callers off the network; null if the design leaves them alone.</summary>
    public LiteralZone? OffNetwork { get; init; }

    /// <summary>The network sites that are left alone, with their jurisdiction if it is known.</summary>
    public IReadOnlyDictionary<string, string?> OutOfScope { get; init; } = new Dictionary<string, string?>();

    /// <summary>The countries that the provider and its ECRC serve.</summary>
    public IReadOnlyList<string> Serves { get; init; } = ["US"];

    /// <summary>The number of the emergency call response center; null if there is none.</summary>
    public string? EcrcNumber { get; init; }

    /// <summary>The provider's test number; null if there is none.</summary>
    public string? TestNumber { get; init; }

    /// <summary>The network site by topology site (<c>Site:name</c>), where the design names one.</summary>
    public IReadOnlyDictionary<string, string> Locations { get; init; } = new Dictionary<string, string>();

    /// <summary>The ranges of remote access, such as <c>10.99.0.0/16</c>.</summary>
    public IReadOnlyList<string> VpnSubnets { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => "design (" + string.Join("; ",
    [
        .. Trunks.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + " " + pair.Value),
        .. Zones.OrderBy(zone => zone.Name, StringComparer.Ordinal).Select(zone => zone.ToString()),
        "off the network " + (OffNetwork is null ? "nothing"
            : $"{OffNetwork.Jurisdiction ?? "?"} {string.Join(" ", OffNetwork.DialStrings)}"),
        "out of scope " + string.Join(" ", OutOfScope.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key + "=" + (pair.Value ?? "?"))),
        "serves " + string.Join(" ", Serves),
        "ECRC " + (EcrcNumber ?? "none"),
        "test " + (TestNumber ?? "none"),
        "locations " + string.Join(" ", Locations.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key + "=" + pair.Value)),
        "VPN " + string.Join(" ", VpnSubnets),
    ]) + ")";
}
