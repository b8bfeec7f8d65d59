using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;
using E911Config.Simulator.Users;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsUserPoolInfo.</summary>
[Cmdlet(VerbsCommon.Get, "CsUserPoolInfo")]
[OutputType("Microsoft.Rtc.Management.Xds.GetOCsUserPoolInfoCmdlet+UserInformation")]
public sealed class GetCsUserPoolInfoCommand : GetUserCommand
{
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public UserIdParameter? Identity { get; set; }

    [Parameter]
    public SwitchParameter LocalStore { get; set; }

    private protected override CallerNoun Noun => CallerNoun.User;

    private protected override string ReadNoun => "CsUserPoolInfo";

    private protected override PSObject View(SimulatedUser user)
    {
        lock (Simulation.Gate) return PoolInfo.Of(Simulation, user);
    }
}
