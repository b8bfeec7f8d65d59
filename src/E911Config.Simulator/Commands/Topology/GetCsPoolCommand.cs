using System;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsPool.</summary>
[Cmdlet(VerbsCommon.Get, "CsPool", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.Deploy.Internal.Cluster")]
public sealed class GetCsPoolCommand : GetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    [Parameter]
    public string? Site { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => Pool.Type;

    private protected override bool Keep(DeploymentObject item) => Site is null
        || Simulation.Objects.Find(Core.Deployment.Site.Type, item.Text("Site")) is { } site
        && string.Equals(site.Text("DisplayName") is { Length: > 0 } name ? name : site.Name, Site, StringComparison.OrdinalIgnoreCase);
}
