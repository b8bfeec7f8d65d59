using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsNetworkInterSitePolicy.</summary>
[Cmdlet(VerbsCommon.Set, "CsNetworkInterSitePolicy", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsNetworkInterSitePolicyCommand : WriteCsNetworkInterSitePolicyCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter]
    public string? NetworkSiteID1 { get; set; }

    [Parameter]
    public string? NetworkSiteID2 { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    /// <inheritdoc/>
    protected override void Run() => Set();
}
