using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;

namespace E911Config.Simulator.Abstractions;

/// <summary>Another administrator: a second session of this process, which joins the same simulation.</summary>
internal static class OtherAdministrator
{
    /// <summary>The manifest beside this assembly.</summary>
    public static string Manifest { get; } = Path.ChangeExtension(typeof(OtherAdministrator).Assembly.Location, ".psd1");

    /// <summary>Runs a script to its end, on the simulation of a path. The caller must not hold the simulation.</summary>
    /// <exception cref="SimulatorException">OtherAdministratorFailed: the script did.</exception>
    public static void Run(string path, string script, CancellationToken cancellation)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Manifest]);
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = PowerShell.Create();
        using var stopping = cancellation.Register(() => shell.BeginStop(null, null));
        shell.Runspace = runspace;
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
}
