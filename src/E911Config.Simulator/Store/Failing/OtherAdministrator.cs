using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;

namespace E911Config.Simulator.Store;

/// <summary>
/// Another administrator: a second session of this process, which joins the same simulation for as long as a script takes. Then it waits
/// for the next script, beside the session that it disturbs: a session with this module is dear to make.
/// </summary>
internal sealed class OtherAdministrator : IDisposable
{
    // What a script may add to a session beside variables. A session that has more or less than at first is not used again.
    private const string Furnish =
        "@(Get-ChildItem function:, alias:).Count; @(Get-Module -All).Count; @(Get-PSDrive).Count; @(Get-EventSubscriber).Count";

    private readonly Runspace caller = Runspace.DefaultRunspace;
    private readonly Runspace session;
    private readonly string furniture;

    private OtherAdministrator()
    {
        caller.StateChanged += OnStateChanged;
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Manifest]);
        session = RunspaceFactory.CreateRunspace(state);
        session.Open();
        Furniture(); // Counting loads PowerShell's own modules.
        furniture = Furniture();
    }

    /// <summary>The manifest beside this assembly.</summary>
    public static string Manifest { get; } = Path.ChangeExtension(typeof(OtherAdministrator).Assembly.Location, ".psd1");

    /// <summary>
    /// Runs a script to its end, on the simulation of a path. The caller must not hold the simulation; it keeps the administrator for the
    /// next script.
    /// </summary>
    /// <exception cref="SimulatorException">OtherAdministratorFailed: the script did.</exception>
    public static void Run(PSModuleInfo caller, string path, string script, CancellationToken cancellation)
    {
        var other = SessionHandle.TakeOther(caller) ?? new OtherAdministrator();
        try
        {
            other.Run(path, script, cancellation);
            if (other.Tidy()) other = SessionHandle.PutOther(caller, other);
        }
        finally
        {
            other?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        caller.StateChanged -= OnStateChanged;
        session.Dispose();
    }

    private void Run(string path, string script, CancellationToken cancellation)
    {
        using var shell = PowerShell.Create();
        using var stopping = cancellation.Register(() => shell.BeginStop(null, null));
        shell.Runspace = session;
        try
        {
            shell.AddCommand("Start-E911Simulation").AddParameter("Path", path).AddParameter("Join")
                .AddParameter("WarningAction", ActionPreference.SilentlyContinue).Invoke();
            shell.Commands.Clear();
            shell.AddScript(script).Invoke();
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            throw Failed(error.ErrorRecord);
        }

        if (shell.Streams.Error.FirstOrDefault() is { } first) throw Failed(first);

        SimulatorException Failed(ErrorRecord error) => new(
            "OtherAdministratorFailed", ErrorCategory.InvalidOperation,
            $"What the other administrator runs (a fault set by Set-E911SimulationFault) failed: {error}", script, error.Exception);
    }

    // Leaves the simulation and forgets what the script set. False if the session is not what it was at first.
    private bool Tidy()
    {
        try
        {
            Lines("Stop-E911Simulation -ErrorAction Ignore");
            session.ResetRunspaceState();
            return Furniture() == furniture;
        }
        catch (RuntimeException)
        {
            return false; // The script has left the simulation itself, or the session is broken.
        }
    }

    private void OnStateChanged(object? sender, RunspaceStateEventArgs change)
    {
        if (change.RunspaceStateInfo.State is RunspaceState.Closed or RunspaceState.Broken) Dispose();
    }

    private string Furniture() => string.Join(" ", Lines(Furnish));

    private string[] Lines(string script)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = session;
        return shell.AddScript(script).Invoke().Select(line => line?.ToString() ?? "").ToArray();
    }
}
