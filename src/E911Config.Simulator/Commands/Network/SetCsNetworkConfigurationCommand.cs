using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Set-CsNetworkConfiguration.</summary>
[Cmdlet(VerbsCommon.Set, "CsNetworkConfiguration", DefaultParameterSetName = "Identity", SupportsShouldProcess = true)]
public sealed class SetCsNetworkConfigurationCommand : WriteObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Instance", ValueFromPipeline = true)]
    public PSObject? Instance { get; set; }

    [Parameter]
    public Guid Tenant { get; set; }

    [Parameter]
    [FromObject(typeof(MediaBypassSettingsType), "AlwaysBypass")]
    public MediaBypassSettingsType? MediaBypassSettings { get; set; }

    [Parameter]
    public PSListModifier? BWPolicyProfiles { get; set; }

    [Parameter]
    public PSListModifier? NetworkRegions { get; set; }

    [Parameter]
    public PSListModifier? NetworkRegionLinks { get; set; }

    [Parameter]
    public PSListModifier? InterNetworkRegionRoutes { get; set; }

    [Parameter]
    public PSListModifier? NetworkSites { get; set; }

    [Parameter]
    public PSListModifier? InterNetworkSitePolicies { get; set; }

    [Parameter]
    public PSListModifier? Subnets { get; set; }

    [Parameter]
    public bool EnableBandwidthPolicyCheck { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => NetworkConfiguration.Type;

    /// <inheritdoc/>
    protected override void Run() => Set();
}
