using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsDialPlan.</summary>
[Cmdlet(VerbsCommon.Set, "CsDialPlan", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsDialPlanCommand : WriteCsDialPlanCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
