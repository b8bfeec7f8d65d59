using System.Collections.Generic;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Users;

/// <summary>The pool of a user and its backup, of the topology.</summary>
internal static class PoolInfo
{
    /// <exception cref="SimulatorException">UserNotHomed: he has no pool.</exception>
    public static PSObject Of(Simulation simulation, SimulatedUser user)
    {
        if (user.Class.RegistrarPool is not { Length: > 0 } pool)
            throw new SimulatorException("UserNotHomed", ErrorCategory.InvalidData, $"\"{user.SipAddress}\" has no registrar pool.",
                user.SipAddress);
        var backup = BackupOf(simulation.Objects, pool);
        var own = Computers(simulation.Objects, pool);
        var others = backup is null ? [] : Computers(simulation.Objects, backup);
        return ObjectView.Of("Microsoft.Rtc.Management.Xds.GetOCsUserPoolInfoCmdlet+UserInformation",
            ("Identity", user.Identity),
            ("PrimaryPoolFqdn", pool),
            ("BackupPoolFqdn", backup),
            ("UserServicesPoolFqdn", IsBranch(simulation.Objects, pool) ? backup : pool),
            ("PrimaryPoolMachinesInPreferredOrder", own),
            ("BackupPoolMachinesInPreferredOrder", others),
            ("PrimaryPoolPrimaryRegistrar", First(own)),
            ("BackupPoolPrimaryRegistrar", First(others)));
    }

    /// <summary>The pool that registers the users of another one while that is down; null if there is none.</summary>
    public static string? BackupOf(ObjectStore objects, string pool)
    {
        var registrars = objects.Table(Registrar.Type);
        return registrars.Find(Registrar.Type.CanonicalIdentity(pool))?.Text("BackupRegistrar") is { Length: > 0 } backup
            ? Registrar.Type.Identity.NameOf(Registrar.Type.CanonicalIdentity(backup)) : null;
    }

    private static IReadOnlyList<string> Computers(ObjectStore objects, string pool) =>
        objects.Table(Pool.Type).Find(pool)?.List("Computers")
        ?? [];

    private static string? First(IReadOnlyList<string> computers) => computers.Count > 0 ? computers[0] : null;

    private static bool IsBranch(ObjectStore objects, string pool) => objects.Table(Pool.Type).Find(pool) is { } found
        && objects.Table(Site.Type).Find(found.Text("Site"))?.Text("Kind") == "BranchSite";
}
