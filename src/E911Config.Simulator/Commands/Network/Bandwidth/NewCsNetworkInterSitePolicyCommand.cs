using System.Management.Automation;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's New-CsNetworkInterSitePolicy.</summary>
[Cmdlet(VerbsCommon.New, "CsNetworkInterSitePolicy", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.InterNetworkSitePolicyType")]
public sealed class NewCsNetworkInterSitePolicyCommand : WriteCsNetworkInterSitePolicyCommand
{
    [Parameter(ParameterSetName = "Identity", Mandatory = true, Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(Mandatory = true)]
    public string? NetworkSiteID1 { get; set; }

    [Parameter(Mandatory = true)]
    public string? NetworkSiteID2 { get; set; }

    [Parameter]
    public SwitchParameter InMemory { get; set; }

    [Parameter(ParameterSetName = "ParentAndRelativeKey", Mandatory = true)]
    public string? InterNetworkSitePolicyID { get; set; }

    /// <inheritdoc/>
    protected override void Run() => New();
}
