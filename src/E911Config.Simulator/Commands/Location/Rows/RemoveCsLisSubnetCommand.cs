using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsLisSubnet.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLisSubnet", SupportsShouldProcess = true)]
public sealed class RemoveCsLisSubnetCommand : RemoveLisRowCommand
{
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? Subnet { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Table => LocationServiceTables.Subnet;
}
