using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsNetworkSite.</summary>
[Cmdlet(VerbsCommon.New, "CsNetworkSite", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.DisplayNetworkSiteType")]
public sealed class NewCsNetworkSiteCommand : NewObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter]
    public string? BWPolicyProfileID { get; set; }

    [Parameter]
    public string? BypassID { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public string? LocationPolicy { get; set; }

    [Parameter(Mandatory = true)]
    public string? NetworkRegionID { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    [Parameter]
    public bool EnableLocationBasedRouting { get; set; }

    [Parameter]
    public string? VoiceRoutingPolicy { get; set; }

    [Parameter(ParameterSetName = "ParentAndRelativeKey", Mandatory = true)]
    public string? NetworkSiteID { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkSite.Type;
}
