using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>Makes the ways out of a zone from its trunks, as its strategy asks.</summary>
internal sealed class LegBuilder
{
    private readonly Zone zone;
    private readonly Func<string, Located<string>> routeOf;
    private readonly List<Leg> legs = [];

    /// <param name="zone">The zone, but for its legs.</param>
    /// <param name="routeOf">The voice route of a leg.</param>
    private LegBuilder(Zone zone, Func<string, Located<string>> routeOf)
    {
        this.zone = zone;
        this.routeOf = routeOf;
    }

    /// <summary>The ways out of a zone.</summary>
    public static IReadOnlyList<Leg> Build(Zone zone, Func<string, Located<string>> routeOf)
    {
        var builder = new LegBuilder(zone, routeOf);
        zone.Strategy.AddLegs(builder);
        return builder.legs;
    }

    /// <summary>
    /// The trunks over which a call goes first: one route for each, or one for all. Those of the provider carry its test number too.
    /// </summary>
    public void AddFirst()
    {
        var role = zone.Strategy.FirstRole;
        var names = zone.FirstTrunks.Select(trunk => trunk.Value).ToArray();
        string[] numbers = role == TrunkRole.Provider && zone.TestNumber is { } test ? [.. Numbers, test.Value] : Numbers;
        if (names.Length > 1 && zone.Redundancy == Redundancy.EqualPeers) Add("Peers", role, zone.UsageName, names, numbers);
        else for (var i = 0; i < names.Length; i++) Add(OrderedName(i), role, zone.UsageName, [names[i]], numbers);
    }

    /// <summary>The local trunks: inside the emergency usage, and once more for whoever only ever sees the local usage.</summary>
    public void AddLocal()
    {
        if (zone.LocalTrunks.Count == 0) return;
        var locals = zone.LocalTrunks.Select(local => local.Trunk.Value).ToArray();
        Add("Fallback", TrunkRole.Local, zone.UsageName, locals, Numbers);
        if (zone.LocalUsageName is { } localUsage) Add("Local", TrunkRole.Local, localUsage, locals, Numbers);
    }

    private string[] Numbers => zone.Numbers.Select(number => number.DialString).ToArray();

    private static string OrderedName(int index) => index switch
    {
        0 => "Primary",
        1 => "Secondary",
        _ => "Leg" + (index + 1).ToString(CultureInfo.InvariantCulture),
    };

    private void Add(string name, TrunkRole role, string usage, string[] trunks, string[] numbers) => legs.Add(new Leg
    {
        Name = name,
        Role = role,
        Route = routeOf(name),
        UsageName = usage,
        Trunks = trunks,
        Numbers = numbers,
        CallerId = role == TrunkRole.Local ? zone.CallerId?.Value : null,
    });
}
