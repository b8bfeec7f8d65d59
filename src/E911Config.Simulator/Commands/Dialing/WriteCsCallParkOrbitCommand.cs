using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsCallParkOrbit and Set-CsCallParkOrbit share.</summary>
public abstract class WriteCsCallParkOrbitCommand : WriteObjectCommand
{
    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public OrbitType Type { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => CallParkOrbit.Type;
}
