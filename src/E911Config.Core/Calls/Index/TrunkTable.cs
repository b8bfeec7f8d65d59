using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>The trunks of a deployment: where each leads, what is in effect for it, and what it is for.</summary>
internal sealed class TrunkTable : IChangingTable
{
    private const string Global = "Global";
    private readonly Dictionary<string, TrunkNode> nodes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TrunkSettings> settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<TrunkNode>> byScope = new(StringComparer.OrdinalIgnoreCase);
    private readonly TrunkSettings defaults;
    private readonly RuleTable<ReplyRule> replyRules;
    private readonly ElementTable elements;
    private readonly EmergencyRoutes emergency;
    private readonly bool gatewaysRead;
    private readonly Snapshot snapshot;

    public TrunkTable(Snapshot snapshot, CallFacts facts, FarEnds farEnds, PoolTable pools, ElementTable elements,
        RuleTable<ReplyRule> replyRules)
    {
        this.snapshot = snapshot;
        this.replyRules = replyRules;
        this.elements = elements;
        IsRead = snapshot.IsRead(Trunk.Type);
        SettingsRead = snapshot.IsRead(TrunkConfiguration.Type);
        gatewaysRead = snapshot.IsRead(PstnGateway.Type);
        defaults = SettingsOf(new DeploymentObject(TrunkConfiguration.Type, Global));
        foreach (var configuration in snapshot.All(TrunkConfiguration.Type)) settings[configuration.Identity] = SettingsOf(configuration);
        foreach (var item in snapshot.All(Trunk.Type))
        {
            var gateway = farEnds.GatewayOf(item);
            var (farSite, place, unread) = farEnds.PlaceOf(item);
            var known = gateway is not null || gatewaysRead;
            var named = facts.Find(item.Identity);
            var node = new TrunkNode
            {
                Identity = item.Identity,
                Element = elements.Add(ElementKind.Trunk, item.Identity),
                Routable = item["Routable"] is not false,
                GatewayRoutable = gateway?["Routable"] is not false,
                GatewayElements =
                [
                    gateway is null ? ElementTable.None : elements.Add(ElementKind.Gateway, gateway.Identity),
                    known ? pools.SiteElement(farEnds.TopologySiteOf(item)) : ElementTable.None,
                ],
                GatewayPerhapsIn = known ? pools.PerhapsIn(farEnds.TopologySiteOf(item)) : [],
                GatewayKnown = known,
                FarSite = farSite,
                FarEndUnread = unread,
                Mediation = pools.AddMediation(item.Text("MediationServer")),
                Site = item.Text("SiteId") is { Length: > 0 } site ? TrunkConfiguration.Type.Identity.Canonical(site) ?? site : null,
                FarPlace = place,
                FarTopologySite = farEnds.TopologySiteOf(item),
                Scopes = ScopesOf(item),
                Facts = named,
                NumbersServed = named?.Role == TrunkRole.Provider ? null
                    : facts.NumbersServed(named, named?.Role == TrunkRole.Elin ? null : farSite),
            };
            nodes[item.Identity] = node;
            foreach (var scope in node.Scopes)
            {
                if (!byScope.TryGetValue(scope, out var trunks)) byScope.Add(scope, trunks = []);
                trunks.Add(node);
            }
        }

        foreach (var gateway in farEnds.Gateways) elements.Add(ElementKind.Gateway, gateway.Identity);
        emergency = new EmergencyRoutes(snapshot, TrunkOf);
        foreach (var node in nodes.Values) Settle(node);
    }

    public bool IsRead { get; }

    public bool SettingsRead { get; }

    public IEnumerable<TrunkNode> All => nodes.Values;

    /// <summary>A trunk by its identity, or by the service id of the gateway of its name; null if there is none.</summary>
    public TrunkNode? Find(string identity, ICollection<LookUp>? notes, bool withReplies = false)
    {
        if (!nodes.TryGetValue(TrunkOf(identity), out var node)) return null;
        if (notes is not null) Note(node, notes, withReplies);
        return node;
    }

    /// <summary>The trunk that a route's entry stands for.</summary>
    public string TrunkOf(string entry) => nodes.ContainsKey(entry) ? entry : snapshot.TrunkOf(entry);

    /// <summary>The noun without which it cannot be told whether an entry of a route stands for a trunk; null if it can.</summary>
    public ObjectType? UnreadFor(string entry) => !IsRead ? Trunk.Type : !gatewaysRead && !nodes.ContainsKey(entry) ? PstnGateway.Type
        : null;

