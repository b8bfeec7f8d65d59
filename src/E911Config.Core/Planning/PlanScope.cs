using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>What a plan is for: a design, the zones that are chosen of it, and what they want of a deployment, built once.</summary>
internal sealed class PlanScope
{
    private readonly Dictionary<string, Desired> wanted;
    private readonly HashSet<string> adopted;

    private PlanScope(DesignDocument design, IReadOnlyList<string> names)
    {
        Design = design;
        Zones = Choose(design, names);
        IsPilot = names.Count > 0;
        Whole = DesiredConfiguration.Of(design, design.AllZones);
        Desired = IsPilot ? DesiredConfiguration.Of(design, Zones) : Whole;
        wanted = Whole.Items.GroupBy(item => item.Address, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        adopted = new HashSet<string>(design.AllZones.SelectMany(zone => zone.Adopt).Select(entry => entry.Value.ToString()),
            StringComparer.OrdinalIgnoreCase);
    }

    public DesignDocument Design { get; }

    /// <summary>The chosen zones, in the order of the design.</summary>
    public IReadOnlyList<Zone> Zones { get; }

    /// <summary>Whether zones were chosen by name.</summary>
    public bool IsPilot { get; }

    /// <summary>What all zones of the design want.</summary>
    public DesiredConfiguration Whole { get; }

    /// <summary>What the chosen zones want.</summary>
    public DesiredConfiguration Desired { get; }

    /// <summary>The scope of these zones, by name; of the whole design for no names.</summary>
    /// <exception cref="E911Exception">ZoneUnknown: a zone is not in the design.</exception>
    public static PlanScope Of(DesignDocument design, IReadOnlyList<string> names) => new(design, names);

    /// <summary>What the design, whole, wants of the object of this noun and identity; null if it does not know it.</summary>
    public Desired? WantedAt(string address) => wanted.TryGetValue(address, out var item) ? item : null;

    /// <summary>Whether the design, whole, wants this object.</summary>
    public bool Wants(string address) => wanted.ContainsKey(address);

    /// <summary>Whether the design takes this object over.</summary>
    public bool Adopts(string address) => adopted.Contains(address);

    /// <summary>The zones of these names, in the order of the design; all of them for no names.</summary>
    public static IReadOnlyList<Zone> Choose(DesignDocument design, IReadOnlyList<string> names)
    {
        var unknown = names.FirstOrDefault(name =>
            !design.AllZones.Any(zone => string.Equals(zone.Name, name, StringComparison.OrdinalIgnoreCase)));
        if (unknown is not null)
        {
            throw new E911Exception("ZoneUnknown",
                $"The design {design.Name} has no zone "
                    + $"{Text.Quoted.Of(unknown)}.{Text.Nearest.Hint(unknown, design.AllZones.Select(zone => zone.Name))}")
                { Target = unknown };
        }

        return names.Count == 0 ? design.AllZones
            : design.AllZones.Where(zone => names.Contains(zone.Name, StringComparer.OrdinalIgnoreCase)).ToArray();
    }
}
