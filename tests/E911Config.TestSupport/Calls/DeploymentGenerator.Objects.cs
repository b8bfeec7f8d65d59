using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.TestSupport.Calls;

/// <summary>The objects of a generated deployment.</summary>
public sealed partial class DeploymentGenerator
{
    private void Topology()
    {
        for (var zone = 0; zone < size.Zones; zone++)
        {
            var site = SiteName(zone);
            var parent = IsHub(zone) ? null : SiteName(RegionOf(zone));
            Put("CsSite", site, ("SiteId", Number(zone + 1)), ("DisplayName", site),
                ("Kind", parent is null ? "CentralSite" : "BranchSite"), ("ParentSite", parent));
            if (IsHub(zone)) Pool(PoolName(zone), site, PoolName((zone + 1) % regions));
            if (HasAppliance(zone)) Pool(HomeOf(zone), site, PoolName(RegionOf(zone)));
            Gateway(GatewayName(zone), site, HomeOf(zone));
            if (IsElin(zone)) Gateway(ElinName(zone), site, HomeOf(zone));
        }

        for (var index = 0; index < 2; index++) Gateway(SbcName(index), SiteName(index), PoolName(index));
    }

    private void Pool(string fqdn, string site, string backup)
    {
        Put("CsPool", fqdn, ("Site", site));
        Put("CsRegistrar", fqdn, ("BackupRegistrar", backup), ("EnableAutomaticFailover", true), ("SiteId", site), ("PoolFqdn", fqdn),
            ("Role", "Registrar"));
        Put("CsMediationServer", fqdn, ("SiteId", site), ("PoolFqdn", fqdn), ("Role", "MediationServer"));
    }

    private void Gateway(string fqdn, string site, string mediation)
    {
        Put("CsPstnGateway", fqdn, ("MediationServer", mediation), ("SiteId", site), ("PoolFqdn", fqdn), ("Role", "PstnGateway"));
        Put("CsTrunk", fqdn, ("PoolFqdn", fqdn), ("SiteId", site), ("MediationServer", mediation));
    }

    private void Network(DesignDocument? design)
    {
        Put("CsNetworkConfiguration", "Global", ("EnableBandwidthPolicyCheck", true));
        Put("CsNetworkBandwidthPolicyProfile", "Branch",
            ("BWPolicy", new[] { new ValueRecord(
            [new("BWLimit", 1000L), new("BWSessionLimit", 100L), new("BWPolicyModality", "Audio")]) }));
        for (var region = 0; region < regions; region++)
        {
            Put("CsNetworkRegion", RegionName(region), ("CentralSite", SiteName(region)));
            var next = (region + 1) % regions;
            if (regions > 2 || region == 0)
                Put("CsNetworkRegionLink", RegionName(region) + "-" + RegionName(next), ("NetworkRegionID1", RegionName(region)),
                    ("NetworkRegionID2", RegionName(next)));
        }

        for (var site = 0; site < size.NetworkSites; site++)
        {
            Put("CsNetworkSite", SiteName(site), ("NetworkRegionID", RegionName(RegionOf(ZoneOf(site)))),
                ("BWPolicyProfileID", site >= regions && dice.Chance(33) ? "Branch" : null),
                ("LocationPolicy", design?.ZoneOf(SiteName(site))?.LocationPolicyIdentity));
        }

        var bits = size.Subnets > 65_536 ? 26 : 24;
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        for (var subnet = 0; subnet < size.Subnets; subnet++)
        {
            var site = subnet % size.NetworkSites;
            var bytes = 10u << 24 | (uint)subnet << 32 - bits;
            var address = string.Join(".", Number((int)(bytes >> 24)), Number((int)(bytes >> 16 & 255)), Number((int)(bytes >> 8 & 255)),
                Number((int)(bytes & 255)));
            Put("CsNetworkSubnet", address, ("MaskBits", (long)bits), ("NetworkSiteID", SiteName(site)));
            // One site in fifty has a floor that nobody has entered yet.
            if (site % 50 == 49 && subnet >= size.NetworkSites && subnet < 2 * size.NetworkSites) continue;
            // An ELIN gateway reads the number of the place where others have the company.
            var company = IsElin(ZoneOf(site)) ? "775-555-" + Number(1000 + site % 9000) : "Litware, Inc.";
            (string Property, object? Value)[] civic =
            [
                ("HouseNumber", Number(1 + site % 900)), ("StreetName", "Example"), ("StreetSuffix", "St"),
                    ("City", Cities[site % Cities.Length]), ("State", "NV"),
                ("PostalCode", "89501"), ("Country", "US"),
            ];
            Put("CsLisSubnet", address, [("Subnet", address), ("Location", "Floor " + Number(subnet / size.NetworkSites + 1)),
                ("CompanyName", company), .. civic]);
            var key = string.Join("|", CivicAddress.Fields.Select(field => civic.FirstOrDefault(given => given.Property == field).Value));
            if (addresses.Add(key)) Put("CsLisCivicAddress", key, [.. civic, ("MSAGValid", true)]);
        }
    }

