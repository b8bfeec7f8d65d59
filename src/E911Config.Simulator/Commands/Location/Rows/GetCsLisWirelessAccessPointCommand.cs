using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsLisWirelessAccessPoint.</summary>
[Cmdlet(VerbsCommon.Get, "CsLisWirelessAccessPoint")]
[OutputType("System.Management.Automation.PSCustomObject", KnownMembers.Rows + "CsLisWirelessAccessPoint")]
public sealed class GetCsLisWirelessAccessPointCommand : GetObjectCommand
{
    /// <inheritdoc/>
    protected override ObjectType Noun => LocationServiceTables.WirelessAccessPoint;
}
