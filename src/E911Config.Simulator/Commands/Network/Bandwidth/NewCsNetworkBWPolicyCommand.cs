using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsNetworkBWPolicy: a value for the parameter -BWPolicy.</summary>
[Cmdlet(VerbsCommon.New, "CsNetworkBWPolicy")]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.BWPolicyType")]
public sealed class NewCsNetworkBWPolicyCommand : SimulatedCommand
{
    [Parameter(Mandatory = true)]
    public uint BWLimit { get; set; }

    [Parameter(Mandatory = true)]
    public BWPolicyModality BWPolicyModality { get; set; }

    [Parameter(Mandatory = true)]
    public uint BWSessionLimit { get; set; }

    /// <inheritdoc/>
    protected override void Run() => WriteObject(ConfigElement.Made(NetworkBandwidthPolicyProfile.Type, "BWPolicy", Given()));
}
