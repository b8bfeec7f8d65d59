using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsLisPort.</summary>
[Cmdlet(VerbsCommon.Get, "CsLisPort")]
[OutputType("System.Management.Automation.PSCustomObject", KnownMembers.Rows + "CsLisPort")]
public sealed class GetCsLisPortCommand : GetObjectCommand
{
    /// <inheritdoc/>
    protected override ObjectType Noun => LocationServiceTables.Port;
}
