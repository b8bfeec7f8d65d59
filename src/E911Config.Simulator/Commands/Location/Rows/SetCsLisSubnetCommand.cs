using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsLisSubnet: the location of a subnet.</summary>
[Cmdlet(VerbsCommon.Set, "CsLisSubnet", DefaultParameterSetName = Some, SupportsShouldProcess = true)]
public sealed class SetCsLisSubnetCommand : SetLisRowCommand
{
    [Parameter(ParameterSetName = Some, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "SubnetSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? Subnet { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "SubnetSet", ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Table => LocationServiceTables.Subnet;
}
