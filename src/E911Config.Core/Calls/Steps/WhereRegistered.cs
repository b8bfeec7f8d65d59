namespace E911Config.Core.Calls;

/// <summary>Registers the client: at its home pool, else at the backup registrar (Plan for Enterprise Voice resiliency).</summary>
internal static class WhereRegistered
{
    public static void Ask(CallContext call)
    {
        var home = call.Index.Pools.FindRegistrar(call.Caller.RegistrarPool);
        var found = Find(call, home);
        call.Registration = found;
        call.Hops?.Add(new Hop(HopQuestion.Registration, found.State switch
        {
            Truth.Yes => (found.InUse == home ? HopAnswer.Registered : HopAnswer.RegisteredAtBackup).Of(found.InUse.Fqdn),
            Truth.Unknown => home.Fqdn.Length == 0 ? HopAnswer.PoolUnknown : HopAnswer.RegistrationUntold.Of(home.Fqdn),
            _ => HopAnswer.Nowhere,
        }, Rules(call, found)));
    }

    private static Registration Find(CallContext call, PoolNode home)
    {
        var atHome = At(call, home);
        if (atHome == Truth.Yes) return new Registration(atHome, home, home);
        if (atHome == Truth.Unknown) return Untold(call, home);
        if (!home.BackupKnown) return new Registration(Truth.Unknown, home, home) { Perhaps = [], NoOthers = false };
        if (home.Backup is null || !home.FailsOver) return new Registration(Truth.No, home, home);
        var backup = call.Index.Pools.FindRegistrar(home.Backup);
        var atBackup = At(call, backup);
        return new Registration(atBackup, home, atBackup == Truth.No ? home : backup);
    }

    // If it cannot be told whether the client is at home, it may be on the backup registrar.
    private static Registration Untold(CallContext call, PoolNode home)
    {
        var untold = new Registration(Truth.Unknown, home, home) { NoOthers = home.BackupKnown };
        if (home.Backup is null || !home.FailsOver) return untold;
        var backup = call.Index.Pools.FindRegistrar(home.Backup);
        return At(call, backup) == Truth.No ? untold : untold with { Perhaps = [home, backup] };
    }

    private static Truth At(CallContext call, PoolNode pool) =>
        pool.IsDown(call.Failures) ? Truth.No : call.Index.Network.Reaches(call.Place.Place, pool.Place, call.Failures, Admission.Ignored);

    private static HopPart<HopRule>[] Rules(CallContext call, Registration found)
    {
        var home = found.Home;
        if (found.InUse == home && found.State == Truth.Yes) return [HopRule.HomePoolInUse];
        var why = home.IsDown(call.Failures) ? HopRule.HomePoolDown
            : found.State == Truth.Unknown && found.InUse == home ? HopRule.HomePoolUntold : HopRule.HomePoolUnreached;
        return [why.Of(home.Fqdn), !home.BackupKnown ? HopRule.BackupUnknown : home.Backup is null ? HopRule.NoBackup
            : !home.FailsOver ? HopRule.NoFailover.Of(home.Backup) : found.InUse != home ? HopRule.BackupStandsIn : HopRule.BackupIs.Of(home.Backup)];
    }
}
