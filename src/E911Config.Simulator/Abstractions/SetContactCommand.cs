using System.Collections.Generic;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Abstractions;

/// <summary>Changes a device or phone.</summary>
public abstract class SetContactCommand : UserWriteCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    [Parameter]
    public string? LineURI { get; set; }

    [Parameter]
    public string? SipAddress { get; set; }

    [Parameter]
    public string? DisplayName { get; set; }

    [Parameter]
    public string? DisplayNumber { get; set; }

    [Parameter]
    public Fqdn? DomainController { get; set; }

    [Parameter]
    public bool EnterpriseVoiceEnabled { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    [Alias("CsEnabled")]
    public bool Enabled { get; set; }

    [Parameter]
    public ExchangeArchivingPolicyOptionsEnum ExchangeArchivingPolicy { get; set; }

    /// <summary>The noun.</summary>
    private protected abstract CallerNoun Noun { get; }

    private protected sealed override string NounName => Noun.Noun;

    private protected sealed override IEnumerable<CallerNoun> Whom => [Noun];

    private protected sealed override SimulatedUser Change(SimulatedUser user) => Contacts.Changed(user, Noun, Given());
}
