using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace E911Config.TestSupport.Calls;

/// <summary>A design for the deployment of one seed, told twice: as plain facts, and as the text of a design file.</summary>
internal sealed class DesignMaker(Dice dice, CallWorld world)
{
    private readonly Dictionary<string, LiteralTrunk> trunks = [];

    /// <summary>What is made.</summary>
    /// <param name="Facts">The facts.</param>
    /// <param name="Text">The text that tells the same.</param>
    public sealed record Made(LiteralDesign Facts, string Text);

    public Made Make()
    {
        // A trunk has one role in a whole design; some stay out of it.
        string[] sbcs = [.. world.Trunks.Where(trunk => trunk.StartsWith("sbc", System.StringComparison.Ordinal) && dice.Chance(96))];
        string[] elins = [.. world.Trunks.Where(trunk => trunk.StartsWith("elin", System.StringComparison.Ordinal) && dice.Chance(90))];
        var locals = world.Trunks.Where(trunk => trunk[0] is 'g' or 'b' && dice.Chance(92)).ToDictionary(trunk => trunk, _ => dice.Chance(50) ? "ecrc" : "psap");
        if (sbcs.Length == 0 || dice.Chance(3)) (sbcs, locals) = ([], locals.Where(pair => pair.Value == "psap").ToDictionary());
        var ecrc = locals.ContainsValue("ecrc") || sbcs.Length > 0 && dice.Chance(70) ? "+18005550199" : null;

        var zones = new List<Dictionary<string, object>>();
        var numbers = new List<string>();
        foreach (var group in Groups())
        {
            if (Zone(group, sbcs, elins, locals) is not { } zone) continue;
            var own = dice.Chance(85) ? null : dice.One<string[]>(["112"], ["911", "112"], ["999"]);
            if (own is not null) zone["emergencyNumbers"] = own.Select(number => new { dialString = number }).ToArray();
            numbers.AddRange(own ?? ["911"]);
            zone["name"] = $"Zone {zones.Count + 1}";
            zones.Add(zone);
        }

        // A design without any zone is none: then there is one for a site that nobody calls from.
        if (zones.Count == 0)
        {
            numbers.Add("911");
            zones.Add(sbcs.Length > 0
                ? new() { ["name"] = "Zone 1", ["networkSites"] = new[] { "Nobody" }, ["strategy"] = "centralTrunk" }
                : new() { ["name"] = "Zone 1", ["networkSites"] = new[] { "Nobody" }, ["strategy"] = "localGateway", ["localTrunks"] = new[] { new { trunk = "PstnGateway:nobody", mode = "psap" } } });
            if (sbcs.Length == 0) Serve("nobody", LiteralRole.Local, ["Nobody"]);
        }

        var design = new Dictionary<string, object> { ["formatVersion"] = 1, ["name"] = "Generated", ["zones"] = zones };
        if (sbcs.Length > 0) design["provider"] = Provider(sbcs, ecrc);
        if (sbcs.Length > 0 && dice.Chance(40))
        {
            design["offNetwork"] = new Dictionary<string, object>();
            numbers.Add("911");
        }

        var locations = Locations();
        if (locations.Count > 0) design["locations"] = locations;
        var facts = new LiteralDesign
        {
            Trunks = trunks.ToDictionary(pair => "PstnGateway:" + pair.Key, pair => pair.Value),
            EmergencyDialStrings = [.. numbers.Distinct()],
            EcrcNumber = sbcs.Length > 0 ? ecrc : null,
            Locations = locations,
        };
        return new Made(facts, JsonSerializer.Serialize(design));
    }

    private Dictionary<string, string> Locations()
    {
        var locations = new Dictionary<string, string>();
        if (dice.Chance(45) && world.NetworkSites.Count > 1) locations["Site:Beta"] = world.NetworkSites[1];
        if (dice.Chance(3)) locations["Site:Delta"] = dice.One("Gamma", "Nowhere");
        return locations;
    }

    private Dictionary<string, object> Provider(IReadOnlyList<string> sbcs, string? ecrc)
    {
        var listed = new List<Dictionary<string, object>>();
        foreach (var sbc in sbcs)
        {
            var passes = dice.One<bool?>(true, true, true, true, true, null, null, null, false);
            trunks[sbc] = new LiteralTrunk(LiteralRole.Provider, [], false, passes != false);
            var entry = new Dictionary<string, object> { ["trunk"] = "PstnGateway:" + sbc, ["kind"] = "onPremSbc" };
            if (passes is { } told) entry["passesPidfLo"] = told;
            listed.Add(entry);
        }

        var provider = new Dictionary<string, object> { ["trunks"] = listed };
        if (ecrc is not null) provider["ecrcNumber"] = ecrc;
        return provider;
    }

    private IEnumerable<string[]> Groups()
    {
        var sites = world.NetworkSites.Where(_ => dice.Chance(92)).ToList();
        while (sites.Count > 0)
        {
            var size = System.Math.Min(sites.Count, 1 + dice.Next(2));
            yield return [.. sites.Take(size)];
            sites.RemoveRange(0, size);
        }
    }

    private Dictionary<string, object>? Zone(string[] sites, string[] sbcs, string[] elins, Dictionary<string, string> locals)
    {
        var zone = new Dictionary<string, object> { ["networkSites"] = sites };
        var chosen = dice.Some(locals.Keys.ToArray(), 0, 3);
        if (elins.Length > 0 && dice.Chance(45))
        {
            zone["strategy"] = "elinGateway";
            zone["elinGateways"] = elins.Select(elin => "PstnGateway:" + elin).ToArray();
            foreach (var elin in elins) Serve(elin, LiteralRole.Elin, sites);
        }
        else if (sbcs.Length > 0)
        {
            zone["strategy"] = dice.One("centralTrunk", "branchTrunk");
        }
        else
        {
            chosen = [.. chosen.Where(local => locals[local] == "psap")];
            if (chosen.Count == 0) return null;
            zone["strategy"] = "localGateway";
        }

        if (chosen.Count > 0) zone["localTrunks"] = chosen.Select(local => new { trunk = "PstnGateway:" + local, mode = locals[local] }).ToArray();
        foreach (var local in chosen) Serve(local, LiteralRole.Local, sites);
        return zone;
    }

    private void Serve(string trunk, LiteralRole role, string[] sites) =>
        trunks[trunk] = new LiteralTrunk(role, [.. trunks.TryGetValue(trunk, out var known) ? known.ServedSites : [], .. sites]);
}
