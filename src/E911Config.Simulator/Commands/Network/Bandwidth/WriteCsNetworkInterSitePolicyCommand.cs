using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Commands;

/// <summary>The parameters that New-CsNetworkInterSitePolicy and Set-CsNetworkInterSitePolicy share.</summary>
public abstract class WriteCsNetworkInterSitePolicyCommand : WriteObjectCommand
{
    [Parameter]
    public string? BWPolicyProfileID { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkInterSitePolicy.Type;
}
