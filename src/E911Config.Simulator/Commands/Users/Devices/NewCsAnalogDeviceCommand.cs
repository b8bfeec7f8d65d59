using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsAnalogDevice.</summary>
[Cmdlet(VerbsCommon.New, "CsAnalogDevice", DefaultParameterSetName = "OU", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.ADConnect.Schema.OCSADAnalogDeviceContact")]
public sealed class NewCsAnalogDeviceCommand : NewContactCommand
{
    [Parameter(Mandatory = true)]
    public bool AnalogFax { get; set; }

    [Parameter(Mandatory = true)]
    public Fqdn? Gateway { get; set; }

    private protected override CallerNoun Noun => CallerNoun.AnalogDevice;
}
