using System;
using System.Collections.Generic;

namespace E911Config.Core.Design;

/// <summary>No two objects of one type may get the same name.</summary>
internal static class NameRules
{
    public static void Check(ReadingContext context, DesignDocument design)
    {
        var usages = new Names(context, "PSTN usage");
        var routes = new Names(context, "voice route");
        var policies = new Names(context, "location policy");
        var zones = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var zone in design.AllZones)
        {
            // Two zones of one name are told once, not object by object.
            if (!zones.Add(zone.Name)) continue;
            var owner = zone.IsOffNetwork ? "\"offNetwork\"" : "zone " + zone.Name;
            usages.Claim(zone.Usage, $"the emergency usage of {owner}", owner);
            if (zone.LocalUsage is not null) usages.Claim(zone.LocalUsage, $"the local usage of {owner}", owner);
            policies.Claim(zone.LocationPolicy, $"the location policy of {owner}", owner);
            foreach (var leg in zone.Legs) routes.Claim(leg.Route, $"the {leg.Name} route of {owner}", owner);
        }
    }

    private sealed class Names(ReadingContext context, string noun)
    {
        private readonly Dictionary<string, (string Use, SourcePlace Place)> taken = new(StringComparer.OrdinalIgnoreCase);

        public void Claim(Located<string> name, string use, string owner)
        {
            if (taken.TryGetValue(name.Value, out var first))
            {
                context.Add(name.Place, $"{owner}: {noun} {name.Shown()} would be {use} and {first.Use} (at {first.Place}). Give one of "
                    + "the two another name in \"objects\".");
            }
            else
                taken.Add(name.Value, (use, name.Place));
        }
    }
}
