using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsNetworkSite.</summary>
[Cmdlet(VerbsCommon.Set, "CsNetworkSite", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsNetworkSiteCommand : SetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter]
    public string? BWPolicyProfileID { get; set; }

    [Parameter]
    public string? BypassID { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public string? LocationPolicy { get; set; }

    [Parameter]
    public string? NetworkRegionID { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public bool EnableLocationBasedRouting { get; set; }

    [Parameter]
    public string? VoiceRoutingPolicy { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkSite.Type;
}
