using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Grant-CsLocationPolicy.</summary>
[Cmdlet("Grant", "CsLocationPolicy", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.ADConnect.Schema.OCSADUserOrAppContact")]
public sealed class GrantCsLocationPolicyCommand : GrantCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    [Parameter(Position = 1)]
    [AllowNull]
    [AllowEmptyString]
    public string? PolicyName { get; set; }

    [Parameter]
    public Fqdn? DomainController { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => Core.Deployment.LocationPolicy.Type;

    private protected override SimulatedUser Granted(SimulatedUser user, string? policy) =>
        user with { Class = user.Class with { LocationPolicy = policy } };
}
