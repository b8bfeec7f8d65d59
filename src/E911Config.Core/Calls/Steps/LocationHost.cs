using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// The location service: it lives on the pool in use; an appliance of a branch has none, and asks its backup registrar (Plan for network
/// location). What was not read of it gives no location.
/// </summary>
internal static class LocationHost
{
    /// <summary>Why the location service gives nothing; null if it is up and reached.</summary>
    public static HopPart<HopRule>[]? Of(CallContext call)
    {
        if (call.Failures.Down(call.Index.Parts.Lis)) return [HopRule.Down.Of(call.Index.Parts.NameOf(call.Index.Parts.Lis))];
        var host = call.Registration.InUse;
        if (call.Index.IsRead(Site.Type)) return host.AtBranch ? OnBackup(call, host) : On(call, host);

        // Whether the pool is at a branch cannot be told then; if both answers are the same it does not matter.
        return (On(call, host) is null) == (OnBackup(call, host) is null) ? On(call, host) : Unless(call, Site.Type);
    }

    private static HopPart<HopRule>[]? OnBackup(CallContext call, PoolNode host) => host.Backup is not null
        ? On(call, call.Index.Pools.FindRegistrar(host.Backup))
        : host.BackupKnown ? [HopRule.BranchWithoutBackup.Of(host.Fqdn)] : Unless(call, Registrar.Type);

    private static HopPart<HopRule>[]? On(CallContext call, PoolNode host)
    {
        var down = host.Down(call.Failures);
        if (down == Truth.Yes) return [HopRule.ServiceDown.Of(host.Fqdn)];
        var reached = WhereRegistered.Reaches(call, host);
        if (down == Truth.Unknown) reached = Truths.Both(down, reached);
        if (reached == Truth.Yes) return null;
        if (reached == Truth.No) return [HopRule.ServiceNotReached.Of(host.Fqdn)];
        var unread = (host.Place >= 0 ? call.Index.Network.Unread : host.Site is null ? [Pool.Type, Registrar.Type]
            : new[] { NetworkSite.Type, Site.Type })
            .Where(noun => !call.Index.IsRead(noun)).ToArray();
        return unread.Length > 0 && unread.Aggregate(false, (any, noun) => call.Knows(noun) || any) ? null
            : [HopRule.ServiceReachUntold.Of(host.Fqdn), .. call.Nowhere(host.Site)];
    }

    private static HopPart<HopRule>[]? Unless(CallContext call, ObjectType unread) => call.Knows(unread) ? null
        : [HopRule.Unread.Of(unread.Noun)];
}
