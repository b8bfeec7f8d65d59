using System;
using System.Globalization;
using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Starts the simulation of a deployment from a snapshot file.</summary>
[Cmdlet(VerbsLifecycle.Start, "E911Simulation")]
[OutputType(typeof(E911Simulation))]
public sealed class StartE911SimulationCommand : SimulationCommand
{
    [Parameter(Mandatory = true, Position = 0)]
    public string Path { get; set; } = "";

    [Parameter]
    public PriorityReading PriorityReading { get; set; }

    [Parameter]
    public UsageRemoval UsageRemoval { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        RealModule.Refuse(SessionState.InvokeCommand);
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path);
        var simulation = SimulationHost.Start(() => new Simulation(
            SimulationFile.Open(path, WriteWarning), PriorityReading, UsageRemoval, () => DateTimeOffset.Now, Guid.NewGuid));
        VisibleCommands.Show(this, simulation.Faults.Missing);
        var state = E911Simulation.Of(simulation);
        WriteVerbose(Origin(state));
        if (state.SourceKind == "live") WriteWarning(Origin(state) + " Changes go to this file, and to no server.");
        if (PassThru) WriteObject(state);
    }

    private static string Origin(E911Simulation state) => string.Format(
        CultureInfo.InvariantCulture,
        "This simulates a copy of {0}{1}.",
        state.Deployment.Length > 0 ? "the deployment of " + state.Deployment : "a deployment without a name",
        state.CapturedAt is { } time ? ", captured at " + time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) : "");
}
