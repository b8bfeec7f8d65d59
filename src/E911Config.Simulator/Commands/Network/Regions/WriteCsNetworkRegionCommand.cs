using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsNetworkRegion and Set-CsNetworkRegion share.</summary>
public abstract class WriteCsNetworkRegionCommand : WriteObjectCommand
{
    [Parameter]
    public bool AudioAlternatePath { get; set; }

    [Parameter]
    public PSListModifier? BWAlternatePaths { get; set; }

    [Parameter]
    public string? BypassID { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public bool VideoAlternatePath { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkRegion.Type;
}
