using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsNetworkConfiguration.</summary>
[Cmdlet(VerbsCommon.Remove, "CsNetworkConfiguration", SupportsShouldProcess = true)]
public sealed class RemoveCsNetworkConfigurationCommand : RemoveObjectCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public XdsIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkConfiguration.Type;
}
