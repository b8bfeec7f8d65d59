using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsCallParkOrbit.</summary>
[Cmdlet(VerbsCommon.New, "CsCallParkOrbit", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.Voice.Helpers.DisplayCallParkOrbit")]
public sealed class NewCsCallParkOrbitCommand : WriteCsCallParkOrbitCommand
{
    [Parameter(Mandatory = true, Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(Mandatory = true, Position = 1)]
    public string? NumberRangeStart { get; set; }

    [Parameter(Mandatory = true, Position = 2)]
    public string? NumberRangeEnd { get; set; }

    [Parameter(Mandatory = true, Position = 3)]
    [Alias("CallParkServerFqdn")]
    public string? CallParkService { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
