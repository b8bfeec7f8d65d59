using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsCallParkOrbit.</summary>
[Cmdlet(VerbsCommon.Set, "CsCallParkOrbit", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.Voice.Helpers.DisplayCallParkOrbit")]
public sealed class SetCsCallParkOrbitCommand : WriteCsCallParkOrbitCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter(Position = 1)]
    public string? NumberRangeStart { get; set; }

    [Parameter(Position = 2)]
    public string? NumberRangeEnd { get; set; }

    [Parameter(Position = 3)]
    [Alias("CallParkServerFqdn")]
    public string? CallParkService { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
