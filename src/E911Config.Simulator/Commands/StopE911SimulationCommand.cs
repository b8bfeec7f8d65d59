using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Ends the running simulation and saves its changes, or forgets them.</summary>
[Cmdlet(VerbsLifecycle.Stop, "E911Simulation", SupportsShouldProcess = true)]
public sealed class StopE911SimulationCommand : SimulationCommand
{
    [Parameter]
    public SwitchParameter Discard { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        if (!ShouldProcess(SimulationHost.Require().Path)) return;
        SimulationHost.Stop(simulation =>
        {
            if (Discard) simulation.Discard();
            else simulation.Save();
        });
        VisibleCommands.Show(this, new MissingCommands());
    }
}
