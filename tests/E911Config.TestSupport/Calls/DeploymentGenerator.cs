using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.TestSupport.Calls;

/// <summary>A deployment with the design that belongs to it.</summary>
/// <param name="Snapshot">The deployment.</param>
/// <param name="DesignText">The text of the design file.</param>
/// <param name="Design">The same, read.</param>
public sealed record GeneratedDeployment(Snapshot Snapshot, string DesignText, DesignDocument Design);

/// <summary>
/// Makes believable deployments of any size in linear time, by seed: regions in a ring, each with a central site and a pool; zones with a
/// branch and a gateway, every third with a survivable branch appliance; the provider's pair of SBCs at two central sites; ordinary routes;
/// callers.
/// </summary>
public sealed partial class DeploymentGenerator
{
    private const string Domain = ".example.test";
    private const string Ecrc = "+18005550199";

    private static readonly string[] Cities =
    [
        "Reno", "Akron", "Boise", "Chandler", "Dayton", "Eugene", "Fresno", "Garland", "Hialeah", "Irving", "Joliet", "Kent", "Laredo",
            "Mesa", "Norfolk", "Ogden",
        "Plano", "Quincy", "Racine", "Salem", "Tulsa", "Utica", "Vallejo", "Waco", "Yuma", "Austin", "Bend", "Camden", "Dover", "Elgin",
            "Flint", "Gary",
    ];

    private readonly DeploymentSize size;
    private readonly Dice dice;
    private readonly int regions;
    private readonly Dictionary<ObjectType, List<DeploymentObject>> objects = ObjectTypes.All.ToDictionary(type => type,
        _ => new List<DeploymentObject>());

    private DeploymentGenerator(DeploymentSize size, int seed)
    {
        this.size = size;
        dice = new Dice(seed);
        regions = Math.Clamp(size.NetworkSites / 50, 2, 12);
    }

    /// <summary>Makes a deployment.</summary>
    /// <param name="size">Its size.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="deployed">Whether the design is in place; otherwise the deployment has none of its objects, and fewer routes by as
    /// many.</param>
    public static GeneratedDeployment Make(DeploymentSize size, int seed = 1, bool deployed = true)
    {
        var generator = new DeploymentGenerator(size, seed);
        var text = generator.DesignText();
        var design = DesignFile.Parse("generated.e911.json", text);
        generator.Topology();
        generator.Network(deployed ? design : null);
        generator.Routing(design, deployed);
        if (deployed) generator.Deploy(design);
        return new GeneratedDeployment(generator.Snapshot(), text, design);
    }

    // Site s belongs to zone s % zones, and a zone to one region: the first site of each zone is its branch, and those of the first zones
    // are the hubs.
    private int ZoneOf(int site) => site % size.Zones;

    private int RegionOf(int zone) => zone % regions;

    private bool IsHub(int zone) => zone < regions;

    private bool HasAppliance(int zone) => !IsHub(zone) && zone % 3 == 0;

    private static bool IsElin(int zone) => zone % 10 == 9;

    private static string SiteName(int site) => site < Cities.Length ? Cities[site]
        : Cities[site % Cities.Length] + " " + Number(site / Cities.Length + 1);

    private static string ZoneName(int zone) => SiteName(zone);

    private static string RegionName(int region) => "Region " + Number(region + 1);

    private static string PoolName(int region) => "pool-" + Number(region + 1) + Domain;

    private string HomeOf(int zone) => HasAppliance(zone) ? "sba-" + Number(zone + 1) + Domain : PoolName(RegionOf(zone));

    private static string GatewayName(int zone) => "gw-" + Number(zone + 1) + Domain;

    private static string ElinName(int zone) => "elin-" + Number(zone + 1) + Domain;

    private static string SbcName(int index) => "sbc-" + Number(index + 1) + Domain;

    private static string PolicyName(int zone) => "Tag:Users " + ZoneName(zone);

