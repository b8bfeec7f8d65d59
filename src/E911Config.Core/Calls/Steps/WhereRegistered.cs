using System.Linq;

namespace E911Config.Core.Calls;

/// <summary>
/// Registers the client: at its home pool, else at the backup registrar (Plan for Enterprise Voice resiliency). A PBX call needs no
/// registration, but the trunk that it comes in over.
/// </summary>
internal static class WhereRegistered
{
    public static void Ask(CallContext call)
    {
        if (call.Caller.Kind == ClientKind.Pbx)
        {
            ComesIn(call);
            return;
        }

        var home = call.Index.Pools.FindRegistrar(call.Caller.RegistrarPool);
        var found = home.Fqdn.Length == 0 ? new Registration(Truth.Unknown, home, home) : Find(call, home);
        call.Registration = found;
        call.Hops?.Add(new Hop(HopQuestion.Registration, found.State switch
        {
            Truth.Yes => (found.InUse == home ? HopAnswer.Registered : HopAnswer.RegisteredAtBackup).Of(found.InUse.Fqdn),
            Truth.Unknown => home.Fqdn.Length == 0 ? HopAnswer.PoolUnknown : HopAnswer.RegistrationUntold.Of(home.Fqdn),
            _ => HopAnswer.Nowhere,
        }, Rules(call, found)));
    }

    // A trunk that is not there is told where the number is asked for: a call park range would take the digits before that.
    private static void ComesIn(CallContext call)
    {
        if (call.Inbound is not { } trunk)
        {
            call.Registration = new Registration(Truth.Yes, PoolNode.Nowhere, PoolNode.Nowhere);
            return;
        }

        var (state, rule) = ComesIn(call, trunk);
        call.Registration = new Registration(state, trunk.Mediation, trunk.Mediation);
        call.Hops?.Add(new Hop(HopQuestion.ComesIn.Of(trunk.Identity), state
            switch { Truth.Yes => HopAnswer.Yes, Truth.No => HopAnswer.No, _ => HopAnswer.Untold },
            [rule, .. rule.Kind == HopRule.GatewayReachUntold ? call.Nowhere(trunk, trunk.Mediation.Site) : []]));
    }

    private static (Truth State, HopPart<HopRule> Rule) ComesIn(CallContext call, TrunkNode trunk)
    {
        if (call.Failures.Down(trunk.Element)) return (Truth.No,
            HopRule.Down.Of(call.Index.Parts.NameOf(trunk.Element)));
        var mediation = trunk.Mediation.Down(call.Failures);
        if (mediation == Truth.Yes) return (Truth.No, HopRule.MediationDown.Of(trunk.Mediation.Fqdn));
        var gateway = trunk.GatewayDown(call.Failures);
        if (gateway == Truth.Yes) return (Truth.No,
            HopRule.Down.Of(call.Index.Parts.NameOf(trunk.GatewayElements.First(call.Failures.Down))));
        var reached = call.Index.Network.Reaches(trunk.FarPlace, trunk.Mediation.Place, call.Failures, Admission.Ignored);
        if (reached != Truth.No && trunk.Mediation.Fqdn.Length == 0) return (Truth.Unknown, HopRule.MediationUntold);
        if (reached == Truth.Yes && (mediation == Truth.Unknown || gateway == Truth.Unknown)) return (Truth.Unknown, HopRule.DownUntold);
        if (!trunk.GatewayKnown && reached != Truth.No) return (Truth.Unknown, HopRule.Unread.Of(trunk.FarEndUnread!.Noun));
        return (reached, reached switch
            { Truth.Yes => HopRule.TrunkUp, Truth.No => HopRule.GatewayNotReached.Of(trunk.Mediation.Fqdn), _ =>
            HopRule.GatewayReachUntold.Of(trunk.Mediation.Fqdn) });
    }

    private static Registration Find(CallContext call, PoolNode home)
    {
        var atHome = At(call, home);
        if (atHome != Truth.No) return new Registration(atHome, home, home);
        if (!home.BackupKnown) return new Registration(Truth.Unknown, home, home);
        if (home.Backup is null || !home.FailsOver) return new Registration(Truth.No, home, home);
        var backup = call.Index.Pools.FindRegistrar(home.Backup);
        var atBackup = At(call, backup);
        return new Registration(atBackup, home, atBackup == Truth.Yes ? backup : home);
    }

    /// <summary>Whether a pool is up and reached.</summary>
    public static Truth At(CallContext call, PoolNode pool) => pool.Down(call.Failures) switch
    {
        Truth.Yes => Truth.No,
        Truth.No => Reaches(call, pool),
        _ => Truths.Both(Truth.Unknown, Reaches(call, pool)),
    };

    /// <summary>Whether a pool is reached.</summary>
    public static Truth Reaches(CallContext call, PoolNode pool) => !pool.IsKnown ? Truth.Unknown
        : call.Index.Network.Reaches(call.Place.Place, pool.Place, call.Failures, Admission.Ignored);

    private static HopPart<HopRule>[] Rules(CallContext call, Registration found)
    {
        var home = found.Home;
        if (found.InUse == home && found.State == Truth.Yes) return [HopRule.HomePoolInUse];
        var why = home.Down(call.Failures) == Truth.Yes ? HopRule.HomePoolDown
            : At(call, home) == Truth.Unknown ? HopRule.HomePoolUntold : HopRule.HomePoolUnreached;
        return [why.Of(home.Fqdn), !home.BackupKnown ? HopRule.BackupUnknown : home.Backup is null ? HopRule.NoBackup
            : !home.FailsOver ? HopRule.NoFailover.Of(home.Backup) : found.InUse != home ? HopRule.BackupStandsIn
                : HopRule.BackupIs.Of(home.Backup), .. found.State == Truth.Unknown ? Nowhere(call, home, why) : []];
    }

    // Where it hangs on the backup, that is the pool whose place must be known.
    private static HopPart<HopRule>[] Nowhere(CallContext call, PoolNode home, HopRule why) => call.Nowhere(
        why == HopRule.HomePoolUntold || home.Backup is null ? home.Site : call.Index.Pools.FindRegistrar(home.Backup).Site);
}
