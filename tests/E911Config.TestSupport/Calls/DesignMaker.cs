using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace E911Config.TestSupport.Calls;

/// <summary>A design for the deployment of one seed, told twice: as plain facts, and as the text of a design file.</summary>
internal sealed partial class DesignMaker(Dice dice, CallWorld world, CallTopic topic)
{
    private readonly Dictionary<string, LiteralTrunk> trunks = [];
    private readonly List<(LiteralZone Facts, Dictionary<string, object> Text)> zones = [];

    /// <summary>What is made.</summary>
    /// <param name="Facts">The facts.</param>
    /// <param name="Text">The text that tells the same.</param>
    public sealed record Made(LiteralDesign Facts, string Text);

    public Made Make()
    {
        // A trunk has one role in a whole design; some stay out of it.
        string[] sbcs = [.. world.Trunks.Where(trunk => trunk.StartsWith("sbc", StringComparison.Ordinal) && dice.Chance(90))];
        string[] elins = [.. world.Trunks.Where(trunk => trunk.StartsWith("elin", StringComparison.Ordinal) && dice.Chance(90))];
        var locals = world.Trunks.Where(trunk => trunk[0] is 'g' or 'b' && dice.Chance(88)).Select(Local)
            .ToDictionary(local => local.Trunk);
        if (sbcs.Length == 0 || dice.Chance(3)) (sbcs, locals) = ([], locals.Where(pair => !pair.Value.IsEcrc).ToDictionary());
        var ecrc = locals.Values.Any(local => local.IsEcrc) || sbcs.Length > 0 && dice.Chance(70) ? "+18005550199" : null;

        foreach (var group in Groups()) Zone(group, sbcs, elins, [.. locals.Values]);
        // A design without any zone is none: then there is one for a site that nobody calls from.
        if (zones.Count == 0) Nobody(sbcs.Length > 0);

        var design = new Dictionary<string, object> { ["formatVersion"] = 1, ["name"] = "Generated" };
        design["zones"] = zones.Select(zone => zone.Text).ToArray();
        var facts = new LiteralDesign { Zones = [.. zones.Select(zone => zone.Facts)], EcrcNumber = sbcs.Length > 0 ? ecrc : null };
        if (sbcs.Length > 0) facts = Provider(design, facts, sbcs, ecrc);
        if (sbcs.Length > 0 && dice.Chance(topic == CallTopic.OffNetwork ? 90 : 40)) facts = OffNetwork(design, facts, [.. locals.Values]);
        facts = Places(design, facts) with { Trunks = trunks.ToDictionary(pair => "PstnGateway:" + pair.Key, pair => pair.Value) };
        return new Made(facts, JsonConvert.SerializeObject(design));
    }

    private LiteralDesign Provider(Dictionary<string, object> design, LiteralDesign facts, string[] sbcs, string? ecrc)
    {
        var listed = new List<Dictionary<string, object>>();
        foreach (var sbc in sbcs)
        {
            var passes = dice.One<bool?>(true, true, true, true, true, null, null, null, false);
            trunks[sbc] = new LiteralTrunk(LiteralRole.Provider) { PassesPidfLo = passes != false };
            var entry = new Dictionary<string, object> { ["trunk"] = "PstnGateway:" + sbc, ["kind"] = "onPremSbc" };
            if (passes is { } told) entry["passesPidfLo"] = told;
            listed.Add(entry);
        }

        var provider = new Dictionary<string, object> { ["trunks"] = listed };
        if (ecrc is not null) provider["ecrcNumber"] = ecrc;
        if (dice.Chance(topic == CallTopic.TestNumber ? 95 : 30))
        {
            provider["testNumber"] = "933";
            facts = facts with { TestNumber = "933" };
        }

        if (dice.Chance(25))
        {
            var serves = dice.One<string[]>(["US", "CA"], ["us"], ["CA"], ["US", "GB"]);
            provider["serves"] = serves;
            facts = facts with { Serves = serves };
        }

        design["provider"] = provider;
        return facts;
    }

    private LiteralDesign OffNetwork(Dictionary<string, object> design, LiteralDesign facts, LocalChoice[] locals)
    {
        var text = new Dictionary<string, object> { ["jurisdiction"] = Jurisdiction() };
        var chosen = dice.Chance(topic == CallTopic.OffNetwork ? 85 : 40) ? dice.Some(locals, 1, 3) : [];
        if (chosen.Count > 0) text["localTrunks"] = chosen.Select(local => local.Text).ToArray();
        foreach (var local in chosen) trunks[local.Trunk] = Known(local.Trunk, LiteralRole.Local) with { EcrcNumber = local.EcrcNumber,
            ServesOffNetwork = !local.IsEcrc };
        design["offNetwork"] = text;
        return facts with { OffNetwork = new LiteralZone("") { Jurisdiction = (string)text["jurisdiction"] } };
    }

    // What the design tells of the world: where things lie, what is left alone, and which addresses say nothing.
    private LiteralDesign Places(Dictionary<string, object> design, LiteralDesign facts)
    {
        var locations = new Dictionary<string, string>();
        if (dice.Chance(topic == CallTopic.None ? 45 : 85) && world.NetworkSites.Count > 1) locations["Site:Beta"] = world.NetworkSites[1];
        if (dice.Chance(3)) locations["Site:Delta"] = dice.One("Gamma", "Nowhere");
        if (locations.Count > 0) design["locations"] = locations;

        var alone = world.NetworkSites.Except(zones.SelectMany(zone => zone.Facts.NetworkSites)).Where(_ => dice.Chance(70))
            .ToDictionary(site => site, _ => dice.Chance(30) ? null : dice.One("US", "GB", "CA-ON"));
        if (alone.Count > 0) design["outOfScope"] = alone.Select(pair => Outside(pair.Key, pair.Value)).ToArray();

        string[] vpn = dice.Chance(topic == CallTopic.Vpn ? 95 : 15)
            ? [.. dice.Some(["10.0.1.0/24", "10.2.0.0/16", "10.3.1.0/25", "10.1.0.0/20", "192.0.2.0/24", "2001:db8::/48", "10.4.0.0/15"],
            topic == CallTopic.Vpn ? 3 : 1, topic == CallTopic.Vpn ? 5 : 3)] : [];
        if (vpn.Length > 0) design["vpnSubnets"] = vpn;
        return facts with { Locations = locations, OutOfScope = alone, VpnSubnets = vpn };
    }

    private static Dictionary<string, string> Outside(string site, string? jurisdiction)
    {
        var entry = new Dictionary<string, string> { ["networkSite"] = site, ["reason"] = "Not ours." };
        if (jurisdiction is not null) entry["jurisdiction"] = jurisdiction;
        return entry;
    }

    private string Jurisdiction() => dice.Chance(topic == CallTopic.None ? 75 : 90) ? dice.One("US", "US", "US", "us-CA")
        : dice.One("GB", "CA-ON", "CA", "DE");

    private LiteralTrunk Known(string trunk, LiteralRole role) => trunks.TryGetValue(trunk, out var known) ? known : new LiteralTrunk(role);
}
