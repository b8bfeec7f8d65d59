using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsPstnUsage.</summary>
[Cmdlet(VerbsCommon.Set, "CsPstnUsage", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsPstnUsageCommand : WriteObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter]
    public PSListModifier? Usage { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => PstnUsage.Type;

    /// <inheritdoc/>
    protected override void Run() => Set();
}
