using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsLisPort.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLisPort", SupportsShouldProcess = true)]
public sealed class RemoveCsLisPortCommand : RemoveLisRowCommand
{
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? ChassisID { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? PortID { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [OrLocallyAssigned]
    public PortIDSubType PortIDSubType { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Table => LocationServiceTables.Port;
}
