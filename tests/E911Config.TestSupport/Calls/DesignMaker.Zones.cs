using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.TestSupport.Calls;

/// <summary>The zones of the design of one seed.</summary>
internal sealed partial class DesignMaker
{
    private LocalChoice Local(string trunk)
    {
        var isEcrc = dice.Chance(topic switch { CallTopic.Ecrc => 85, CallTopic.OffNetwork => 20, _ => 50 });
        return new LocalChoice(trunk, isEcrc, isEcrc && dice.Chance(35)
            ? dice.Chance(70) && world.EcrcNumbers.TryGetValue(trunk, out var sent) ? sent
                : dice.One("18005550199", "8005550199", "+18885550100")
            : null);
    }

    private IEnumerable<string[]> Groups()
    {
        var sites = world.NetworkSites.Where(_ => dice.Chance(80)).ToList();
        while (sites.Count > 0)
        {
            var size = Math.Min(sites.Count, 1 + dice.Next(2));
            yield return [.. sites.Take(size)];
            sites.RemoveRange(0, size);
        }

        // The zone of those to whom a policy is granted.
        if (dice.Chance(30)) yield return [];
    }

    private void Zone(string[] sites, string[] sbcs, string[] elins, LocalChoice[] locals)
    {
        var name = $"Zone {zones.Count + 1}";
        var facts = new LiteralZone(name) { NetworkSites = sites, Jurisdiction = Jurisdiction() };
        var text = new Dictionary<string, object> { ["name"] = name };
        if (sites.Length > 0)
        {
            text["networkSites"] = sites;
        }
        else
        {
            text["byGrant"] = true;
            text["objects"] = new { locationPolicy = "Tag:Two" };
            facts = facts with { GrantedPolicy = "Tag:Two" };
        }

        if (facts.Jurisdiction != "US" || dice.Chance(50)) text["jurisdiction"] = facts.Jurisdiction!;
        var chosen = dice.Some(locals, 0, 3);
        var elin = elins.Length > 0 && dice.Chance(topic == CallTopic.Elin ? 95 : 40);
        if (elin)
        {
            text["strategy"] = "elinGateway";
            text["elinGateways"] = elins.Select(gateway => "PstnGateway:" + gateway).ToArray();
        }
        else if (sbcs.Length > 0)
        {
            text["strategy"] = dice.One("centralTrunk", "branchTrunk");
        }
        else
        {
            chosen = [.. chosen.Where(local => !local.IsEcrc)];
            if (chosen.Count == 0) return;
            text["strategy"] = "localGateway";
        }

        if (chosen.Count > 0) text["localTrunks"] = chosen.Select(local => local.Text).ToArray();
        if (!dice.Chance(85))
        {
            facts = facts with { DialStrings = dice.One<string[]>(["112"], ["911", "112"], ["999"]) };
            text["emergencyNumbers"] = facts.DialStrings.Select(number => new { dialString = number }).ToArray();
        }

        foreach (var gateway in elin ? elins : []) Serve(gateway, LiteralRole.Elin, name);
        foreach (var local in chosen)
        {
            trunks[local.Trunk] = Known(local.Trunk, LiteralRole.Local) with { EcrcNumber = local.EcrcNumber };
            if (!local.IsEcrc) Serve(local.Trunk, LiteralRole.Local, name);
        }

        zones.Add((facts, text));
    }

    private void Serve(string trunk, LiteralRole role, string zone) =>
        trunks[trunk] = Known(trunk, role) with { ServedZones = [.. Known(trunk, role).ServedZones, zone] };

    private void Nobody(bool provider)
    {
        var text = new Dictionary<string, object> { ["name"] = "Zone 1", ["networkSites"] = new[] { "Nobody" }, ["strategy"] = provider
            ? "centralTrunk" : "localGateway" };
        zones.Add((new LiteralZone("Zone 1") { NetworkSites = ["Nobody"] }, text));
        if (provider) return;
        var local = new LocalChoice("nobody", false, null);
        text["localTrunks"] = new[] { local.Text };
        Serve(local.Trunk, LiteralRole.Local, "Zone 1");
    }

    /// <summary>A local trunk and what it is used for, wherever the design names it.</summary>
    private sealed record LocalChoice(string Trunk, bool IsEcrc, string? EcrcNumber)
    {
        public Dictionary<string, string> Text
        {
            get
            {
                var text = new Dictionary<string, string> { ["trunk"] = "PstnGateway:" + Trunk, ["mode"] = IsEcrc ? "ecrc" : "psap" };
                if (EcrcNumber is not null) text["ecrcNumber"] = EcrcNumber;
                return text;
            }
        }
    }
}