    private void Routing(DesignDocument design, bool deployed)
    {
        var emergency = design.AllZones.Sum(zone => zone.Legs.Count);
        var ordinary = size.Routes - emergency;
        for (var route = 0; route < ordinary; route++)
        {
            var zone = route % size.Zones;
            // Area codes of ten digits behind +1: none of them carries an emergency number.
            Put("CsVoiceRoute", $"Area {Number(route + 1)} {ZoneName(zone)}", ("Priority", (long)route),
                ("NumberPattern", $@"^\+1{Number(200 + route % 700)}\d{{7}}$"),
                ("PstnUsages", new[] { UsageName(zone) }), ("PstnGatewayList", new[] { "PstnGateway:" + GatewayName(zone) }));
        }

        var usages = Enumerable.Range(0, size.Zones).Select(UsageName);
        Put("CsPstnUsage", "Global", ("Usage", (deployed ? usages.Concat(design.AllZones.SelectMany(zone => zone.UsageNames)) : usages)
            .ToArray()));
        for (var zone = 0; zone < size.Zones; zone++)
        {
            string[] own = [UsageName(zone), UsageName(RegionOf(zone))];
            if (deployed) own = [design.Zones[zone].LocalUsageName!, .. own];
            Put("CsVoicePolicy", PolicyName(zone), ("PstnUsages", own.Distinct(StringComparer.OrdinalIgnoreCase).ToArray()),
                ("Name", ZoneName(zone)));
        }

        foreach (var noun in new[] { "CsVoicePolicy", "CsVoiceRoutingPolicy", "CsRoutingConfiguration", "CsTrunkConfiguration",
            "CsDialPlan" }) Put(noun, "Global");
        if (!deployed) Put("CsLocationPolicy", "Global");
        Plan("Global");
        for (var region = 0; region < regions; region++)
        {
            Put("CsDialPlan", "Site:" + SiteName(region), ("ExternalAccessPrefix", "9"));
            Plan("Site:" + SiteName(region));
        }

        Put("CsCallParkOrbit", "Parked", ("CallParkServiceId", "ApplicationServer:" + PoolName(0)), ("NumberRangeStart", "7000"),
            ("NumberRangeEnd", "7099"), ("Type", "CallPark"));
    }

    private void Plan(string scope)
    {
        Put("CsVoiceNormalizationRule", scope + "/Emergency with prefix", ("Priority", 0L), ("Pattern", "^9?(911|112|999)$"),
            ("Translation", "+$1"));
        Put("CsVoiceNormalizationRule", scope + "/Long distance", ("Priority", 1L), ("Pattern", @"^9?1(\d{10})$"), ("Translation", "+1$1"));
        Put("CsVoiceNormalizationRule", scope + "/Local", ("Priority", 2L), ("Pattern", @"^9?(\d{10})$"), ("Translation", "+1$1"));
    }

    // What the design makes of the deployment, under the names that it gives.
    private void Deploy(DesignDocument design)
    {
        var owner = new Ownership(design.Name, []);
        var priority = (long)size.Routes;
        foreach (var zone in design.AllZones)
        {
            foreach (var leg in zone.Legs)
            {
                Put("CsVoiceRoute", leg.RouteName, ("Priority", priority++), ("NumberPattern", leg.Pattern),
                    ("PstnUsages", new[] { leg.UsageName }), ("PstnGatewayList", leg.Trunks),
                    ("SuppressCallerId", false), ("Description", owner.Describe($"zone {zone.Name}, {leg.Name}")));
            }

            Put("CsLocationPolicy", zone.LocationPolicyIdentity, ("EnhancedEmergencyServicesEnabled", true), ("LocationRequired", "no"),
                ("PstnUsage", zone.UsageName),
                ("EmergencyDialString", zone.LegacyNumber.DialString), ("EmergencyDialMask", zone.LegacyNumber.MaskText),
                    ("NotificationUri", zone.Notification?.UriText),
                ("LocationRefreshInterval", (long)zone.RefreshHours),
                ("EmergencyNumbers", zone.PolicyNumbers.Select(number => new ValueRecord("DialString", number.DialString, "DialMask",
                    number.MaskText)).ToArray()),
                ("Description", zone.IsOffNetwork ? null : owner.Describe("zone " + zone.Name)));
        }

        foreach (var trunk in design.Trunks)
        {
            var scope = "Service:" + trunk.Identity;
            if (trunk.Role == TrunkRole.Provider) Put("CsTrunkConfiguration", scope, ("EnablePIDFLOSupport", true),
                ("EnableFastFailoverTimer", true), ("RemovePlusFromUri", false));
            if (trunk.SendsLocation == true) Put("CsTrunkConfiguration", scope, ("EnablePIDFLOSupport", true));
            if (trunk.Mode != LocalTrunkMode.Ecrc) continue;
            Put("CsTrunkConfiguration", scope);
            Put("CsOutboundTranslationRule", scope + "/" + design.Naming.TranslationRule, ("Priority", 0L),
                ("Pattern", NumberPattern.Of(trunk.Numbers)),
                ("Translation", Ecrc),
                ("Description", owner.Describe("emergency numbers to the ECRC")));
        }
    }
}
