using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Remove-CsAnalogDevice.</summary>
[Cmdlet(VerbsCommon.Remove, "CsAnalogDevice", SupportsShouldProcess = true)]
public sealed class RemoveCsAnalogDeviceCommand : RemoveContactCommand
{
    private protected override CallerNoun Noun => CallerNoun.AnalogDevice;
}
