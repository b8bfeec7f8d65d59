using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsLisWirelessAccessPoint.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLisWirelessAccessPoint", SupportsShouldProcess = true)]
public sealed class RemoveCsLisWirelessAccessPointCommand : RemoveLisRowCommand
{
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? BSSID { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Table => LocationServiceTables.WirelessAccessPoint;
}
