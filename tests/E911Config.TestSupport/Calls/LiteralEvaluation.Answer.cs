using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Step 8: who answers, and whether he knows where the caller is.</summary>
internal sealed partial class LiteralEvaluation
{
    private static readonly string[] NotALocation = ["Subnet", "Description"];

    // The table of roles and numbers; one leading plus is ignored on both sides.
    private Ending Answer(DeploymentObject trunk, DeploymentObject settings, Maybe<string> farEnd, string number, bool emergency)
    {
        Ending Is(LiteralOutcome outcome, string? code = null) => Ending.At(trunk.Identity, outcome, number, code);

        var facts = RoleOf(trunk, Maybe<Effective>.Is(new Effective(settings, ""))).Value!;
        if (facts.Role == LiteralRole.Unknown || EmergencyNumbers() is not { } numbers) return Is(LiteralOutcome.Unknown);
        var bare = WithoutPlus(number);
        var isEmergencyNumber = numbers.Any(known => WithoutPlus(known) == bare);
        var isEcrc = call.Design?.EcrcNumber is { } ecrc && WithoutPlus(ecrc) == bare;
        if (!isEmergencyNumber) return isEcrc && facts.Role == LiteralRole.Local ? Is(LiteralOutcome.Unlocated) : Is(LiteralOutcome.Misrouted, "MangledNumber");
        if (facts.Role == LiteralRole.Provider) return Located(trunk, number, emergency, facts.PassesPidfLo && settings.Flag("EnablePIDFLOSupport"));
        var serves = Serves(facts, farEnd);
        if (serves.IsUnknown) return Is(LiteralOutcome.Unknown);
        if (serves.IsNo) return Is(LiteralOutcome.Misrouted, "WrongPsap");
        if (facts.Role == LiteralRole.Local) return Is(LiteralOutcome.Unlocated);
        // An ELIN gateway needs the location in the call only if that is assumed.
        return Located(trunk, number, emergency, settings.Flag("EnablePIDFLOSupport") || !Second(LiteralSwitches.ElinNeedsPidfLo));
    }

    // From the design; a trunk that it does not name is of unknown role. Without one: with PIDF-LO a provider trunk, any other a local one.
    private Maybe<LiteralTrunk> RoleOf(DeploymentObject trunk, Maybe<Effective> configuration)
    {
        if (call.Design is { } design)
        {
            var named = design.Trunks.Where(pair => Same(pair.Key, trunk.Identity)).Select(pair => pair.Value).FirstOrDefault();
            return Maybe<LiteralTrunk>.Is(named ?? new LiteralTrunk(LiteralRole.Unknown, []));
        }

        if (!configuration.Known) return Maybe<LiteralTrunk>.Unknown([.. configuration.Nouns]);
        return Maybe<LiteralTrunk>.Is(new LiteralTrunk(configuration.Value!.Object.Flag("EnablePIDFLOSupport") ? LiteralRole.Provider : LiteralRole.Local, []));
    }

    // The sites of the zones that name it, and callers off the network if that part names it. Without a design: the site in which its far end lies.
    private Sure Serves(LiteralTrunk facts, Maybe<string> farEnd)
    {
        IReadOnlyList<string> sites = facts.ServedSites;
        if (call.Design is null)
        {
            var lies = farEnd.Value is null ? Maybe<string>.Is(null) : NetworkSiteOf(farEnd.Value);
            if (lies.Value is null) return Sure.Unknown(lies.Nouns);
            sites = [lies.Value];
        }

        if (!place.Known) return Sure.Unknown(place.Nouns);
        return Sure.Of(place.Value is { } site ? sites.Any(served => Same(served, site)) : facts.ServesOffNetwork);
    }

    // The design's; without one all dial strings of all location policies. Null if those were not read.
    private IReadOnlyList<string>? EmergencyNumbers() => call.Design is { } design ? design.EmergencyDialStrings
        : !snapshot.IsRead(LocationPolicy.Type) ? null
        : [.. snapshot.All(LocationPolicy.Type).SelectMany(policy => policy.Records("EmergencyNumbers").Select(entry => entry.Text("DialString")).Append(policy.Text("EmergencyDialString")))
            .Where(number => number.Length > 0)];

