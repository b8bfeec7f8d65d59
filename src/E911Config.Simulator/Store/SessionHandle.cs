using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Store;

/// <summary>
/// What a runspace has of a simulation. It lies in the private data of the module as that runspace imported it, and ends when the runspace
/// stops
/// the simulation, removes the module, or closes.
/// </summary>
internal sealed class SessionHandle
{
    private const string Key = "Simulation";
    private const string OtherKey = "OtherAdministrator";
    private const string UntoldKey = "Untold";
    private static readonly string Name = typeof(SessionHandle).Assembly.GetName().Name;
    private readonly Runspace runspace;
    private Simulation? simulation;

    private SessionHandle(Runspace runspace, Simulation simulation)
    {
        this.runspace = runspace;
        this.simulation = simulation;
        runspace.StateChanged += OnStateChanged;
    }

    public static SimulatorException NotStarted() => new("SimulationNotStarted", ErrorCategory.InvalidOperation,
        "No simulation is running in this session. Start one with Start-E911Simulation -Path <snapshot file>, "
        + "or join one of this process with -Join.");

    /// <summary>The simulation of the session that runs a cmdlet; null if it has none.</summary>
    public static Simulation? Find(PSCmdlet cmdlet) => Of(Module(cmdlet))?.simulation;

    /// <summary>The simulation of the session that runs a cmdlet.</summary>
    /// <exception cref="SimulatorException">SimulationNotStarted: it has none.</exception>
    public static Simulation Require(PSCmdlet cmdlet) => Find(cmdlet) ?? throw NotStarted();

    /// <summary>Opens or joins a simulation for the session that runs a cmdlet.</summary>
    /// <exception cref="SimulatorException">SimulationRunning: the session has one already.</exception>
    public static Simulation Begin(PSCmdlet cmdlet, Func<Simulation> open)
    {
        RequireNone(cmdlet);
        var simulation = open();
        Data(Module(cmdlet))[Key] = new SessionHandle(Runspace.DefaultRunspace, simulation);
        return simulation;
    }

    /// <summary>Refuses where the session has a simulation.</summary>
    /// <exception cref="SimulatorException">SimulationRunning.</exception>
    public static void RequireNone(PSCmdlet cmdlet)
    {
        if (Find(cmdlet) is not { } running) return;
        throw new SimulatorException("SimulationRunning", ErrorCategory.ResourceExists,
            $"This session already simulates \"{running.Path}\". Use it as it is, or stop it with Stop-E911Simulation.", running.Path);
    }

    /// <summary>Lets go of the simulation of a session that can be told what goes wrong; then it keeps it.</summary>
    public static void End(PSCmdlet cmdlet, bool discard)
    {
        OpenStores.Leave(Require(cmdlet), discard, mayStay: true);
        Of(Module(cmdlet))!.Forget();
    }

    /// <summary>Lets go of the simulation of a module that is being removed.</summary>
    /// <returns>Whether it had one.</returns>
    public static bool Close(PSModuleInfo module)
    {
        TakeOther(module)?.Dispose();
        return Of(module)?.Close() ?? false;
    }

    /// <summary>Takes the other administrator who waits beside the session of a module; null if there is none.</summary>
    public static OtherAdministrator? TakeOther(PSModuleInfo module)
    {
        if (module.PrivateData is not Hashtable data || data[OtherKey] is not OtherAdministrator other) return null;
        data.Remove(OtherKey);
        return other;
    }

    /// <summary>Lets an administrator wait beside the session of a module, until it closes; there he is not disposed of.</summary>
    public static OtherAdministrator? PutOther(PSModuleInfo module, OtherAdministrator other)
    {
        Data(module)[OtherKey] = other;
        return null;
    }

    /// <summary>The properties that the session of a module was told that objects lack.</summary>
    public static IReadOnlyList<MissingProperty> Untold(PSModuleInfo module) =>
        (module.PrivateData as Hashtable)?[UntoldKey] as IReadOnlyList<MissingProperty> ?? [];

    /// <summary>Keeps what the session of a module was told that objects lack.</summary>
    public static void Untold(PSModuleInfo module, IReadOnlyList<MissingProperty> lacking) => Data(module)[UntoldKey] = lacking;

    /// <summary>Lets a module have the simulation of another one.</summary>
    public static void Share(PSModuleInfo owner, PSModuleInfo module) => module.PrivateData = Data(owner);

    /// <summary>The module as the session of a cmdlet imported it.</summary>
    public static PSModuleInfo Module(PSCmdlet cmdlet)
    {
        if (cmdlet.MyInvocation.MyCommand.Module is { } module && (IsOurs(module) || Of(module) is not null)) return module;

        // A module that imports this one and exports its cmdlets again is named as their module.
        return Imported() ?? throw new SimulatorException("ModuleNotImported", ErrorCategory.InvalidOperation,
            $"Import the module {Name}: its cmdlets alone have nowhere to keep a simulation.");
    }

    /// <summary>The module as the current session imported it; null if it has not.</summary>
    public static PSModuleInfo? Imported()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Microsoft.PowerShell.Core\\Get-Module").AddParameter("Name", Name).AddParameter("All");
        return shell.Invoke<PSModuleInfo>().Where(IsOurs).OrderByDescending(candidate => Of(candidate) is not null).FirstOrDefault();
    }

    // Nobody is there who could be told of an error and try again.
    private bool Close()
    {
        if (Forget() is not { } last) return false;
        OpenStores.Leave(last, discard: false, mayStay: false);
        return true;
    }

    private static bool IsOurs(PSModuleInfo module) => module.Name == Name && module.ModuleType is ModuleType.Binary or ModuleType.Manifest;

    private static Hashtable Data(PSModuleInfo module)
    {
        if (module.PrivateData is not Hashtable data) module.PrivateData = data = new Hashtable();
        return data;
    }

    private static SessionHandle? Of(PSModuleInfo? module) => (module?.PrivateData as Hashtable)?[Key] as SessionHandle;

    private Simulation? Forget()
    {
        runspace.StateChanged -= OnStateChanged;
        return Interlocked.Exchange(ref simulation, null);
    }

    private void OnStateChanged(object? sender, RunspaceStateEventArgs change)
    {
        if (change.RunspaceStateInfo.State is RunspaceState.Closed or RunspaceState.Broken) Close();
    }
}
