using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Sets the counters of reads and writes to zero.</summary>
[Cmdlet(VerbsCommon.Reset, "E911SimulationCounter")]
public sealed class ResetE911SimulationCounterCommand : SimulationCommand
{
    /// <inheritdoc/>
    protected override void Run()
    {
        var simulation = SessionHandle.Require(this);
        lock (simulation.Gate) simulation.Counters.Reset();
    }
}
