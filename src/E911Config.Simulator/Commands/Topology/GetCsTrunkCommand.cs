using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsTrunk.</summary>
[Cmdlet(VerbsCommon.Get, "CsTrunk", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.Xds.DisplayPstnGateway#Decorated")]
public sealed class GetCsTrunkCommand : GetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    [Parameter]
    public string? PoolFqdn { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => Trunk.Type;

    private protected override string Canonical(string identity) => Simulation.Origin.TrunkOf(base.Canonical(identity));

    private protected override bool Keep(DeploymentObject item) => PoolFqdn is null
        || string.Equals(item.Text("PoolFqdn"), PoolFqdn, StringComparison.OrdinalIgnoreCase);
}