    private static string UsageName(int zone) => "PSTN " + ZoneName(zone);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Put(string noun, string identity, params (string Name, object? Value)[] values)
    {
        var type = ObjectTypes.Get(noun);
        objects[type].Add(new DeploymentObject(type, identity,
            values.Select(value => new KeyValuePair<string, object?>(value.Name, value.Value))));
    }

    private Snapshot Snapshot() => new(
        objects.Select(pair => new KeyValuePair<ObjectType, IReadOnlyList<DeploymentObject>>(pair.Key, pair.Value)))
    {
        CapturedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Source = new SnapshotSource("simulated", "generated", SnapshotSource.NameOf(objects[Registrar.Type])),
        Callers = Callers(),
    };

    private string DesignText()
    {
        var zones = new List<Dictionary<string, object>>();
        for (var zone = 0; zone < size.Zones; zone++)
        {
            var sites = new List<string>();
            for (var site = zone; site < size.NetworkSites; site += size.Zones) sites.Add(SiteName(site));
            // A hub's gateway takes calls from all over its region and asks the ECRC; a branch's own gateway knows the police of its town.
            var entry = new Dictionary<string, object>
            {
                ["name"] = ZoneName(zone),
                ["networkSites"] = sites,
                ["strategy"] = IsElin(zone) ? "elinGateway" : "centralTrunk",
                ["localTrunks"] = new[] { new { trunk = "PstnGateway:" + GatewayName(zone), mode = IsHub(zone) ? "ecrc" : "psap" } },
                ["voicePolicies"] = new[] { PolicyName(zone) },
            };
            if (IsElin(zone)) entry["elinGateways"] = new[] { "PstnGateway:" + ElinName(zone) };
            else if (RegionOf(zone) % 2 == 1) entry["providerTrunks"] = new[] { "PstnGateway:" + SbcName(1), "PstnGateway:" + SbcName(0) };
            if (!IsElin(zone) && zone % 5 == 4) entry["redundancy"] = "equalPeers";
            zones.Add(entry);
        }

        return JsonConvert.SerializeObject(new Dictionary<string, object>
        {
            ["formatVersion"] = 1,
            ["name"] = "Generated",
            ["provider"] = new
            {
                trunks = new[] { 0, 1 }.Select(index => new { trunk = "PstnGateway:" + SbcName(index), kind = "onPremSbc", certified = true,
                    passesPidfLo = true }).ToArray(),
                ecrcNumber = Ecrc,
            },
            ["emergencyNumbers"] = new[] { new { dialString = "911", masks = new[] { "112", "999" } } },
            ["notification"] = new { uris = new[] { "sip:security@example.test" } },
            ["zones"] = zones,
            ["offNetwork"] = new Dictionary<string, object>(),
        });
    }

    private List<CallerClass> Callers()
    {
        var weights = Enumerable.Range(0, size.CallerGroups)
            .Select(group => (group / size.NetworkSites == 0 ? 40L : 2L) * (1 + dice.Next(9))).ToArray();
        var total = weights.Sum();
        var free = size.Users - size.CallerGroups;
        var callers = new List<CallerClass>();
        for (var group = 0; group < size.CallerGroups; group++)
        {
            int site = group % size.NetworkSites, variant = group / size.NetworkSites, zone = ZoneOf(site);
            // At the hubs some work from anywhere; the fourth class of a site is homed on the pool of the next region.
            var away = variant == 2 && site < regions;
            callers.Add(new CallerClass(
                1 + free * weights[group] / total,
                away ? "*offnetwork*" : SiteName(site),
                variant < 3 ? HomeOf(zone) : PoolName((RegionOf(zone) + 1) % regions),
                PolicyName(zone), null, null,
                away ? "modern" : variant switch { 1 => "analog", 2 => "legacy", _ => "modern" }));
        }

        callers[0] = callers[0] with { Count = callers[0].Count + size.Users - callers.Sum(caller => caller.Count) };
        return callers;
    }
}
