using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsNetworkRegionLink.</summary>
[Cmdlet(VerbsCommon.Set, "CsNetworkRegionLink", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsNetworkRegionLinkCommand : WriteCsNetworkRegionLinkCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter]
    public string? NetworkRegionID1 { get; set; }

    [Parameter]
    public string? NetworkRegionID2 { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
