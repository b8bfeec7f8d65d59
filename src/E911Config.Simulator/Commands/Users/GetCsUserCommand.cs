using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsUser.</summary>
[Cmdlet(VerbsCommon.Get, "CsUser")]
[OutputType("Microsoft.Rtc.Management.ADConnect.Schema.ADUser")]
public sealed class GetCsUserCommand : GetUserCommand
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

    [Parameter]
    public SwitchParameter OnOfficeCommunicationServer { get; set; }

    [Parameter]
    [Alias("OnLyncServer")]
    public SwitchParameter OnModernServer { get; set; }

    [Parameter]
    public SwitchParameter UnAssignedUser { get; set; }

    private protected override CallerNoun Noun => CallerNoun.User;

    // Everybody is homed on a server of the simulated deployment, and none of them is of before 2010.
    private protected override bool Keep => !OnOfficeCommunicationServer && !UnAssignedUser;
}
