using System;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport;

/// <summary>Sites, pools, Mediation Servers, gateways and trunks.</summary>
public sealed partial class DeploymentBuilder
{
    /// <summary>A central site.</summary>
    public DeploymentBuilder Site(string name) => Site(name, parent: null);

    /// <summary>A branch site.</summary>
    public DeploymentBuilder Branch(string name, string parent) => Site(name, parent);

    /// <summary>A registrar pool; with <paramref name="mediation"/> it has its own Mediation Server too.</summary>
    public DeploymentBuilder Pool(string fqdn, string site, string? backup = null, bool mediation = false)
    {
        Put("CsPool", fqdn, ("Site", site));
        Put("CsRegistrar", fqdn, ("BackupRegistrar", backup), ("EnableAutomaticFailover", backup is null ? null : true), ("SiteId", site),
            ("PoolFqdn", fqdn), ("Role", "Registrar"));
        return mediation ? Mediation(fqdn, site) : this;
    }

    /// <summary>A survivable branch appliance: registrar and Mediation Server in one, with its backup registrar.</summary>
    public DeploymentBuilder Appliance(string fqdn, string site, string backup) => Pool(fqdn, site, backup, mediation: true);

    /// <summary>A Mediation Server pool.</summary>
    public DeploymentBuilder Mediation(string fqdn, string site)
    {
        Set("CsPool", fqdn, ("Site", site));
        return Put("CsMediationServer", fqdn, ("SiteId", site), ("PoolFqdn", fqdn), ("Role", "MediationServer"));
    }

    /// <summary>
    /// A gateway or SBC with its first trunk, which has the same name. Without a Mediation Server: the first one of its site, else the
    /// first of all.
    /// </summary>
    public DeploymentBuilder Gateway(string fqdn, string site, string? mediation = null)
    {
        var server = mediation ?? MediationFor(site);
        Put("CsPstnGateway", fqdn, ("MediationServer", server), ("SiteId", site), ("PoolFqdn", fqdn), ("Role", "PstnGateway"));
        return Trunk(fqdn, fqdn, server);
    }

    /// <summary>A further trunk to a gateway, over another Mediation Server.</summary>
    public DeploymentBuilder Trunk(string name, string gateway, string mediation)
    {
        var site = Find(PstnGateway.Type, gateway)?.Text("SiteId")
            ?? throw new ArgumentException($"There is no gateway {gateway} yet.", nameof(gateway));
        return Put("CsTrunk", name, ("PoolFqdn", gateway), ("SiteId", site), ("MediationServer", mediation));
    }

    private DeploymentBuilder Site(string name, string? parent) => Put("CsSite", name,
        ("SiteId", (All(Core.Deployment.Site.Type).Count + 1).ToString(CultureInfo.InvariantCulture)),
        ("DisplayName", name), ("Kind", parent is null ? "CentralSite" : "BranchSite"), ("ParentSite", parent));

    private string MediationFor(string site)
    {
        var stored = Core.Deployment.Site.Type.CanonicalIdentity(site);
        var servers = All(MediationServer.Type);
        return (servers.FirstOrDefault(server => string.Equals(server.Text("SiteId"), stored, StringComparison.OrdinalIgnoreCase))
            ?? servers.FirstOrDefault())?.Identity
            ?? throw new ArgumentException("There is no Mediation Server yet.", nameof(site));
    }
}