    public bool Replace(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched)
    {
        var scope = (after ?? before)!.Identity;
        var next = after is null ? null : SettingsOf(after);
        if (settings.TryGetValue(scope, out var known) && known == next) return true;
        if (next is null) settings.Remove(scope);
        else settings[scope] = next;
        touched.Add(new LookUp(TrunkConfiguration.Type, scope));
        SettleAt(scope);
        return true;
    }

    /// <summary>Settles the trunks of a scope anew, whose rules have changed.</summary>
    public void SettleAt(string scope)
    {
        if (byScope.TryGetValue(scope, out var trunks)) trunks.ForEach(Settle);
    }

    /// <summary>Follows a changed route or location policy, by which it is guessed what trunks are for.</summary>
    public void Guess(DeploymentObject? before, DeploymentObject? after, ICollection<LookUp> touched)
    {
        foreach (var trunk in emergency.Replace(before, after))
        {
            if (!nodes.TryGetValue(trunk, out var node) || !node.IsGuessed) continue;
            var role = node.Role;
            Settle(node);
            if (node.Role != role) touched.Add(new LookUp(Trunk.Type, node.Identity));
        }
    }

    // The service's configuration, else the topology site's, else the global one.
    private static string[] ScopesOf(DeploymentObject trunk)
    {
        var service = TrunkConfigurations.ServiceScope(trunk.Identity);
        return trunk.Text("SiteId") is { Length: > 0 } site ? [service, TrunkConfiguration.Type.Identity.Canonical(site) ?? site, Global]
            : [service, Global];
    }

    private void Settle(TrunkNode node)
    {
        node.Settings = node.Scopes.Select(scope => settings.TryGetValue(scope, out var own) ? own : null)
            .FirstOrDefault(own => own is not null) ?? defaults;
        (node.Role, node.RoleUnread) = node.Facts is { } named ? (named.Role, null) : Guessed(node);
        if (replyRules.At(node.Settings.Scope, null) .Count > 0 || node.Replies.Count > 0) SettleReplies(node);
    }

    // Of two rules for one code the first counts.
    private void SettleReplies(TrunkNode node)
    {
        var replies = replyRules.At(node.Settings.Scope, null).Where(rule => rule.Received is not null).GroupBy(rule => rule.Received)
            .Select(rules => rules.First()).Where(rule => rule.Decides)
            .Select(rule => (Code: rule.Received!.Value, IsFinal: !ReplyRule.GoesOn(rule.Translated)))
            .Select(reply => new TrunkReply((int)reply.Code, reply.IsFinal, elements.AddReply(node.Identity, reply.Code))).ToArray();
        foreach (var gone in node.Replies.Where(reply => replies.All(still => still.Element != reply.Element)))
            elements.RemoveReply(gone.Element);
        node.Replies = replies;
    }

    // A PBX may be behind a trunk whose calls have usages. One that gets emergency calls and their location leads to the provider, if that
    // is its own configuration; any other trunk leads to the local centre at its far end.
    private (TrunkRole Role, ObjectType? Unread) Guessed(TrunkNode node)
    {
        if (!SettingsRead) return (TrunkRole.Unknown, TrunkConfiguration.Type);
        if (node.Settings.UsageText.Length > 0) return (TrunkRole.Unknown, null);
        if (!node.Settings.SendsLocation) return (TrunkRole.Local, null);
        if (emergency.Unread is { } unread) return (TrunkRole.Unknown, unread);
        return (!emergency.Lists(node.Identity) ? TrunkRole.Local : node.Settings.IsOfService ? TrunkRole.Provider
            : TrunkRole.Unknown, null);
    }

    private void Note(TrunkNode node, ICollection<LookUp> notes, bool withReplies)
    {
        foreach (var scope in node.Scopes)
        {
            notes.Add(new LookUp(TrunkConfiguration.Type, scope));
            if (settings.ContainsKey(scope)) break;
        }

        notes.Add(new LookUp(OutboundTranslationRule.Type, node.Settings.Scope));
        if (withReplies) notes.Add(new LookUp(SipResponseCodeTranslationRule.Type, node.Settings.Scope));
        if (node.HangsOnRoutes) notes.Add(new LookUp(Trunk.Type, node.Identity));
    }

    private static TrunkSettings SettingsOf(DeploymentObject configuration) => new()
    {
        Scope = configuration.Identity,
        SendsLocation = configuration.Flag("EnablePIDFLOSupport"),
        RemovesPlus = configuration.Flag("RemovePlusFromUri"),
        Restricted = configuration.Flag("EnableLocationRestriction"),
        RestrictedTo = configuration.Text("NetworkSiteID"),
        Bypasses = configuration.Flag("EnableBypass"),
        UsageText = string.Join("\n", configuration.List("PstnUsages")),
    };
}
