using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsCommonAreaPhone.</summary>
[Cmdlet(VerbsCommon.Get, "CsCommonAreaPhone")]
[OutputType("Microsoft.Rtc.Management.ADConnect.Schema.OCSADCommonAreaPhoneContact")]
public sealed class GetCsCommonAreaPhoneCommand : GetUserCommand
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    [Parameter]
    public PSCredential? Credential { get; set; }

    [Parameter]
    public Fqdn? DomainController { get; set; }

    [Parameter]
    public string? Filter { get; set; }

    [Parameter]
    public string? LdapFilter { get; set; }

    [Parameter]
    public OUIdParameter? OU { get; set; }

    [Parameter]
    public Unlimited<uint> ResultSize { get; set; }

    private protected override CallerNoun Noun => CallerNoun.CommonAreaPhone;
}
