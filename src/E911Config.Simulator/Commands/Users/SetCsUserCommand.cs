using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsUser.</summary>
[Cmdlet(VerbsCommon.Set, "CsUser", SupportsShouldProcess = true)]
public sealed class SetCsUserCommand : UserWriteCommand
{
    private static readonly string[] Kept =
    [
        nameof(EnterpriseVoiceEnabled), nameof(Enabled), nameof(LineURI), nameof(LineServerURI), nameof(PrivateLine), nameof(OnPremLineURI),
            nameof(HostedVoiceMail),
        nameof(AudioVideoDisabled), nameof(RemoteCallControlTelephonyEnabled),
    ];

    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    [Parameter]
    public Fqdn? DomainController { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public string? OnPremLineURI { get; set; }

    [Parameter]
    public string? LineServerURI { get; set; }

    [Parameter]
    public bool AudioVideoDisabled { get; set; }

    [Parameter]
    public bool RemoteCallControlTelephonyEnabled { get; set; }

    [Parameter]
    public string? PrivateLine { get; set; }

    [Parameter]
    public AcpInfo? AcpInfo { get; set; }

    [Parameter]
    public bool HostedVoiceMail { get; set; }

    [Parameter]
    public bool EnterpriseVoiceEnabled { get; set; }

    [Parameter]
    public ExchangeArchivingPolicyOptionsEnum ExchangeArchivingPolicy { get; set; }

    [Parameter]
    public string? LineURI { get; set; }

    [Parameter]
    public string? SipAddress { get; set; }

    [Parameter]
    [Alias("CsEnabled")]
    public bool Enabled { get; set; }

    private protected override string NounName => CallerNoun.User.Noun;

    private protected override IEnumerable<CallerNoun> Whom => [CallerNoun.User];

    private protected override SimulatedUser Change(SimulatedUser user)
    {
        if (SipAddress is not null)
            throw SimulatorException.Invalid("The simulator makes the addresses of its users: they cannot be changed.", user.SipAddress);
        if (LineURI is { Length: > 0 } line && !line.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            throw SimulatorException.Invalid($"\"{line}\" is no line: it begins with tel:, as tel:+14255550712.", user.SipAddress);
        return user.With(Given().Where(pair => Kept.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)));
    }
}
