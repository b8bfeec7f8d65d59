using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsLisSwitch.</summary>
[Cmdlet(VerbsCommon.Get, "CsLisSwitch")]
[OutputType("System.Management.Automation.PSCustomObject")]
public sealed class GetCsLisSwitchCommand : GetObjectCommand
{
    /// <inheritdoc/>
    protected override ObjectType Noun => LocationServiceTables.Switch;
}
