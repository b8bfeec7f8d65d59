using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>What the whole design uses each trunk for; a trunk has one role.</summary>
internal static class TrunkRoles
{
    /// <summary>The trunks, each with the role that the design gives it first.</summary>
    public static IReadOnlyList<DesignTrunk> Of(Provider? provider, IReadOnlyList<Zone> zones, Zone? offNetwork)
    {
        IReadOnlyList<Zone> all = offNetwork is null ? zones : [.. zones, offNetwork];
        return Uses(provider, all)
            .GroupBy(use => use.Trunk.Value, StringComparer.OrdinalIgnoreCase)
            .Select(group => Trunk(group.ToArray(), provider))
            .ToArray();
    }

    /// <summary>Notes every trunk that has two roles, where it gets the second one.</summary>
    public static void Check(ReadingContext context, DesignDocument design)
    {
        foreach (var use in Uses(design.Provider, design.AllZones))
        {
            var first = design.FindTrunk(use.Trunk.Value)!;
            if (use.Role == first.Role && use.Mode == first.Mode)
            {
                CheckSame(context, use, first);
                continue;
            }

            context.Add(
                use.Trunk.Place,
                $"{Owner(use)}: trunk {use.Trunk.Shown()} is {Words(use.Role, use.Mode)} here, but {Words(first.Role, first.Mode)} at "
                + $"{first.Place}. A trunk has one role in the whole design: use another trunk.");
        }
    }

    // What a trunk sends is set on the trunk, not on the zone.
    private static void CheckSame(ReadingContext context, Use use, DesignTrunk first)
    {
        if (!string.Equals(use.Local?.EcrcNumber?.Value, first.EcrcNumber, StringComparison.Ordinal))
        {
            context.Add(
                use.Local!.EcrcNumber?.Place ?? use.Trunk.Place,
                $"{Owner(use)}: trunk {use.Trunk.Shown()} calls {use.Local.EcrcNumber?.Value ?? "the provider's ECRC number"} here, but "
                + $"{first.EcrcNumber ?? "the provider's"} at {first.Place}. A trunk has one \"ecrcNumber\" in the whole design: say the "
                    + "same in both places.");
        }

        if (use.SendsLocation != first.SendsLocation)
        {
            context.Add(
                use.Trunk.Place,
                $"{Owner(use)}: ELIN gateway {use.Trunk.Shown()} is also named at {first.Place}, where \"sendsLocation\" says otherwise. "
                + "Say the same in both zones.");
        }
    }

    private static IEnumerable<Use> Uses(Provider? provider, IEnumerable<Zone> zones)
    {
        foreach (var trunk in provider?.Trunks ?? []) yield return new Use(trunk.Trunk, TrunkRole.Provider, null);
        foreach (var zone in zones)
        {
            foreach (var trunk in zone.FirstTrunks) yield return new Use(trunk, zone.Strategy.FirstRole, zone);
            foreach (var local in zone.LocalTrunks) yield return new Use(local.Trunk, TrunkRole.Local, zone, local);
        }
    }

    private static DesignTrunk Trunk(Use[] uses, Provider? provider)
    {
        var identity = uses[0].Trunk.Value;
        var zones = uses.Select(use => use.Zone).OfType<Zone>().Distinct(ByReference.Instance).ToArray();
        return new DesignTrunk
        {
            Identity = identity,
            Role = uses[0].Role,
            Mode = uses[0].Mode,
            EcrcNumber = uses[0].Local?.EcrcNumber?.Value,
            SendsLocation = uses[0].SendsLocation,
            Place = uses[0].Trunk.Place,
            Zones = zones,
            Numbers = zones.SelectMany(zone => zone.Numbers).Select(number => number.DialString).Distinct(StringComparer.Ordinal).ToArray(),
            Provider = provider?.Trunks.FirstOrDefault(trunk =>
            string.Equals(trunk.Trunk.Value, identity, StringComparison.OrdinalIgnoreCase)),
        };
    }

    private static string Owner(Use use) => use.Zone switch
    {
        null => "\"provider\"",
        { IsOffNetwork: true } => "\"offNetwork\"",
        _ => "zone " + use.Zone.Name,
    };

    private static string Words(TrunkRole role, LocalTrunkMode? mode) => role switch
    {
        TrunkRole.Provider => "a trunk of the provider",
        TrunkRole.Elin => "an ELIN gateway",
        _ => mode == LocalTrunkMode.Ecrc ? "a local trunk of mode ecrc" : "a local trunk of mode psap",
    };

    private sealed record Use(Located<string> Trunk, TrunkRole Role, Zone? Zone, LocalTrunk? Local = null)
    {
        public LocalTrunkMode? Mode => Local?.Mode;

        public bool? SendsLocation => Role == TrunkRole.Elin ? Zone?.SendsLocation : null;
    }

    private sealed class ByReference : IEqualityComparer<Zone>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(Zone? x, Zone? y) => ReferenceEquals(x, y);

        public int GetHashCode(Zone zone) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(zone);
    }
}
