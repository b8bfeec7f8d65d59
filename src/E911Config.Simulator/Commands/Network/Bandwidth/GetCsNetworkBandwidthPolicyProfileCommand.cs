using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsNetworkBandwidthPolicyProfile.</summary>
[Cmdlet(VerbsCommon.Get, "CsNetworkBandwidthPolicyProfile", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.BWPolicyProfileType")]
public sealed class GetCsNetworkBandwidthPolicyProfileCommand : GetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    [Parameter]
    public SwitchParameter LocalStore { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkBandwidthPolicyProfile.Type;
}
