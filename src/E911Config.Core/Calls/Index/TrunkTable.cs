using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>The trunks of a deployment.</summary>
internal sealed class TrunkTable : IChangingTable
{
    private readonly Dictionary<string, TrunkNode> nodes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TrunkSettings> settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<TrunkNode>> byScope = new(StringComparer.OrdinalIgnoreCase);
    private readonly CallFacts facts;
    private readonly TrunkSettings defaults;

    public TrunkTable(Snapshot snapshot, CallFacts facts, NetworkMap network, PoolTable pools, ElementTable elements)
    {
        this.facts = facts;
        IsRead = snapshot.IsRead(Trunk.Type);
        SettingsRead = snapshot.IsRead(TrunkConfiguration.Type);
        defaults = Settings(new DeploymentObject(TrunkConfiguration.Type, Global));
        foreach (var configuration in snapshot.All(TrunkConfiguration.Type)) settings[configuration.Identity] = Settings(configuration);
        var gateways = new Dictionary<string, DeploymentObject>(StringComparer.OrdinalIgnoreCase);
        foreach (var gateway in snapshot.All(PstnGateway.Type))
        {
            elements.Add(ElementKind.Gateway, gateway.Identity);
            gateways[gateway.Text("PoolFqdn") is { Length: > 0 } fqdn ? fqdn : gateway.Name] = gateway;
        }

        foreach (var item in snapshot.All(Trunk.Type))
        {
            gateways.TryGetValue(item.Text("PoolFqdn"), out var gateway);
            var farSite = gateway?.Text("SiteId") is { Length: > 0 } site ? site : item.Text("SiteId");
            var known = gateway is not null || snapshot.IsRead(PstnGateway.Type);
            var node = new TrunkNode
            {
                Identity = item.Identity,
                Element = elements.Add(ElementKind.Trunk, item.Identity),
                Routable = item["Routable"] is not false,
                GatewayRoutable = gateway?["Routable"] is not false,
                GatewayElements = [gateway is null ? ElementTable.None : elements.Add(ElementKind.Gateway, gateway.Identity), known ? pools.SiteElement(farSite) : ElementTable.None],
                GatewayKnown = known,
                Mediation = pools.AddMediation(item.Text("MediationServer")),
                FarPlace = known ? network.PlaceOf(farSite) : Place.Unknown,
                Scopes = ScopesOf(item),
            };
            nodes[item.Identity] = node;
            foreach (var scope in node.Scopes)
            {
                if (!byScope.TryGetValue(scope, out var trunks)) byScope.Add(scope, trunks = []);
                trunks.Add(node);
            }

            Settle(node);
        }
    }

    public bool IsRead { get; }

    public bool SettingsRead { get; }

    public IEnumerable<TrunkNode> All => nodes.Values;

    private static string Global => "Global";

    public TrunkNode? Find(string identity, ICollection<LookUp>? notes)
    {
        if (!nodes.TryGetValue(identity, out var node)) return null;
        if (notes is not null) Note(node, notes);
        return node;
    }

    public bool Replace(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched)
    {
        var scope = (after ?? before)!.Identity;
        var next = after is null ? null : Settings(after);
        if (settings.TryGetValue(scope, out var known) && known == next) return true;
        if (next is null) settings.Remove(scope);
        else settings[scope] = next;
        touched.Add(new LookUp(TrunkConfiguration.Type, scope));
        if (byScope.TryGetValue(scope, out var trunks)) trunks.ForEach(Settle);
        return true;
    }

    // The service's configuration, else the topology site's, else the global one.
    private static string[] ScopesOf(DeploymentObject trunk)
    {
        var service = TrunkConfigurations.ServiceScope(trunk.Identity);
        return trunk.Text("SiteId") is { Length: > 0 } site ? [service, TrunkConfiguration.Type.Identity.Canonical(site) ?? site, Global] : [service, Global];
    }

    private void Settle(TrunkNode node)
    {
        node.Settings = node.Scopes.Select(scope => settings.TryGetValue(scope, out var own) ? own : null).FirstOrDefault(own => own is not null) ?? defaults;
        node.Use = facts.IsAssumed ? AssumedUse(node.Settings) : facts.UseOf(node.Identity) ?? TrunkRole.Unknown;
    }

    private void Note(TrunkNode node, ICollection<LookUp> notes)
    {
        foreach (var scope in node.Scopes)
        {
            notes.Add(new LookUp(TrunkConfiguration.Type, scope));
            if (settings.ContainsKey(scope)) break;
        }

        notes.Add(new LookUp(OutboundTranslationRule.Type, node.Settings.Scope));
    }

    private TrunkRole AssumedUse(TrunkSettings configuration) =>
        !SettingsRead ? TrunkRole.Unknown : configuration.SendsLocation ? TrunkRole.Provider : TrunkRole.Local;

    private static TrunkSettings Settings(DeploymentObject configuration) => new()
    {
        Scope = configuration.Identity,
        SendsLocation = configuration.Flag("EnablePIDFLOSupport"),
        RemovesPlus = configuration.Flag("RemovePlusFromUri"),
        Restricted = configuration.Flag("EnableLocationRestriction"),
        RestrictedTo = configuration.Text("NetworkSiteID"),
    };
}
