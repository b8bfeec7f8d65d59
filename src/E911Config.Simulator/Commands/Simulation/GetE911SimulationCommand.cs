using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Tells about the simulation of this session: its file, its origin, its counters.</summary>
[Cmdlet(VerbsCommon.Get, "E911Simulation")]
[OutputType(typeof(E911Simulation))]
public sealed class GetE911SimulationCommand : SimulationCommand
{
    /// <inheritdoc/>
    protected override void Run()
    {
        if (SessionHandle.Find(this) is { } simulation) WriteObject(E911Simulation.Of(simulation));
    }
}
