using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsLocationPolicy.</summary>
[Cmdlet(VerbsCommon.New, "CsLocationPolicy", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Policy.Location.LocationPolicy")]
public sealed class NewCsLocationPolicyCommand : WriteCsLocationPolicyCommand
{
    [Parameter(Mandatory = true, Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
