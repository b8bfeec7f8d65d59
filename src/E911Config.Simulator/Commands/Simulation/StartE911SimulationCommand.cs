using System;
using System.Globalization;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Starts the simulation of a deployment from a snapshot file in this session, or joins the one of another session.</summary>
[Cmdlet(VerbsLifecycle.Start, "E911Simulation", DefaultParameterSetName = OpenSet)]
[OutputType(typeof(E911Simulation))]
public sealed class StartE911SimulationCommand : SimulationCommand
{
    private const string OpenSet = "Open";
    private const string JoinSet = "Join";
    private const string NewSet = "New";

    [Parameter(Mandatory = true, Position = 0)]
    public string Path { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = JoinSet)]
    public SwitchParameter Join { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = NewSet)]
    public SwitchParameter New { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = NewSet)]
    public string Topology { get; set; } = "";

    [Parameter(ParameterSetName = OpenSet)]
    public SwitchParameter Discard { get; set; }

    [Parameter(ParameterSetName = OpenSet)]
    [Parameter(ParameterSetName = NewSet)]
    public PriorityReading PriorityReading { get; set; }

    [Parameter(ParameterSetName = OpenSet)]
    [Parameter(ParameterSetName = NewSet)]
    public UsageRemoval UsageRemoval { get; set; }

    [Parameter(ParameterSetName = OpenSet)]
    [Parameter(ParameterSetName = NewSet)]
    public AddressValidation AddressValidation { get; set; }

    [Parameter(ParameterSetName = OpenSet)]
    [Parameter(ParameterSetName = NewSet)]
    public SwitchParameter AsSkypeForBusiness { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        RealModule.Refuse(SessionState.InvokeCommand);
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path);
        SessionHandle.RequireNone(this);
        var standIn = AsSkypeForBusiness ? StandIn.Put() : null;
        try
        {
            if (New) NewDeployment.Write(SessionState.Path.GetUnresolvedProviderPathFromPSPath(Topology), path, DateTimeOffset.Now);
            var simulation = SessionHandle.Begin(this, () => Join ? OpenStores.Join(path) : OpenStores.Start(path, () => Opened(path)));
            simulation.StandIn ??= standIn;
            standIn = null;
            Show(simulation);
            Tell(E911Simulation.Of(simulation));
        }
        finally
        {
            standIn?.Dispose();
        }
    }

    // A file that is refused is given free: whoever mends it must be able to start it.
    private Simulation Opened(string path)
    {
        var file = SimulationFile.Open(path, Discard, WriteWarning);
        try
        {
            return new Simulation(file, PriorityReading, UsageRemoval, AddressValidation,
                VisibleCommands.Older(file.Origin.MissingProperties), () => DateTimeOffset.Now, Guid.NewGuid);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // Nobody can work with a simulation whose cmdlets could not be imported.
    private void Show(Simulation simulation)
    {
        try
        {
            VisibleCommands.Show(this, simulation);
        }
        catch
        {
            SessionHandle.Close(SessionHandle.Module(this));
            throw;
        }
    }

    private void Tell(E911Simulation state)
    {
        WriteVerbose(Origin(state));
        if (SnapshotSource.IsAnsweredKind(state.SourceKind)) WriteWarning(Origin(state) + " Changes go to this file, and to no server.");
        if (PassThru) WriteObject(state);
    }

    private static string Origin(E911Simulation state) => string.Format(
        CultureInfo.InvariantCulture,
        "This simulates a copy of {0}{1}.",
        state.Deployment.Length > 0 ? "the deployment of " + state.Deployment : "a deployment without a name",
        state.CapturedAt is { } time ? ", captured at " + time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) : "");
}
