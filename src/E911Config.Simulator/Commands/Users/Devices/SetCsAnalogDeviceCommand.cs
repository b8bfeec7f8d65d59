using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsAnalogDevice.</summary>
[Cmdlet(VerbsCommon.Set, "CsAnalogDevice", SupportsShouldProcess = true)]
public sealed class SetCsAnalogDeviceCommand : SetContactCommand
{
    [Parameter]
    public Fqdn? Gateway { get; set; }

    [Parameter]
    public bool AnalogFax { get; set; }

    private protected override CallerNoun Noun => CallerNoun.AnalogDevice;
}
