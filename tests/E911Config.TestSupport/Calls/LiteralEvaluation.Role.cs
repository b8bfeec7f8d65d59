using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>What a trunk is for, whom it serves, and which numbers are emergency numbers where it comes out.</summary>
internal sealed partial class LiteralEvaluation
{
    private static readonly LiteralTrunk UnknownRole = new(LiteralRole.Unknown);

    // From the design; a trunk that it does not name, and every trunk without one, is guessed.
    private Maybe<LiteralTrunk> RoleOf(DeploymentObject trunk, Maybe<Effective> configuration) =>
        call.Design?.Trunks.Where(pair => Same(pair.Key, trunk.Identity)).Select(pair => pair.Value).FirstOrDefault() is { } named
            ? Maybe<LiteralTrunk>.Is(named)
            : Marked(Guess(trunk, configuration));

    private Maybe<LiteralTrunk> Marked(Maybe<LiteralTrunk> guess)
    {
        if (call.Design is not null && guess.Value is { } facts && facts.Role != LiteralRole.Unknown)
            Met(facts.Role == LiteralRole.Provider ? LiteralRule.GuessedProvider : LiteralRule.GuessedLocal);
        return guess;
    }

    // Where a route that carries a usage which some location policy names lists it, and the configuration in effect has
    // EnablePIDFLOSupport: a provider trunk if
    // that configuration is the service's, of unknown role if it is the site's or the global one; any other a local one. One whose
    // configuration in effect has
    // PstnUsages is of unknown role: a PBX may be behind it.
    private Maybe<LiteralTrunk> Guess(DeploymentObject trunk, Maybe<Effective> configuration)
    {
        if (!configuration.Known) return Maybe<LiteralTrunk>.Unknown([.. configuration.Nouns]);
        var settings = configuration.Value!.Object;
        if (Met(LiteralRule.PbxMayBeBehind, settings.List("PstnUsages").Count > 0)) return Maybe<LiteralTrunk>.Is(UnknownRole);
        if (!settings.Flag("EnablePIDFLOSupport")) return Maybe<LiteralTrunk>.Is(new LiteralTrunk(LiteralRole.Local));
        var listed = IsListedForEmergencies(trunk);
        if (listed.IsUnknown) return Maybe<LiteralTrunk>.Unknown([.. listed.Nouns]);
        if (listed.IsNo) return Maybe<LiteralTrunk>.Is(new LiteralTrunk(LiteralRole.Local));
        var own = settings.Identity.StartsWith("Service:", StringComparison.OrdinalIgnoreCase);
        return Maybe<LiteralTrunk>.Is(Met(LiteralRule.SharedConfiguration, !own) ? UnknownRole : new LiteralTrunk(LiteralRole.Provider));
    }

    private Sure IsListedForEmergencies(DeploymentObject trunk)
    {
        if (Unread(LocationPolicy.Type, VoiceRoute.Type) is { Length: > 0 } unread) return Sure.Unknown(unread);
        var usages = snapshot.All(LocationPolicy.Type).Select(policy => policy.Text("PstnUsage")).Where(usage => usage.Length > 0)
            .ToArray();
        return Sure.Of(snapshot.All(VoiceRoute.Type)
            .Where(route => route.List("PstnUsages").Any(carried => usages.Any(usage => Same(usage, carried))))
            .SelectMany(route => route.List("PstnGatewayList"))
            .Any(name => Same(TrunkNamed(name).Value?.Identity, trunk.Identity)));
    }

    // A caller's zone is that of his network site, else the zone by grant whose location policy is granted to him; a pbx caller has none
    // granted.
    private Maybe<LiteralZone> ZoneOfCaller()
    {
        if (!place.Known) return Maybe<LiteralZone>.Unknown([.. place.Nouns]);
        return Maybe<LiteralZone>.Is((place.Value is { } site ? ZoneOf(site) : null) ?? ZoneByGrant());
    }

    private LiteralZone? ZoneOf(string site) => call.Design?.Zones.FirstOrDefault(zone => zone.NetworkSites.Any(own => Same(own, site)));

    private LiteralZone? ZoneByGrant() => FindZoneByGrant() is { } zone && Met(LiteralRule.ZoneByGrant, true) ? zone : null;

    private LiteralZone? FindZoneByGrant() => IsPbx || string.IsNullOrEmpty(call.Caller.LocationPolicy) ? null
        : call.Design?.Zones.FirstOrDefault(zone => zone.GrantedPolicy is { } policy
            && Same(LocationPolicy.Type.CanonicalIdentity(policy), LocationPolicy.Type.CanonicalIdentity(call.Caller.LocationPolicy)));

