using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsNetworkBandwidthPolicyProfile.</summary>
[Cmdlet(VerbsCommon.Set, "CsNetworkBandwidthPolicyProfile", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsNetworkBandwidthPolicyProfileCommand : WriteCsNetworkBandwidthPolicyProfileCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
