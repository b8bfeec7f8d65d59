using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsNetworkBandwidthPolicyProfile and Set-CsNetworkBandwidthPolicyProfile share.</summary>
public abstract class WriteCsNetworkBandwidthPolicyProfileCommand : WriteObjectCommand
{
    [Parameter]
    public string? AudioBWLimit { get; set; }

    [Parameter]
    public string? AudioBWSessionLimit { get; set; }

    [Parameter]
    public PSListModifier? BWPolicy { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public string? VideoBWLimit { get; set; }

    [Parameter]
    public string? VideoBWSessionLimit { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkBandwidthPolicyProfile.Type;
}
