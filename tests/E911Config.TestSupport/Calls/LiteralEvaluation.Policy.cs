using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Step 1: where the caller is, and which location policy is in effect.</summary>
internal sealed partial class LiteralEvaluation
{
    // The network site named, else that of the subnet; a subnet without a site gives none; off the network there is none.
    private Maybe<string> Place()
    {
        if (call.Caller.NetworkSite is { } site) return Maybe<string>.Is(snapshot.Find(NetworkSite.Type, site)?.Identity ?? site);
        if (call.Caller.Address is null) return Maybe<string>.Is(null);
        if (!snapshot.IsRead(NetworkSubnet.Type)) return Maybe<string>.Unknown("CsNetworkSubnet");
        return Maybe<string>.Is(OrNull(CallerSubnet()?.Text("NetworkSiteID") ?? "") is { } named ? snapshot.Find(NetworkSite.Type, named)?.Identity ?? named : null);
    }

    // Containing: the longest subnet in which the address lies. Exact: the subnet whose ID is the client's own network ID, by the prefix length of the address,
    // else 24 or 64.
    private DeploymentObject? CallerSubnet()
    {
        var parts = call.Caller.Address!.Split('/');
        if (!IPAddress.TryParse(parts[0], out var address)) return null;
        var length = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : address.AddressFamily == AddressFamily.InterNetwork ? 24 : 64;
        var subnets = snapshot.All(NetworkSubnet.Type);
        if (Second(LiteralSwitches.SubnetMatch))
        {
            var own = Bits(address)[..length];
            return subnets.FirstOrDefault(subnet => BitsOf(subnet) is { } bits && bits.Length == Bits(address).Length && bits.StartsWith(own, StringComparison.Ordinal) && !bits[length..].Contains('1'));
        }

        return subnets
            .Where(subnet => BitsOf(subnet) is { } bits && bits.Length == Bits(address).Length && subnet.Number("MaskBits") is { } mask && mask <= bits.Length
                && bits[..(int)mask] == Bits(address)[..(int)mask])
            .OrderByDescending(subnet => subnet.Number("MaskBits")).FirstOrDefault();
    }

    private static string? BitsOf(DeploymentObject subnet) => IPAddress.TryParse(subnet.Identity, out var address) ? Bits(address) : null;

    private static string Bits(IPAddress address) => string.Concat(address.GetAddressBytes().Select(part => part.ToString("b8", System.Globalization.CultureInfo.InvariantCulture)));

    // The policy that the network site names, else the user's, else the topology site's, else Global. If the client still holds another one that still exists, that one.
    private Maybe<Effective> LocationPolicyAt(string? pool)
    {
        if (!snapshot.IsRead(LocationPolicy.Type)) return Maybe<Effective>.Unknown("CsLocationPolicy");
        var effective = WithoutHeld(pool);
        var held = call.HeldPolicy is null ? null : Existing(LocationPolicy.Type, call.HeldPolicy);
        return held is not null && !(effective.Known && Same(effective.Value!.Object.Identity, held.Identity)) ? Maybe<Effective>.Is(new Effective(held, "Held")) : effective;
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
                    && snapshot.Find(LocationPolicy.Type, identity) is { } policy) return Maybe<Effective>.Is(new Effective(policy, "NetworkSite"));
            }
        }

        return Scoped(LocationPolicy.Type, call.Caller.LocationPolicy, pool, poolScope: false);
    }

    // The first that exists of the user's, the pool's (where there is such a scope), the topology site's, and Global, which has its documented defaults if it is missing.
    private Maybe<Effective> Scoped(ObjectType type, string? grant, string? pool, bool poolScope)
    {
        if (!snapshot.IsRead(type)) return Maybe<Effective>.Unknown(type.Noun);
        if (!string.IsNullOrEmpty(grant) && Existing(type, grant) is { } granted) return Maybe<Effective>.Is(new Effective(granted, "User"));
        if (poolScope && pool is not null && snapshot.Find(type, "Service:Registrar:" + pool) is { } ofPool) return Maybe<Effective>.Is(new Effective(ofPool, "Pool"));
        var site = pool is null ? Maybe<string>.Unknown() : SiteOfPool(pool);
        if (site.Value is null && snapshot.All(type).Any(item => item.Identity.StartsWith("Site:", StringComparison.OrdinalIgnoreCase))) return Maybe<Effective>.Unknown([.. site.Nouns]);
        if (site.Value is not null && snapshot.Find(type, site.Value) is { } ofSite) return Maybe<Effective>.Is(new Effective(ofSite, "Site"));
        var global = snapshot.Find(type, "Global");
        return Maybe<Effective>.Is(new Effective(global ?? new DeploymentObject(type, "Global"), "Global", global is null));
    }

    private sealed record Effective(DeploymentObject Object, string Source, bool Missing = false);
}
