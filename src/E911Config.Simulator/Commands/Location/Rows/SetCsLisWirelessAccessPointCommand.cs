using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsLisWirelessAccessPoint: the location of a wireless access point.</summary>
[Cmdlet(VerbsCommon.Set, "CsLisWirelessAccessPoint", DefaultParameterSetName = Some, SupportsShouldProcess = true)]
public sealed class SetCsLisWirelessAccessPointCommand : SetLisRowCommand
{
    [Parameter(ParameterSetName = Some, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "WAPSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? BSSID { get; set; }

    [Parameter(ParameterSetName = Some, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = "WAPSet", ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Table => LocationServiceTables.WirelessAccessPoint;
}