    // The jurisdiction of his zone, else what outOfScope says of his site, else, off the network, that of offNetwork. Where nobody says
    // he counts as served, and
    // so does everybody without a design.
    private Sure IsOfServedCountry()
    {
        if (call.Design is not { } design) return Sure.Yes;
        var zone = ZoneOfCaller();
        if (!zone.Known) return Sure.Unknown(zone.Nouns);
        if (zone.Value is not null) return Sure.Of(IsServed(zone.Value.Jurisdiction));
        if (place.Value is null && design.OffNetwork?.Jurisdiction is not null) Met(LiteralRule.OffNetworkCountry);
        if (place.Value is { } here && design.OutOfScope.Any(pair => Same(pair.Key, here) && pair.Value is not null)) Met(
            LiteralRule.OutOfScopeCountry);
        return Sure.Of(IsServed(place.Value is { } site
            ? design.OutOfScope.Where(pair => Same(pair.Key, site)).Select(pair => pair.Value).FirstOrDefault()
            : design.OffNetwork?.Jurisdiction));
    }

    // A country is what stands before the first hyphen of a jurisdiction, without case.
    private bool IsServed(string? jurisdiction) => jurisdiction is null
        || call.Design!.Serves.Any(country => Same(country, jurisdiction.Split('-')[0]));

    // The network sites of the zones that name it, the callers of those by grant, and callers off the network if that part names it; a
    // local trunk also the
    // network site in which its far end lies.
    private Sure Serves(LiteralTrunk facts, Maybe<string> farEnd)
    {
        // Who is on a VPN may be anywhere: no site that is mapped to him counts.
        if (IsOnVpn && Met(LiteralRule.VpnCallerAtLocalTrunk, true) && facts.ServesOffNetwork) return Sure.Yes;
        if (IsOnVpn ? ServesByGrant(facts) : ServesByName(facts)) return Sure.Yes;
        if (!place.Known) return Sure.Unknown(place.Nouns);
        if (facts.Role != LiteralRole.Local) return Sure.No;
        return !Met(LiteralRule.FarEndUnknown, !farEnd.Known) ? Sure.Of(!IsOnVpn && place.Value is { } site && Same(site, farEnd.Value))
            : Sure.Unknown(farEnd.Nouns);
    }

    private bool ServesByGrant(LiteralTrunk facts) => ZoneOfCaller().Value is { GrantedPolicy: not null } zone
        && facts.ServedZones.Any(served => Same(served, zone.Name));

    private bool ServesByName(LiteralTrunk facts) => Met(LiteralRule.ServesOffNetwork, place is { Known: true, Value: null }
        && facts.ServesOffNetwork)
        || ZoneOfCaller().Value is { } zone && facts.ServedZones.Any(served => Same(served, zone.Name));

    // The dial strings that are valid where the call comes out. Null if that cannot be told.
    private IReadOnlyList<string>? ValidNumbers(LiteralTrunk facts, Maybe<string> farEnd, string number)
    {
        if (call.Design is not { } design)
        {
            return !snapshot.IsRead(LocationPolicy.Type) ? null
                : [.. snapshot.All(LocationPolicy.Type)
                    .SelectMany(policy => policy.Records("EmergencyNumbers").Select(entry => entry.Text("DialString"))
                    .Append(policy.Text("EmergencyDialString"))).Where(number => number.Length > 0)];
        }

        LiteralZone[] all = [.. design.Zones, .. design.OffNetwork is { } off ? [off] : Array.Empty<LiteralZone>()];
        if (facts.Role == LiteralRole.Provider)
            return [.. all.Where(zone => IsServed(zone.Jurisdiction)).SelectMany(zone => zone.DialStrings), .. design.TestNumber is { } test
                && !Met(LiteralRule.TestNumberNotDialled, WithoutPlus(number) == test && WithoutPlus(call.Digits) != test)
                ? [test] : Array.Empty<string>()];

        var own = design.Zones.Where(zone => facts.ServedZones.Any(served => Same(served, zone.Name))).ToList();
        if (facts.ServesOffNetwork && design.OffNetwork is { } others) own.Add(others);
        if (facts.Role == LiteralRole.Local && farEnd.Value is { } site && ZoneOf(site) is { } there) own.Add(there);
        if (own.Count == 0 && ZoneOfCaller().Value is { } his) own.Add(his);
        return [.. (own.Count > 0 ? own : (IEnumerable<LiteralZone>)all).SelectMany(zone => zone.DialStrings)];
    }
}
