using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsDialPlan.</summary>
[Cmdlet(VerbsCommon.New, "CsDialPlan", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Policy.Voice.LocationProfile")]
public sealed class NewCsDialPlanCommand : WriteCsDialPlanCommand
{
    [Parameter(Mandatory = true, Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
