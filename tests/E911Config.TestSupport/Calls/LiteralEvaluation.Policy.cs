using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Step 1: where the caller is, and which location policy is in effect.</summary>
internal sealed partial class LiteralEvaluation
{
    private LiteralAddress? Address => IsPbx || call.Caller.NetworkSite is not null ? null : LiteralAddress.Parse(call.Caller.Address);

    // The network site named, else that of the subnet; a subnet without a site gives none; off the network there is none.
    // Of a pbx caller the network site of his trunk's far end, and if that is not known, nobody can tell.
    private Maybe<string> Place()
    {
        if (IsPbx) return ownTrunk is null ? Maybe<string>.Unknown() : FarEnd(ownTrunk);
        if (call.Caller.NetworkSite is { } site) return Maybe<string>.Is(snapshot.Find(NetworkSite.Type, site)?.Identity ?? site);
        if (call.Caller.Address is null) return Maybe<string>.Is(null);
        if (!snapshot.IsRead(NetworkSubnet.Type)) return Maybe<string>.Unknown("CsNetworkSubnet");
        if (Address is not { } address) return Maybe<string>.Is(null);
        DeploymentObject? exact = OwnSubnet(address), containing = LongestMapped(address);
        var subnet = exact?.Identity != containing?.Identity && Second(LiteralSwitches.SubnetMatch) ? exact : containing;
        return Maybe<string>.Is(OrNull(subnet?.Text("NetworkSiteID") ?? "") is { } named ? snapshot.Find(NetworkSite.Type, named)?.Identity
            ?? named : null);
    }

    // Exact: the subnet whose ID is the client's own network ID, by the prefix length of the address, else 24 or 64.
    private DeploymentObject? OwnSubnet(LiteralAddress address) => snapshot.All(NetworkSubnet.Type)
        .FirstOrDefault(subnet => LiteralAddress.Parse(subnet.Identity) is { } id && id.Bits == OwnNetwork(address));

    private static string OwnNetwork(LiteralAddress address) =>
        (address.HasLength ? address : address.Network(address.IsVersion4 ? 24 : 64)).NetworkId;

    // The longest mapped subnet in which an address lies.
    private DeploymentObject? LongestMapped(LiteralAddress address) => snapshot.All(NetworkSubnet.Type)
        .Where(subnet => subnet.Number("MaskBits") is not null && Range(subnet) is { } range && range.Contains(address.Network(null)))
        .OrderByDescending(subnet => subnet.Number("MaskBits")).FirstOrDefault();

    private static LiteralAddress? Range(DeploymentObject subnet) =>
        LiteralAddress.Parse(subnet.Identity)?.Network(subnet.Number("MaskBits"));

    // The policy that the network site names, else the user's, else the topology site's, else Global. If the client still holds another
    // one that
    // still exists, that one. A pbx caller has none.
    private Maybe<Effective> LocationPolicyAt(string? pool)
    {
        if (IsPbx) return Maybe<Effective>.Is(null);
        if (!snapshot.IsRead(LocationPolicy.Type)) return Maybe<Effective>.Unknown("CsLocationPolicy");
        var effective = WithoutHeld(pool);
        var held = call.HeldPolicy is null ? null : Existing(LocationPolicy.Type, call.HeldPolicy);
        return held is not null && !(effective.Known && Same(effective.Value!.Object.Identity, held.Identity))
            ? Maybe<Effective>.Is(new Effective(held, "Held"))
            : effective;
    }

    // "A missing Global object has the documented defaults": the Global one always exists.
    private DeploymentObject? Existing(ObjectType type, string identity) =>
        snapshot.Find(type, identity) ?? (Same(type.CanonicalIdentity(identity), "Global") ? new DeploymentObject(type, "Global") : null);

    private Maybe<Effective> WithoutHeld(string? pool)
    {
        if (!NoNetworkSites)
        {
            if (!place.Known) return Maybe<Effective>.Unknown([.. place.Nouns]);
            if (place.Value is { } site)
            {
                if (!snapshot.IsRead(NetworkSite.Type)) return Maybe<Effective>.Unknown("CsNetworkSite");
                // Only per-user policies can be named there; what does not exist counts as not named.
                if (OrNull(snapshot.Find(NetworkSite.Type, site)?.Text("LocationPolicy") ?? "") is { } named
                    && LocationPolicy.Type.CanonicalIdentity(named) is var identity && identity.StartsWith("Tag:", StringComparison.Ordinal)
                    && snapshot.Find(LocationPolicy.Type, identity) is { } policy) return
                        Maybe<Effective>.Is(new Effective(policy, "NetworkSite"));
            }
        }

        return Scoped(LocationPolicy.Type, call.Caller.LocationPolicy, pool, poolScope: false);
    }

    // The first that exists of the user's, the pool's (where there is such a scope), the topology site's, and Global, which has its
    // documented defaults if it
    // is missing.
    private Maybe<Effective> Scoped(ObjectType type, string? grant, string? pool, bool poolScope)
    {
        if (!snapshot.IsRead(type)) return Maybe<Effective>.Unknown(type.Noun);
        if (!string.IsNullOrEmpty(grant) && Existing(type, grant) is { } granted) return
            Maybe<Effective>.Is(new Effective(granted, "User"));
        if (poolScope && pool is not null && snapshot.Find(type, "Service:Registrar:" + pool) is { } ofPool) return
            Maybe<Effective>.Is(new Effective(ofPool, "Pool"));
        var site = pool is null ? Maybe<string>.Unknown() : SiteOfPool(pool);
        if (site.Value is null && snapshot.All(type).Any(item => item.Identity.StartsWith("Site:", StringComparison.OrdinalIgnoreCase)))
            return Maybe<Effective>.Unknown([.. site.Nouns]);
        if (site.Value is not null && snapshot.Find(type, site.Value) is { } ofSite) return
            Maybe<Effective>.Is(new Effective(ofSite, "Site"));
        return Global(type);
    }

    private Maybe<Effective> Global(ObjectType type)
    {
        var global = snapshot.Find(type, "Global");
        return Maybe<Effective>.Is(new Effective(global ?? new DeploymentObject(type, "Global"), "Global", global is null));
    }

    private sealed record Effective(DeploymentObject Object, string Source, bool Missing = false);
}