    // It arrives if it is an emergency call, the location was acquired, the location service is up and reached, and the trunk passes it.
    private Ending Located(DeploymentObject trunk, string number, bool emergency, bool passes)
    {
        if (!emergency || !passes) return Ending.At(trunk.Identity, LiteralOutcome.Unlocated, number);
        var (everyone, someone) = Acquired();
        var service = LocationService();
        Sure worst = Sure.All(everyone, service), best = Sure.All(someone, service);
        // Where only the location cannot be told, it counts as not there; but what some subnets are certain to have, the best caller has.
        foreach (var untold in new[] { worst, best }.Where(sure => sure.IsUnknown)) LocationNouns.UnionWith(untold.Nouns);
        return new Ending(trunk.Identity, Of(worst), Of(best), number);

        LiteralOutcome Of(Sure located) => located.IsYes || assumeLocation && located.IsUnknown ? LiteralOutcome.Located : LiteralOutcome.Unlocated;
    }

    // By address the subnet found, by site every subnet of it, must stand in the location service; if only some do, some callers have a location.
    // Callers outside every mapped subnet, and in a deployment without network sites, have none. By port: only where there are such tables.
    private (Sure Everyone, Sure Someone) Acquired()
    {
        if (NoNetworkSites || place is { Known: true, Value: null }) return (Sure.No, Sure.No);
        if (!place.Known) return (Sure.Unknown(place.Nouns), Sure.Unknown(place.Nouns));
        var (everyone, someone) = BySubnet();
        if (everyone.IsYes || !Second(LiteralSwitches.LocationByPort)) return (everyone, someone);
        var byPort = Sure.Any([.. new[] { LocationServiceTables.Switch, LocationServiceTables.Port, LocationServiceTables.WirelessAccessPoint }
            .Select(table => snapshot.IsRead(table) ? Sure.Of(snapshot.All(table).Count > 0) : Sure.Unknown(table.Noun))]);
        return (Sure.Any(everyone, byPort), Sure.Any(someone, byPort));
    }

    private (Sure Everyone, Sure Someone) BySubnet()
    {
        if (call.Caller.NetworkSite is null)
        {
            var here = InLocationService(CallerSubnet()!);
            return (here, here);
        }

        if (!snapshot.IsRead(NetworkSubnet.Type))
        {
            var unknown = Sure.Unknown(Unread(NetworkSubnet.Type, LocationServiceTables.Subnet));
            return (unknown, unknown);
        }

        var subnets = snapshot.All(NetworkSubnet.Type).Where(subnet => Same(subnet.Text("NetworkSiteID"), place.Value)).Select(InLocationService).ToArray();
        return subnets.Length == 0 ? (Sure.No, Sure.No) : (Sure.All(subnets), Sure.Any(subnets));
    }

    private Sure InLocationService(DeploymentObject subnet)
    {
        if (!snapshot.IsRead(LocationServiceTables.Subnet)) return Sure.Unknown("CsLisSubnet");
        return Sure.Of(snapshot.Find(LocationServiceTables.Subnet, subnet.Identity) is { } row
            && row.Known.Any(property => !NotALocation.Contains(property.Name) && row.Text(property.Name).Length > 0));
    }

    // It lives on the pool in use, and for a pool at a branch site on its backup registrar; that pool must be up and reached.
    private Sure LocationService()
    {
        if (HasFailed("Lis")) return Sure.No;
        var pool = Register().Pool!;
        var site = SiteOfPool(pool);
        if (site.Value is null) return Sure.Unknown(site.Nouns);
        if (snapshot.IsRead(Site.Type)) return IsBranch(snapshot.Find(Site.Type, site.Value)) ? OnBackup(pool) : CanRegister(pool);
        Sure here = CanRegister(pool), there = OnBackup(pool);
        return here.Value == there.Value ? here : Sure.Unknown([.. here.Nouns, .. there.Nouns, "CsSite"]);
    }

    // A site of which the kind is not told is a branch if it has a parent.
    private static bool IsBranch(DeploymentObject? site) => OrNull(site?.Text("Kind") ?? "") is { } kind ? Same(kind, "BranchSite") : site?.Text("ParentSite") is { Length: > 0 };

    private Sure OnBackup(string pool)
    {
        if (!snapshot.IsRead(Registrar.Type)) return Sure.Unknown("CsRegistrar");
        return OrNull(snapshot.Find(Registrar.Type, pool)?.Text("BackupRegistrar") ?? "") is { } backup ? CanRegister(backup) : Sure.No;
    }
}
