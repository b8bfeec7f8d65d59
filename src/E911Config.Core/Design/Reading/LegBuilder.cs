using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace E911Config.Core.Design;

/// <summary>Makes the ways out of a zone from its trunks.</summary>
internal sealed class LegBuilder
{
    private readonly Func<string, Located<string>> routeOf;

    /// <param name="routeOf">The voice route of a leg.</param>
    public LegBuilder(Func<string, Located<string>> routeOf) => this.routeOf = routeOf;

    public IReadOnlyList<Leg> Build(ZoneTrunks trunks, ZoneSettings settings, string usage, string? localUsage, string? testNumber)
    {
        var legs = new List<Leg>();
        var numbers = settings.Numbers.Select(number => number.DialString).ToArray();
        string[] tested = testNumber is null ? numbers : [.. numbers, testNumber];
        Network(trunks.Provider, LegRole.Provider, tested);
        Network(trunks.Elin, LegRole.Elin, numbers);
        if (localUsage is not null)
        {
            // The same way twice: inside the emergency usage, and for whoever only ever sees the voice policy.
            var locals = trunks.Locals.Select(local => local.Trunk.Value).ToArray();
            Add("Fallback", LegRole.Local, usage, locals, numbers);
            Add("Local", LegRole.Local, localUsage, locals, numbers);
        }

        return legs;

        void Network(IReadOnlyList<Located<string>> ordered, LegRole role, string[] dialled)
        {
            var names = ordered.Select(trunk => trunk.Value).ToArray();
            if (names.Length > 1 && settings.Redundancy == Redundancy.EqualPeers) Add("Peers", role, usage, names, dialled);
            else for (var i = 0; i < names.Length; i++) Add(OrderedName(i), role, usage, [names[i]], dialled);
        }

        void Add(string name, LegRole role, string carriedBy, string[] over, string[] dialled) => legs.Add(new Leg
        {
            Name = name,
            Role = role,
            Route = routeOf(name),
            UsageName = carriedBy,
            Trunks = over,
            Numbers = dialled,
        });
    }

    private static string OrderedName(int index) => index switch
    {
        0 => "Primary",
        1 => "Secondary",
        _ => "Leg" + (index + 1).ToString(CultureInfo.InvariantCulture),
    };
}
