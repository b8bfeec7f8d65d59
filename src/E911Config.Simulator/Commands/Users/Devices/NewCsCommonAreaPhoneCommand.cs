using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsCommonAreaPhone.</summary>
[Cmdlet(VerbsCommon.New, "CsCommonAreaPhone", DefaultParameterSetName = "DN", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.ADConnect.Schema.OCSADCommonAreaPhoneContact")]
public sealed class NewCsCommonAreaPhoneCommand : NewContactCommand
{
    [Parameter(Mandatory = true)]
    public string? LineUri { get; set; }

    [Parameter(Mandatory = true)]
    public Fqdn? RegistrarPool { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public string? DisplayName { get; set; }

    [Parameter]
    public string? DisplayNumber { get; set; }

    [Parameter(ParameterSetName = "DN", Mandatory = true)]
    public ADObjectId? DN { get; set; }

    [Parameter]
    public string? SipAddress { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter(ParameterSetName = "OU", Mandatory = true)]
    public OUIdParameter? OU { get; set; }

    private protected override CallerNoun Noun => CallerNoun.CommonAreaPhone;
}
