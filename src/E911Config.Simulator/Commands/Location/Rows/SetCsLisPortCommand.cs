using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Set-CsLisPort: the location of a port; a switch that is not known comes into being without a location.
/// </summary>
[Cmdlet(VerbsCommon.Set, "CsLisPort", DefaultParameterSetName = Some, SupportsShouldProcess = true)]
public sealed class SetCsLisPortCommand : SetLisRowCommand
{
    [Parameter(ParameterSetName = Some, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "PortSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? ChassisID { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "PortSet", ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    [Parameter(ParameterSetName = Some, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "PortSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? PortID { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "PortSet", ValueFromPipelineByPropertyName = true)]
    [OrLocallyAssigned]
    public PortIDSubType PortIDSubType { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Table => LocationServiceTables.Port;
}
