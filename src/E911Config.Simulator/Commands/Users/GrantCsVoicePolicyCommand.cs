using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Grant-CsVoicePolicy.</summary>
[Cmdlet("Grant", "CsVoicePolicy", SupportsShouldProcess = true, DefaultParameterSetName = IdentitySet)]
[OutputType("Microsoft.Rtc.Management.ADConnect.Schema.OCSADUserOrAppContact")]
public sealed class GrantCsVoicePolicyCommand : GrantCommand
{
    private const string IdentitySet = "Identity";
    private const string TenantSet = "GrantToTenant";

    [Parameter(ParameterSetName = IdentitySet, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    [Parameter(ParameterSetName = IdentitySet, Mandatory = true, Position = 1)]
    [Parameter(ParameterSetName = TenantSet, Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    public string? PolicyName { get; set; }

    [Parameter]
    public Fqdn? DomainController { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter(ParameterSetName = TenantSet)]
    public SwitchParameter Global { get; set; }

    [Parameter]
    public Guid Tenant { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => Core.Deployment.VoicePolicy.Type;

    private protected override SimulatedUser Granted(SimulatedUser user, string? policy) =>
        user with { Class = user.Class with { VoicePolicy = policy } };
}
