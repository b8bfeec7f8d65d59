using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Whether the location is acquired automatically: the location service is up and reached, and knows the caller's subnet exactly
/// (Plan for network location; Set-CsLisSubnet).
/// </summary>
internal static class LocationStep
{
    public static LocationState Find(CallContext call)
    {
        if (call.Location is { } known) return known;
        var (state, rule) = call.Emergency ? Acquired(call) : (LocationState.No, "an ordinary call carries no location");
        call.Location = state;
        call.Hops?.Add(new Hop("Is the caller's location in the call?", rule, state switch
        {
            LocationState.Yes => "yes",
            LocationState.Some => "only from some subnets",
            LocationState.Untold => "cannot be told",
            _ => "no",
        }));
        return state;
    }

    private static (LocationState State, string Rule) Acquired(CallContext call)
    {
        if (call.Place.Site is not { } site || call.Place.Place < 0) return (LocationState.No, "the caller is outside every mapped subnet");
        var (reached, service) = Service(call);
        if (reached == Truth.No) return (LocationState.No, service);
        var (state, rule) = ByPort(call, BySubnet(call, site));
        return reached == Truth.Unknown && state != LocationState.No ? (LocationState.Untold, service) : (state, rule);
    }

    // It lives on the pool in use; an appliance of a branch has none, and asks its backup registrar.
    private static (Truth Reached, string Rule) Service(CallContext call)
    {
        if (call.Failures.Down(call.Index.Parts.Lis)) return (Truth.No, "the location service is down");
        var host = call.Registration.InUse;
        if (call.Index.IsRead(Site.Type)) return host.AtBranch ? OnBackup(call, host) : On(call, host);

        // Whether the pool is at a branch cannot be told then; if both answers are the same it does not matter.
        var (here, there) = (On(call, host), OnBackup(call, host));
        if (here.Reached == there.Reached) return here;
        call.LocationNouns.Add(Site.Type.Noun);
        return (Truth.Unknown, "CsSite was not read, so whether the location service is on the backup registrar cannot be told");
    }

    private static (Truth Reached, string Rule) OnBackup(CallContext call, PoolNode host) =>
        host.Backup is not null ? On(call, call.Index.Pools.FindRegistrar(host.Backup))
        : host.BackupKnown ? (Truth.No, host.Fqdn + " is at a branch and has no backup registrar, so there is no location service")
        : Unread(call, Registrar.Type);

    private static (Truth Reached, string Rule) Unread(CallContext call, ObjectType type)
    {
        call.LocationNouns.Add(type.Noun);
        return (Truth.Unknown, type.Noun + " was not read, so the backup registrar is not known");
    }

    private static (Truth Reached, string Rule) On(CallContext call, PoolNode host)
    {
        if (host.IsDown(call.Failures)) return (Truth.No, $"the location service on {host.Fqdn} is down");
        var reached = call.Index.Network.Reaches(call.Place.Place, host.Place, call.Failures, Admission.Ignored);
        return (reached, reached == Truth.Unknown ? $"whether the location service on {host.Fqdn} is reached cannot be told" : $"the location service on {host.Fqdn} is not reached");
    }

    private static (LocationState State, string Rule) BySubnet(CallContext call, string site)
    {
        var places = call.Index.IsRead(LocationServiceTables.Subnet);
        if (call.Place.Subnet is { } own)
        {
            if (!places) return Untold(call, LocationServiceTables.Subnet);
            return own.Located ? (LocationState.Yes, $"the location service knows {own.Identity}") : (LocationState.No, $"the location service does not know {own.Identity}");
        }

        if (!call.Index.Subnets.IsRead)
        {
            if (!places) call.LocationNouns.Add(LocationServiceTables.Subnet.Noun);
            return Untold(call, NetworkSubnet.Type);
        }

        var subnets = call.Index.Subnets.Of(site);
        if (subnets.Count == 0) return (LocationState.No, $"no subnet belongs to {site}");
        if (!places) return Untold(call, LocationServiceTables.Subnet);
        var missing = subnets.Where(subnet => !subnet.Located).Select(subnet => subnet.Identity).ToArray();
        if (missing.Length == 0) return (LocationState.Yes, $"the location service knows every subnet of {site}");
        return (missing.Length == subnets.Count ? LocationState.No : LocationState.Some, $"the location service does not know {string.Join(", ", missing)}");
    }

    private static (LocationState State, string Rule) ByPort(CallContext call, (LocationState State, string Rule) found)
    {
        if (found.State == LocationState.Yes) return found;
        var unread = call.Index.UnreadPorts;
        if (!call.Index.HasPorts && unread.Count == 0) return found;
        if (!call.Reads(Question.LocationByPort)) return found;
        if (call.Index.HasPorts) return (LocationState.Yes, "the location service knows switches, ports or access points; LocationByPort = Yes");
        foreach (var noun in unread) call.LocationNouns.Add(noun);
        return found.State == LocationState.No ? (LocationState.Untold, string.Join(", ", unread) + " was not read; LocationByPort = Yes") : found;
    }

    private static (LocationState State, string Rule) Untold(CallContext call, ObjectType type)
    {
        call.LocationNouns.Add(type.Noun);
        return (LocationState.Untold, type.Noun + " was not read");
    }
}
