using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsCallParkOrbit.</summary>
[Cmdlet(VerbsCommon.Get, "CsCallParkOrbit", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.Voice.Helpers.DisplayCallParkOrbits")]
public sealed class GetCsCallParkOrbitCommand : GetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    [Parameter]
    public SwitchParameter LocalStore { get; set; }

    [Parameter]
    public OrbitType Type { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => CallParkOrbit.Type;

    private protected override bool Keep(DeploymentObject item) => !MyInvocation.BoundParameters.ContainsKey(nameof(Type))
        || item.Text("Type") == Type.ToString();
}
