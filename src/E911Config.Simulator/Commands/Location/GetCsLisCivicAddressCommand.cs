using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsLisCivicAddress.</summary>
[Cmdlet(VerbsCommon.Get, "CsLisCivicAddress")]
[OutputType("System.Management.Automation.PSCustomObject")]
public sealed class GetCsLisCivicAddressCommand : GetObjectCommand
{
    /// <inheritdoc/>
    protected override ObjectType Noun => CivicAddress.Type;
}
