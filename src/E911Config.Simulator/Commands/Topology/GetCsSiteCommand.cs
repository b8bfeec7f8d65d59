using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Commands;

/// <summary>Simulates Microsoft's Get-CsSite.</summary>
[Cmdlet(VerbsCommon.Get, "CsSite", DefaultParameterSetName = "Identity")]
[OutputType("Microsoft.Rtc.Management.Deploy.Internal.Site+CentralSite")]
public sealed class GetCsSiteCommand : GetObjectCommand
{
    [Parameter(ParameterSetName = "Identity", Position = 0)]
    public XdsGlobalRelativeIdentity? Identity { get; set; }

    [Parameter(ParameterSetName = "Filter")]
    public string? Filter { get; set; }

    /// <inheritdoc/>
    protected override ObjectType Noun => Site.Type;

    private protected override string Canonical(string identity) =>
        Simulation.Objects.Table(Site.Type).All().FirstOrDefault(site => site.Text("SiteId") == identity)?.Identity
            ?? base.Canonical(identity);
}
