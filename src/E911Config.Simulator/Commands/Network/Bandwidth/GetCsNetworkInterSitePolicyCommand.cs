using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsNetworkInterSitePolicy.</summary>
[Cmdlet(VerbsCommon.Get, "CsNetworkInterSitePolicy", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.WritableConfig.Settings.NetworkConfiguration.InterNetworkSitePolicyType")]
public sealed class GetCsNetworkInterSitePolicyCommand : GetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    [Parameter]
    public SwitchParameter LocalStore { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkInterSitePolicy.Type;
}
