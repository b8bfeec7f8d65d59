using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Folds the changes of the running simulation into its file.</summary>
[Cmdlet(VerbsData.Save, "E911Simulation", SupportsShouldProcess = true)]
public sealed class SaveE911SimulationCommand : SimulationCommand
{
    /// <inheritdoc/>
    protected override void Run()
    {
        var simulation = SessionHandle.Require(this);
        if (!ShouldProcess(simulation.Path)) return;
        lock (simulation.Gate) simulation.Save();
    }
}
