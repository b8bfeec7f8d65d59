using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsManagementConnection: the store is the file of the simulation, and no database.</summary>
[Cmdlet(VerbsCommon.Get, "CsManagementConnection")]
[OutputType("Microsoft.Rtc.Management.Xds.ManagementConnection")]
public sealed class GetCsManagementConnectionCommand : SimulatedCommand
{
    /// <inheritdoc/>
    protected override void Run() => WriteObject(Read("CsManagementConnection", () => ObjectView.Of(
        "Microsoft.Rtc.Management.Xds.ManagementConnection", ("StoreProvider", "Simulated"), ("Connection", Simulation.Path),
        ("ReadOnly", false), ("SqlServer", null), ("SqlInstance", null))));
}
