using System.Linq;
using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsLisServiceProvider: addresses cannot be tested then.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLisServiceProvider", SupportsShouldProcess = true)]
public sealed class RemoveCsLisServiceProviderCommand : SimulatedCommand
{
    /// <inheritdoc/>
    protected override void Run()
    {
        if (!ShouldProcess("LisServiceProvider")) return;
        Write(OwnTypes.ServiceProvider.Noun, () =>
            [.. Simulation.Objects.Table(OwnTypes.ServiceProvider).All().Select(Change.Remove)]);
    }
}
