using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsLisSubnet.</summary>
[Cmdlet(VerbsCommon.Get, "CsLisSubnet")]
[OutputType("System.Management.Automation.PSCustomObject", KnownMembers.Rows + "CsLisSubnet")]
public sealed class GetCsLisSubnetCommand : GetObjectCommand
{
    /// <inheritdoc/>
    protected override ObjectType Noun => LocationServiceTables.Subnet;
}
