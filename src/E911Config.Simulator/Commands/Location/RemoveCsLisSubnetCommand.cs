using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Rules;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Remove-CsLisSubnet: a subnet that is not there is neither error nor warning, and its address stays.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "CsLisSubnet", SupportsShouldProcess = true)]
public sealed class RemoveCsLisSubnetCommand : SimulatedCommand
{
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? Subnet { get; set; }

    /// <inheritdoc/>
    protected override void Run()
    {
        var row = LocationRows.Of(LocationServiceTables.Subnet, Given());
        if (!ShouldProcess(row.Identity)) return;
        Write(row.Type.Noun, () => Simulation.Objects.Find(row.Type, row.Identity) is { } found ? [Change.Remove(found)] : []);
    }
}
