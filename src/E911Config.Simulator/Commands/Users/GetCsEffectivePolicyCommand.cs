using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsEffectivePolicy.</summary>
[Cmdlet(VerbsCommon.Get, "CsEffectivePolicy")]
[OutputType("Microsoft.Rtc.Management.AD.Cmdlets.EffectivePolicies")]
public sealed class GetCsEffectivePolicyCommand : GetUserCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    [Parameter]
    public PSCredential? Credential { get; set; }

    [Parameter]
    public Fqdn? DomainController { get; set; }

    [Parameter]
    public Unlimited<uint> ResultSize { get; set; }

    private protected override CallerNoun Noun => CallerNoun.User;

    private protected override string ReadNoun => "CsEffectivePolicy";

    private protected override PSObject View(SimulatedUser user)
    {
        lock (Simulation.Gate) return EffectivePolicies.Of(Simulation, user);
    }
}
