using System.Management.Automation;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Unpublish-CsLisConfiguration: nothing of the location database counts as seen by clients then.</summary>
[Cmdlet("Unpublish", "CsLisConfiguration", SupportsShouldProcess = true)]
public sealed class UnpublishCsLisConfigurationCommand : SimulatedCommand
{
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        if (!ShouldProcess("LisConfiguration")) return;
        Write("CsLisConfiguration", () => [], Simulation.Unpublish);
    }
}
