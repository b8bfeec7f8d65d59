using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsNetworkRegionLink.</summary>
[Cmdlet(VerbsCommon.Remove, "CsNetworkRegionLink", SupportsShouldProcess = true)]
public sealed class RemoveCsNetworkRegionLinkCommand : RemoveObjectCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkRegionLink.Type;
}
