using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Examples;

/// <summary>The design of the example fits the deployment beside it, and shows everything that a design can say.</summary>
public sealed class LitwareDesignTests
{
    private static readonly Snapshot Litware = SnapshotFile.Read(Repository.Example("litware/litware.e911-snapshot.json"));
    private static readonly DesignDocument Design = DesignFile.Read(Repository.Example("litware/litware.e911.json"));

    [Fact]
    public void EveryStrategyAndRedundancyIsUsed()
    {
        Assert.Equal(["branchTrunk", "centralTrunk", "elinGateway", "localGateway"], Design.Zones.Select(zone => zone.Strategy.Name)
            .Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<Redundancy>(), Design.Zones.Select(zone => zone.Redundancy).Distinct().Order());
        Assert.Equal(Enum.GetValues<LocalTrunkMode>(), Design.Zones.SelectMany(zone => zone.LocalTrunks).Select(trunk => trunk.Mode)
            .Distinct().Order());
        Assert.Equal(["DE", "GB", "US"], Design.Zones.Select(zone => zone.Jurisdiction).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryNetworkSiteIsInAZoneOrOutOfScope()
    {
        var claimed = Design.Zones.SelectMany(zone => zone.NetworkSites).Select(site => site.Value)
            .Concat(Design.OutOfScope.Select(entry => entry.NetworkSite.Value));

        Assert.Equal(Litware.All(NetworkSite.Type).Select(site => site.Identity), claimed.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void EveryTrunkExists() => Assert.All(Design.Trunks, trunk => Assert.NotNull(Litware.Find(Trunk.Type, trunk.Identity)));

    [Fact]
    public void TheTrunksThatTheDesignLeavesOutAreThoseOfItsForeignSitesAndThePbx() => Assert.Equal(
        ["PstnGateway:gw-bei.litwareinc.com", "PstnGateway:gw-mnl.litwareinc.com", "PstnGateway:pbx-nyc.litwareinc.com"],
        Litware.All(Trunk.Type).Select(trunk => trunk.Identity).Where(identity => Design.FindTrunk(identity) is null));

    [Fact]
    public void EveryVoicePolicyExists() => Assert.All(Design.Zones.SelectMany(zone => zone.VoicePolicies), policy =>
        Assert.NotNull(Litware.Find(VoicePolicy.Type, policy.Value)));

    [Fact]
    public void ATrunkAndAVoicePolicyAreSharedByTwoZones()
    {
        Assert.Equal(["Chicago", "New York"], Design.FindTrunk("PstnGateway:gw-chi.litwareinc.com")!.Zones.Select(zone => zone.Name));
        Assert.Equal(["Chicago", "New York"],
            Design.Zones.Where(zone => zone.VoicePolicies.Any(policy => policy.Value == "Tag:HeadquartersUsers"))
            .Select(zone => zone.Name));
    }

    [Fact]
    public void WhatIsAdoptedExists()
    {
        var adopted = Design.AllZones.SelectMany(zone => zone.Adopt).Select(reference => reference.Value).ToArray();

        Assert.NotEmpty(adopted);
        Assert.All(adopted, reference => Assert.True(reference.Type == PstnUsage.Type
            ? Litware.Usages.Contains(reference.Identity)
            : Litware.Find(reference.Type, reference.Identity) is not null));
    }

    [Fact]
    public void PortlandKeepsItsNames()
    {
        var portland = Design.ZoneOf("Portland")!;

        Assert.Equal(("Portland Emergency", "Tag:Portland-E911", "Portland 911"),
            (portland.UsageName, portland.LocationPolicyIdentity, portland.RouteName("Primary")));
        Assert.Equal("E911-Portland-Secondary", portland.RouteName("Secondary"));
    }

    [Fact]
    public void NoOtherObjectOfTheDesignHasTheNameOfAnObjectThatIsThere()
    {
        var adopted = Design.AllZones.SelectMany(zone => zone.Adopt).Select(reference => reference.Value.ToString())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = Design.AllZones.SelectMany(zone =>
            zone.Legs.Select(leg => (Type: VoiceRoute.Type, Name: leg.RouteName))
            .Append((Type: LocationPolicy.Type, Name: zone.LocationPolicyIdentity)));

        Assert.All(wanted.Where(item => Litware.Find(item.Type, item.Name) is not null), item =>
            Assert.Contains(item.Type.Noun + " " + item.Name, adopted));
    }

    [Fact]
    public void LocationsNameWhatThereIs() => Assert.All(Design.Locations, location =>
    {
        Assert.NotNull(Litware.Find(Site.Type, location.TopologySite));
        Assert.NotNull(Litware.Find(NetworkSite.Type, location.NetworkSite.Value));
    });

    [Fact]
    public void EveryTopologySiteWithTrunksLiesInANetworkSite()
    {
        var mapped = Design.Locations.Select(location => Site.Type.CanonicalIdentity(location.TopologySite))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.All(Litware.All(Site.Type), site =>
            Assert.True(mapped.Contains(site.Identity) || Litware.Find(NetworkSite.Type, site.Name) is not null, site.Address));
    }

    [Fact]
    public void NoNumberIsInsideAnOrbit()
    {
        var numbers = Design.AllZones.SelectMany(zone => zone.PolicyNumbers).SelectMany(number => number.Masks.Append(number.DialString));

        Assert.All(Litware.All(CallParkOrbit.Type), orbit => Assert.All(numbers, number =>
            Assert.False(number.Length == orbit.Text("NumberRangeStart").Length
                && string.CompareOrdinal(number, orbit.Text("NumberRangeStart")) >= 0
                    && string.CompareOrdinal(number, orbit.Text("NumberRangeEnd")) <= 0)));
    }

    [Fact]
    public void EveryNumberOfAZoneComesThroughTheDialPlanOfItsCallers() => Assert.All(
        Litware.Callers.Where(caller => caller.NetworkSite is not null && caller.NetworkSite != "*offnetwork*"
            && Design.ZoneOf(caller.NetworkSite) is not null),
        caller => Assert.All(Design.ZoneOf(caller.NetworkSite!)!.Numbers, number =>
            Assert.Equal("+" + number.DialString, Dialled(caller, number.DialString))));

    [Fact]
    public void ADecisionIsExplainedInEveryZone()
    {
        var lines = File.ReadAllLines(Repository.Example("litware/litware.e911.json"));
        var places = Design.Zones.Select(zone => zone.Place.Line).Append(lines.Length).ToArray();

        Assert.All(Enumerable.Range(0, Design.Zones.Count), zone =>
            Assert.Contains(lines.Skip(places[zone] - 1).Take(places[zone + 1] - places[zone]), line =>
                line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
    }

    private static string? Dialled(CallerClass caller, string digits)
    {
        var scope = caller.DialPlan ?? Litware.Find(Registrar.Type, caller.RegistrarPool!)!.Text("SiteId");
        var rules = Litware.All(VoiceNormalizationRule.Type).Where(rule => rule.Type.Identity.ScopeOf(rule.Identity) == scope)
            .OrderBy(rule => rule.Number("Priority"));
        var rule = rules.FirstOrDefault(rule => System.Text.RegularExpressions.Regex.IsMatch(digits, rule.Text("Pattern")));
        return rule is null ? null : System.Text.RegularExpressions.Regex.Replace(digits, rule.Text("Pattern"), rule.Text("Translation"));
    }
}
