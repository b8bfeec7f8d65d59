using System.Management.Automation;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Publish-CsLisConfiguration: what was written to the location database counts as seen by clients from then on.
/// </summary>
[Cmdlet(VerbsData.Publish, "CsLisConfiguration", SupportsShouldProcess = true)]
public sealed class PublishCsLisConfigurationCommand : SimulatedCommand
{
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        if (!ShouldProcess("LisConfiguration")) return;
        Write("CsLisConfiguration", () => [], Simulation.Publish);
    }
}
