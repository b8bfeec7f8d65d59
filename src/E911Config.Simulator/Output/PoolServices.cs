using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Output;

/// <summary>
/// The services that pools name and that have no objects of their own, with what every service has. Of central management there is one in
/// every deployment: where no pool names it, it is taken to be in the first pool with user services.
/// </summary>
internal static class PoolServices
{
    private const string CentralManagement = "CentralManagement";
    private static readonly string[] Own = ["Registrar", "MediationServer", "PstnGateway"];

    public static IReadOnlyList<(string Identity, string Role, string Pool, string Site)> All(ObjectStore objects)
    {
        if (!objects.IsRead(Pool.Type)) return [];
        var named = objects.Table(Pool.Type).All().SelectMany(pool => pool.List("Services")
            .Select(service => service.Split([':'], 2))
                .Where(parts => parts.Length == 2 && !Own.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
            .Select(parts => (Identity: parts[0] + ":" + parts[1], Role: parts[0], Pool: pool.Identity, Site: pool.Text("Site")))).ToList();
        if (!named.Exists(service => service.Role == CentralManagement) && named.Find(service => service.Role == "UserServer")
            is { Pool: not null } first)
            named.Add((CentralManagement + ":" + first.Pool, CentralManagement, first.Pool, first.Site));
        return named;
    }

    public static PSObject View((string Identity, string Role, string Pool, string Site) service) => ObjectView.Of(
        "Microsoft.Rtc.Management.Xds.Display" + service.Role,
        ("Identity", service.Identity), ("DependentServiceList", new List<string>()),
            ("ServiceId", null),
        ("SiteId", service.Site), ("PoolFqdn", service.Pool), ("Version", null), ("Role", service.Role));
}
