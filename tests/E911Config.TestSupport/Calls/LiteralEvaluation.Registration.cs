using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Step 0, and what is up.</summary>
internal sealed partial class LiteralEvaluation
{
    // Registration: at the home pool if that is up and reached; else at its backup registrar, if automatic failover is not off, and that
    // one is up and reached.
    // The pool is the one in use, and the home pool where there is none or it cannot be told.
    private (Sure Registered, string? Pool) Register()
    {
        if (IsPbx) return (OwnTrunkCarries(), null);
        if (call.Caller.RegistrarPool is not { } home) return (Sure.Unknown(), null);
        var atHome = CanRegister(home);
        if (!atHome.IsNo) return (atHome, home);
        if (!snapshot.IsRead(Registrar.Type)) return (Sure.Unknown("CsRegistrar"), home);
        if (Backup(home) is not { } backup) return (Sure.No, home);
        var atBackup = CanRegister(backup);
        return (atBackup, atBackup.IsYes ? Fqdn(backup) : home);
    }

    // "In place of registration, his trunk, its gateway and its Mediation Server pool must be up and the far end and that pool reach each
    // other."
    private Sure OwnTrunkCarries()
    {
        var server = ownTrunk!.Text("MediationServer");
        return Sure.All(
            Sure.Of(!HasFailed("Trunk:" + ownTrunk.Identity)),
            GatewayIsUp(ownTrunk),
            IsMediationUp(server),
            ServersReach(FarEnd(ownTrunk), Located(SiteOfMediation(server))));
    }

    // The backup registrar that takes users over by itself.
    private string? Backup(string home) => snapshot.Find(Registrar.Type, home) is { } registrar
        && registrar["EnableAutomaticFailover"] is not false
        ? BackupOf(registrar) : null;

    // A backup registrar may be named by the service id of its pool.
    private string? BackupOf(DeploymentObject? registrar) => OrNull(registrar?.Text("BackupRegistrar") ?? "") is { } named
        ? snapshot.All(Registrar.Type).FirstOrDefault(other => Same(other.Text("ServiceId"), Fqdn(named)))?.Identity ?? named : null;

    private static string Fqdn(string pool) => Registrar.Type.Identity.NameOf(Registrar.Type.CanonicalIdentity(pool));

    // "A registrar pool in neither: reach unknown", also where everything reaches whatever is up.
    private Sure CanRegister(string pool) => Sure.All(IsPoolUp(pool), Exists(pool) ? CallerReaches(Located(SiteOfPool(pool)))
        : Sure.Unknown(Unread(Registrar.Type, Pool.Type)));

    private bool Exists(string pool) =>
        snapshot.Find(Registrar.Type, pool) is not null || snapshot.Find(Pool.Type, Fqdn(pool)) is not null;

    // A pool's site is the registrar's SiteId, else the pool's Site; a pool in neither lies nowhere known.
    private Maybe<string> SiteOfPool(string pool)
    {
        var fqdn = Fqdn(pool);
        var site = OrNull(snapshot.Find(Registrar.Type, fqdn)?.Text("SiteId") ?? "")
            ?? OrNull(snapshot.Find(Pool.Type, fqdn)?.Text("Site") ?? "");
        return site is null ? Maybe<string>.Unknown(Unread(Registrar.Type, Pool.Type)) : Maybe<string>.Is(site);
    }

    // A registrar pool fails by itself, or with its topology site.
    private Sure IsPoolUp(string pool) =>
        HasFailed("Registrar:" + Registrar.Type.CanonicalIdentity(pool)) ? Sure.No : IsSiteUp(SiteOfPool(pool));

    // A topology site takes with it what is in it; what lies nowhere known may have been in a site that failed.
    private Sure IsSiteUp(Maybe<string> topologySite) =>
        topologySite.Value is { } site ? Sure.Of(!HasFailed(site)) : AnySiteFailed ? Sure.Unknown(topologySite.Nouns) : Sure.Yes;

    // A Mediation Server fails by itself, with the registrar pool of the same FQDN, or with its topology site.
    private Sure IsMediationUp(string server) =>
        HasFailed("Mediation:" + server) || HasFailed("Registrar:Registrar:" + MediationServer.Type.Identity.NameOf(server))
            ? Sure.No
            : IsSiteUp(SiteOfMediation(server));

    // "A pool's site is ... else CsPool.Site": the pool of a Mediation Server is a pool as well.
    private Maybe<string> SiteOfMediation(string server)
    {
        var site = OrNull(snapshot.Find(MediationServer.Type, server)?.Text("SiteId") ?? "")
            ?? OrNull(snapshot.Find(Pool.Type, MediationServer.Type.Identity.NameOf(server))?.Text("Site") ?? "");
        return site is null ? Maybe<string>.Unknown(Unread(MediationServer.Type, Pool.Type)) : Maybe<string>.Is(site);
    }

    // A gateway belongs to the trunks whose PoolFqdn is its own.
    private Maybe<DeploymentObject> GatewayOf(DeploymentObject trunk) => !snapshot.IsRead(PstnGateway.Type)
        ? Maybe<DeploymentObject>.Unknown("CsPstnGateway")
        : Maybe<DeploymentObject>.Is(OrNull(trunk.Text("PoolFqdn")) is { } fqdn
            ? snapshot.All(PstnGateway.Type).FirstOrDefault(gateway => Same(gateway.Text("PoolFqdn"), fqdn))
            : null);

    // A gateway fails by itself or with its topology site; a trunk without a gateway has no such element, and goes down with its own site.
    private Sure GatewayIsUp(DeploymentObject trunk)
    {
        var gateway = GatewayOf(trunk);
        if (!gateway.Known) return Sure.Unknown(gateway.Nouns);
        return Sure.All(
            Sure.Of(gateway.Value is null || !HasFailed("Gateway:" + gateway.Value.Identity)),
            IsSiteUp(Maybe<string>.Is(OrNull((gateway.Value ?? trunk).Text("SiteId")))));
    }
}
