using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsVoicePolicy.</summary>
[Cmdlet(VerbsCommon.Remove, "CsVoicePolicy", SupportsShouldProcess = true)]
public sealed class RemoveCsVoicePolicyCommand : RemoveObjectCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public XdsIdentity? Identity { get; set; }

    [Parameter]
    public Guid Tenant { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => Core.Deployment.VoicePolicy.Type;
}
