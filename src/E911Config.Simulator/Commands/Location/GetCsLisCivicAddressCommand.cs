using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsLisCivicAddress.</summary>
[Cmdlet(VerbsCommon.Get, "CsLisCivicAddress")]
[OutputType("System.Management.Automation.PSCustomObject", KnownMembers.Rows + "CsLisCivicAddress")]
public sealed class GetCsLisCivicAddressCommand : GetObjectCommand
{
    /// <inheritdoc/>
    protected override ObjectType Noun => CivicAddress.Type;
}
