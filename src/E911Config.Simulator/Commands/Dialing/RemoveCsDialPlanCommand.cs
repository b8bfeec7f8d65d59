using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsDialPlan.</summary>
[Cmdlet(VerbsCommon.Remove, "CsDialPlan", SupportsShouldProcess = true)]
public sealed class RemoveCsDialPlanCommand : RemoveObjectCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public XdsIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => DialPlan.Type;
}
