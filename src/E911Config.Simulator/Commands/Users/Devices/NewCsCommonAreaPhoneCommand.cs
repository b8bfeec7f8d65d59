using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsCommonAreaPhone.</summary>
[Cmdlet(VerbsCommon.New, "CsCommonAreaPhone", DefaultParameterSetName = "DN", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.ADConnect.Schema.OCSADCommonAreaPhoneContact")]
public sealed class NewCsCommonAreaPhoneCommand : NewContactCommand
{
    [Parameter]
    public string? Description { get; set; }

    private protected override CallerNoun Noun => CallerNoun.CommonAreaPhone;
}
