using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>Registrar pools and Mediation Servers, with the topology site and the place of each.</summary>
internal sealed class PoolTable
{
    private readonly Snapshot snapshot;
    private readonly NetworkMap network;
    private readonly ElementTable elements;
    private readonly Dictionary<string, PoolNode> registrars = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> serviceIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PoolNode> mediation = new(StringComparer.OrdinalIgnoreCase);

    public PoolTable(Snapshot snapshot, NetworkMap network, ElementTable elements)
    {
        this.snapshot = snapshot;
        this.network = network;
        this.elements = elements;
        foreach (var site in snapshot.All(Site.Type)) elements.Add(ElementKind.Site, site.Name);
        foreach (var item in snapshot.All(Registrar.Type))
        {
            if (item.Text("ServiceId") is { Length: > 0 } id) serviceIds[id] = item.Name;
        }

        foreach (var item in snapshot.All(Registrar.Type)) registrars[item.Name] = RegistrarNode(item);
        foreach (var item in snapshot.All(Registrar.Type))
        {
            if (item.Text("PoolFqdn") is { Length: > 0 } fqdn && !registrars.ContainsKey(fqdn)) registrars[fqdn] = registrars[item.Name];
        }

        // A pool that is no registrar in the topology may still be named by callers or as a backup.
        foreach (var item in snapshot.All(Pool.Type).Where(pool => !registrars.ContainsKey(pool.Identity))) registrars[item.Identity] =
            BareNode(item.Identity);
        foreach (var item in snapshot.All(MediationServer.Type)) mediation[item.Name] = MediationNode(item.Name, item.Text("SiteId"));
    }

    /// <summary>The element of a topology site; none if its name is not known.</summary>
    public int SiteElement(string? site) => string.IsNullOrEmpty(site) ? ElementTable.None
        : elements.Add(ElementKind.Site, Site.Type.Identity.NameOf(site!));

    /// <summary>Every pool that is a registrar in the topology, by name.</summary>
    public IEnumerable<PoolNode> Registrars => registrars.Values.Distinct()
        .Where(pool => elements.Find(ElementKind.Registrar, pool.Fqdn) >= 0).OrderBy(pool => pool.Fqdn, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is a pool of this name at which users could be, in any spelling.</summary>
    public bool HasRegistrar(string fqdn) => registrars.ContainsKey(fqdn) || registrars.ContainsKey(NameOf(Registrar.Type, fqdn));

    /// <summary>A registrar pool by its FQDN. One that the topology does not have lies at a site that cannot be told.</summary>
    public PoolNode FindRegistrar(string? fqdn)
    {
        if (fqdn is not null && registrars.TryGetValue(fqdn, out var known)) return known;
        var name = fqdn is null ? "" : NameOf(Registrar.Type, fqdn);
        return registrars.TryGetValue(name, out var node) ? node : BareNode(name, isKnown: false);
    }

    /// <summary>The pool of a Mediation Server, made if the topology only names it.</summary>
    public PoolNode AddMediation(string identity)
    {
        var name = NameOf(MediationServer.Type, identity);
        if (!mediation.TryGetValue(name, out var node)) mediation[name] = node = MediationNode(name, "");
        return node;
    }

    /// <summary>Where something may be that lies nowhere known: in any topology site.</summary>
    public IReadOnlyList<int> PerhapsIn(string? site) => string.IsNullOrEmpty(site) ? elements.Sites : [];

    private PoolNode BareNode(string name, bool isKnown = true)
    {
        var site = SiteOfPool(name);
        return new PoolNode { Fqdn = name, Site = site, Place = network.PlaceOf(site), AtBranch = IsBranch(site),
            Elements = [SiteElement(site)], PerhapsIn = PerhapsIn(site), BackupKnown = snapshot.IsRead(Registrar.Type), IsKnown = isKnown };
    }

    private PoolNode RegistrarNode(DeploymentObject item)
    {
        var site = item.Text("SiteId") is { Length: > 0 } own ? own : SiteOfPool(item.Name);
        return new PoolNode
        {
            Fqdn = item.Name,
            Site = site,
            Place = network.PlaceOf(site),
            Elements = [elements.Add(ElementKind.Registrar, item.Name), SiteElement(site)],
            PerhapsIn = PerhapsIn(site),
            Backup = item.Text("BackupRegistrar") is { Length: > 0 } backup ? RegistrarOf(backup) : null,
            FailsOver = item["EnableAutomaticFailover"] is not false,
            BackupKnown = true,
            AtBranch = IsBranch(site),
        };
    }

    // A Mediation Server goes down with the registrar pool of its own name: they are one pool of servers.
    private PoolNode MediationNode(string name, string ownSite)
    {
        var site = ownSite.Length > 0 ? ownSite : SiteOfPool(name);
        return new PoolNode
        {
            Fqdn = name,
            Site = site,
            Place = network.PlaceOf(site),
            Elements = name.Length == 0 ? []
                : [elements.Add(ElementKind.Mediation, name), elements.Find(ElementKind.Registrar, name), SiteElement(site)],
            PerhapsIn = PerhapsIn(site),
        };
    }

    private string? SiteOfPool(string fqdn) => fqdn.Length > 0 && snapshot.Find(Pool.Type, fqdn)?.Text("Site") is { Length: > 0 } site
        ? site : null;

    // By its identity, or by the service id that a server gives it (2-Registrar-1), as trunks are named.
    private string RegistrarOf(string named) => NameOf(Registrar.Type, named) is var name && serviceIds.TryGetValue(name, out var own)
        ? own : name;

    private bool IsBranch(string? site) => site is not null && snapshot.Find(Site.Type, site) is { } item
        && (item.Text("Kind") is { Length: > 0 } kind ? kind == "BranchSite" : item.Text("ParentSite").Length > 0);

    private static string NameOf(ObjectType type, string identity) => type.Identity.Canonical(identity) is { } canonical
        ? type.Identity.NameOf(canonical) : identity;
}
