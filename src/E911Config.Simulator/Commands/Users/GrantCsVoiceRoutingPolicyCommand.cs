using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Commands;

/// <summary>
/// Simulates Microsoft's Grant-CsVoiceRoutingPolicy: remembered as long as the simulation runs, since no class of callers holds it.
/// </summary>
[Cmdlet("Grant", "CsVoiceRoutingPolicy", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.ADConnect.Schema.OCSUserOrAppContact")]
public sealed class GrantCsVoiceRoutingPolicyCommand : GrantCommand
{
    [Parameter(Mandatory = true, Position = 1)]
    [AllowNull]
    [AllowEmptyString]
    public string? PolicyName { get; set; }

    [Parameter]
    public Guid Tenant { get; set; }

    [Parameter]
    public Fqdn? DomainController { get; set; }

    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => Core.Deployment.VoiceRoutingPolicy.Type;

    private protected override SimulatedUser Granted(SimulatedUser user, string? policy) => user.With([new("VoiceRoutingPolicy", policy)]);
}
