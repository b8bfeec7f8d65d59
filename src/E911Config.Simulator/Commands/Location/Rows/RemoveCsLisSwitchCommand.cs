using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsLisSwitch: a switch that a port is on stays.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLisSwitch", SupportsShouldProcess = true)]
public sealed class RemoveCsLisSwitchCommand : RemoveLisRowCommand
{
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? ChassisID { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Table => LocationServiceTables.Switch;

    private protected override void Check(DeploymentObject row)
    {
        Simulation.Objects.Table(LocationServiceTables.Port);
        var ports = Simulation.Objects.UsersOf(Table.Noun, row.Text("ChassisID"));
        if (ports.Count > 0)
            throw new SimulatorException("ObjectInUse", ErrorCategory.InvalidOperation,
                $"The switch \"{row.Identity}\" is still in use, by {ports.First()} for one: remove its ports first.", row.Identity);
    }
}
