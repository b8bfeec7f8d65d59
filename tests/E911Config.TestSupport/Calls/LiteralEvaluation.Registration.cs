using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>Step 0, and what is up.</summary>
internal sealed partial class LiteralEvaluation
{
    // Registration: at the home pool if that is up and reached; else at its backup registrar, if automatic failover is not off, and that one is up and reached.
    private (Sure Registered, string? Pool) Register()
    {
        if (call.Caller.RegistrarPool is not { } home) return (Sure.Unknown(), null);
        var atHome = CanRegister(home);
        if (!atHome.IsNo) return (atHome, home);
        if (!snapshot.IsRead(Registrar.Type)) return (Sure.Unknown("CsRegistrar"), home);
        if (Backup(home) is not { } backup) return (Sure.No, home);
        var atBackup = CanRegister(backup);
        return (atBackup, atBackup.IsNo ? home : Fqdn(backup));
    }

    // From the pool in use. If it cannot be told which that is, from each that it may be: one that reaches the server keeps the trunk from being skipped.
    private Sure Signalled(Maybe<string> server)
    {
        var (registered, pool) = Register();
        if (pool is null) return Sure.Unknown();
        var fromHere = ServerReaches(SiteOfPool(pool), server, admitted: false);
        if (registered.IsYes || !Same(pool, call.Caller.RegistrarPool)) return fromHere;
        if (!snapshot.IsRead(Registrar.Type)) return Sure.Any(fromHere, Sure.Unknown("CsRegistrar"));
        return Backup(pool) is { } backup && !CanRegister(backup).IsNo ? Sure.Any(fromHere, ServerReaches(SiteOfPool(backup), server, admitted: false)) : fromHere;
    }

    // The backup registrar that takes users over by itself.
    private string? Backup(string home) => snapshot.Find(Registrar.Type, home) is { } registrar && registrar["EnableAutomaticFailover"] is not false
        ? OrNull(registrar.Text("BackupRegistrar")) : null;

    private static string Fqdn(string pool) => Registrar.Type.Identity.NameOf(Registrar.Type.CanonicalIdentity(pool));

    private Sure CanRegister(string pool) => Sure.All(IsPoolUp(pool), CallerReaches(SiteOfPool(pool), admitted: false));

    // A pool's site is the registrar's SiteId, else the pool's Site; a pool in neither lies nowhere known.
    private Maybe<string> SiteOfPool(string pool)
    {
        var fqdn = Fqdn(pool);
        var site = OrNull(snapshot.Find(Registrar.Type, fqdn)?.Text("SiteId") ?? "") ?? OrNull(snapshot.Find(Pool.Type, fqdn)?.Text("Site") ?? "");
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
        HasFailed("Mediation:" + server) || HasFailed("Registrar:Registrar:" + MediationServer.Type.Identity.NameOf(server)) ? Sure.No : IsSiteUp(SiteOfMediation(server));

    // "A pool's site is ... else CsPool.Site": the pool of a Mediation Server is a pool as well.
    private Maybe<string> SiteOfMediation(string server)
    {
        var site = OrNull(snapshot.Find(MediationServer.Type, server)?.Text("SiteId") ?? "") ?? OrNull(snapshot.Find(Pool.Type, MediationServer.Type.Identity.NameOf(server))?.Text("Site") ?? "");
        return site is null ? Maybe<string>.Unknown(Unread(MediationServer.Type, Pool.Type)) : Maybe<string>.Is(site);
    }

    // A gateway belongs to the trunks whose PoolFqdn is its own.
    private Maybe<DeploymentObject> GatewayOf(DeploymentObject trunk) => !snapshot.IsRead(PstnGateway.Type)
        ? Maybe<DeploymentObject>.Unknown("CsPstnGateway")
        : Maybe<DeploymentObject>.Is(OrNull(trunk.Text("PoolFqdn")) is { } fqdn ? snapshot.All(PstnGateway.Type).FirstOrDefault(gateway => Same(gateway.Text("PoolFqdn"), fqdn)) : null);
}
