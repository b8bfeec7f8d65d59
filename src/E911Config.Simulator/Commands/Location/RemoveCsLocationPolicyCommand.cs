using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsLocationPolicy.</summary>
[Cmdlet(VerbsCommon.Remove, "CsLocationPolicy", SupportsShouldProcess = true)]
public sealed class RemoveCsLocationPolicyCommand : RemoveObjectCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public XdsIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public Guid Tenant { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => LocationPolicy.Type;
}
