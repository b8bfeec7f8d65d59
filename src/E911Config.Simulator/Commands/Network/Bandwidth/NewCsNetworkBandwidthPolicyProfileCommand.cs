using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsNetworkBandwidthPolicyProfile.</summary>
[Cmdlet(VerbsCommon.New, "CsNetworkBandwidthPolicyProfile", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.BWPolicyProfileType")]
public sealed class NewCsNetworkBandwidthPolicyProfileCommand : WriteCsNetworkBandwidthPolicyProfileCommand
{
    [Parameter(Mandatory = true, Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
