using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsLisSubnet.</summary>
[Cmdlet(VerbsCommon.Get, "CsLisSubnet")]
[OutputType("System.Management.Automation.PSCustomObject")]
public sealed class GetCsLisSubnetCommand : GetObjectCommand
{
    /// <inheritdoc/>
    protected override ObjectType Noun => LocationServiceTables.Subnet;
}
