using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsNetworkSite and Set-CsNetworkSite share.</summary>
public abstract class WriteCsNetworkSiteCommand : WriteObjectCommand
{
    [Parameter]
    public string? BWPolicyProfileID { get; set; }

    [Parameter]
    public string? BypassID { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public string? LocationPolicy { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public bool EnableLocationBasedRouting { get; set; }

    [Parameter]
    public string? VoiceRoutingPolicy { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkSite.Type;
}
