using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsLisSwitch: the location of a switch.</summary>
[Cmdlet(VerbsCommon.Set, "CsLisSwitch", DefaultParameterSetName = Some, SupportsShouldProcess = true)]
public sealed class SetCsLisSwitchCommand : SetLisRowCommand
{
    [Parameter(ParameterSetName = Some, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "SwitchSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? ChassisID { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "SwitchSet", ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Table => LocationServiceTables.Switch;
}
