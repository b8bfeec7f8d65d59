using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsNetworkRegion.</summary>
[Cmdlet(VerbsCommon.New, "CsNetworkRegion", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.NetworkRegionType")]
public sealed class NewCsNetworkRegionCommand : WriteObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(Mandatory = true)]
    public string? CentralSite { get; set; }

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

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    [Parameter(ParameterSetName = "ParentAndRelativeKey", Mandatory = true)]
    public string? NetworkRegionID { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkRegion.Type;

    /// <inheritdoc/>
    protected override void Run() => New();
}
