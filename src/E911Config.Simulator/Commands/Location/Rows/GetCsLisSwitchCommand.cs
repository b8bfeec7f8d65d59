using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsLisSwitch.</summary>
[Cmdlet(VerbsCommon.Get, "CsLisSwitch")]
[OutputType("System.Management.Automation.PSCustomObject", KnownMembers.Rows + "CsLisSwitch")]
public sealed class GetCsLisSwitchCommand : GetObjectCommand
{
    /// <inheritdoc/>
    protected override ObjectType Noun => LocationServiceTables.Switch;
}
