using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Calls;

/// <summary>The trunks of a deployment.</summary>
internal sealed class TrunkTable
{
    private readonly Dictionary<string, TrunkNode> nodes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TrunkSettings> settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly RuleTable rules;
    private readonly ILookup<string, DeploymentObject> replies;

    public TrunkTable(Snapshot snapshot, CallFacts facts, NetworkMap network, PoolTable pools, ElementTable elements, RuleTable rules)
    {
        this.rules = rules;
        IsRead = snapshot.IsRead(Trunk.Type);
        SettingsRead = snapshot.IsRead(TrunkConfiguration.Type);
        RepliesRead = snapshot.IsRead(SipResponseCodeTranslationRule.Type);
        var form = SipResponseCodeTranslationRule.Type.Identity;
        replies = snapshot.All(SipResponseCodeTranslationRule.Type).ToLookup(rule => form.ScopeOf(rule.Identity), StringComparer.OrdinalIgnoreCase);
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
            var configuration = Settings(TrunkConfigurations.InEffect(snapshot, item.Identity));
            nodes[item.Identity] = new TrunkNode
            {
                Identity = item.Identity,
                Element = elements.Add(ElementKind.Trunk, item.Identity),
                Routable = item["Routable"] is not false,
                GatewayRoutable = gateway?["Routable"] is not false,
                GatewayElements = [gateway is null ? ElementTable.None : elements.Add(ElementKind.Gateway, gateway.Identity), known ? pools.SiteElement(farSite) : ElementTable.None],
                GatewayKnown = known,
                Mediation = pools.AddMediation(item.Text("MediationServer")),
                FarPlace = known ? network.PlaceOf(farSite) : Place.Unknown,
                Use = facts.IsAssumed ? AssumedUse(configuration) : facts.UseOf(item.Identity) ?? TrunkUse.Unknown,
                Settings = configuration,
            };
        }
    }

    public bool IsRead { get; }

    public bool SettingsRead { get; }

    public bool RepliesRead { get; }

    public IEnumerable<TrunkNode> All => nodes.Values;

    public TrunkNode? Find(string identity) => nodes.TryGetValue(identity, out var node) ? node : null;

    private TrunkUse AssumedUse(TrunkSettings configuration) =>
        !SettingsRead ? TrunkUse.Unknown : configuration.SendsLocation ? TrunkUse.Provider : TrunkUse.Local;

    private TrunkSettings Settings(DeploymentObject item)
    {
        if (settings.TryGetValue(item.Identity, out var known)) return known;
        return settings[item.Identity] = new TrunkSettings
        {
            Scope = item.Identity,
            SendsLocation = item.Flag("EnablePIDFLOSupport"),
            RemovesPlus = item.Flag("RemovePlusFromUri"),
            Restricted = item.Flag("EnableLocationRestriction"),
            RestrictedTo = item.Text("NetworkSiteID"),
            Rules = rules.At(item.Identity),

            // A rule for an ISUP cause asks for what no reply here tells.
            Replies = TrunkConfigurations.InOrder(replies[item.Identity])
                .Where(rule => rule.Number("ReceivedISUPCauseValue") is null && rule.Number("ReceivedResponseCode") is not null && rule.Number("TranslatedResponseCode") is not null)
                .Select(rule => (rule.Identity, rule.Number("ReceivedResponseCode")!.Value, rule.Number("TranslatedResponseCode")!.Value)).ToArray(),
        };
    }
}
