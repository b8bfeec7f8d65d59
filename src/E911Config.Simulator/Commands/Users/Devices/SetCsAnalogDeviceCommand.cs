using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsAnalogDevice.</summary>
[Cmdlet(VerbsCommon.Set, "CsAnalogDevice", SupportsShouldProcess = true)]
public sealed class SetCsAnalogDeviceCommand : UserWriteCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    [Parameter]
    public Fqdn? Gateway { get; set; }

    [Parameter]
    public bool AnalogFax { get; set; }

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

    private protected override string NounName => CallerNoun.AnalogDevice.Noun;

    private protected override SimulatedUser Change(SimulatedUser user) => Contacts.Changed(user, CallerNoun.AnalogDevice, Given());
}
