namespace E911Config.Core.Calls;

/// <summary>Registers the client: at its home pool, else at the backup registrar (Plan for Enterprise Voice resiliency).</summary>
internal static class RegistrationStep
{
    public static void Run(CallContext call)
    {
        var home = call.Index.Pools.FindRegistrar(call.Caller.RegistrarPool);
        var found = Find(call, home);
        call.Registration = found;
        call.Hops?.Add(new Hop("Where is the client registered?", Rule(call, found), found.State switch
        {
            Truth.Yes => found.InUse.Fqdn + (found.InUse == home ? "" : ", the backup registrar"),
            Truth.Unknown => "cannot be told; its pool is " + (home.Fqdn.Length == 0 ? "not known" : home.Fqdn),
            _ => "nowhere",
        }));
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

    private static string Rule(CallContext call, Registration found)
    {
        var home = found.Home;
        if (found.InUse == home && found.State == Truth.Yes) return "it is the home pool, up and reached";
        var why = home.IsDown(call.Failures) ? "the home pool is down" : found.State == Truth.Unknown && found.InUse == home ? "where the pool lies, or the way to it, is not known" : "the home pool is not reached";
        return home.Fqdn + ": " + why + (!home.BackupKnown ? "; its backup registrar is not known" : home.Backup is null ? "; it has no backup registrar"
            : !home.FailsOver ? $"; {home.Backup} takes nobody over by itself (EnableAutomaticFailover is False)"
            : found.InUse != home ? "; the backup registrar stands in" : $"; its backup registrar is {home.Backup}");
    }
}
