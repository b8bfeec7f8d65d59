using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Ends the simulation of this session; the last session that uses it saves its changes, or forgets them.</summary>
[Cmdlet(VerbsLifecycle.Stop, "E911Simulation", SupportsShouldProcess = true)]
public sealed class StopE911SimulationCommand : SimulationCommand
{
    [Parameter]
    public SwitchParameter Discard { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        if (!ShouldProcess(SessionHandle.Require(this).Path)) return;
        SessionHandle.End(this, Discard);
        CmdletModule.Remove();
    }
}
