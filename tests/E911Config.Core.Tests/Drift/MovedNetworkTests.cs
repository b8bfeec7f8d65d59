using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Location;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>Networks that belong to another network site than when the plan was applied, with people in them who have not moved.</summary>
public sealed class MovedNetworkTests
{
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = Litware.Right;
    private static readonly Plan Reno = Litware.Planned(Litware.Design, Litware.Snapshot, "Reno");

    /// <summary>The centre that answers the local trunk of another place does not serve them, whatever the servers take them for.</summary>
    [Fact]
    public void WhoIsTakenForSomebodyElsewhereReachesTheCentreOfThatPlace()
    {
        var item = Assert.Single(Networks(Moved("10.110.1.0", "Cologne")));

        Assert.Equal(("10.110.1.0", "NetworkSiteID", "London", "Cologne", DriftSeverity.Critical),
            (item.Identity, item.Property, item.Intended, item.Actual, item.Severity));
        Assert.Contains("WrongPsap", item.Effect, StringComparison.Ordinal);
        Assert.Equal(DriftSeverity.Critical, Assert.Single(Networks(Moved("10.10.1.0", "Detroit"))).Severity);
    }

    /// <summary>Others are told of a call from another zone, and other trunks are left when one fails.</summary>
    [Theory]
    [InlineData("10.20.2.0", "Chicago", "frontdesk-nyc")]
    [InlineData("10.40.1.0", "Chicago", "reception-pdx")]
    [InlineData("10.50.1.0", "Albuquerque", "")]
    public void WhoseOwnPeopleAreNotToldOrWhoseSecondWayIsAnotherIsWorseOff(string network, string site, string lost)
    {
        var item = Assert.Single(Networks(Moved(network, site)));

        Assert.Equal((network, DriftSeverity.Major), (item.Identity, item.Severity));
        Assert.Contains(lost, item.Effect, StringComparison.Ordinal);
    }

    /// <summary>The location service is asked for a network that is mapped no more, too: who has a row is located as he was.</summary>
    [Fact]
    public void ANetworkThatIsTakenOffTheMapKeepsItsLocation()
    {
        var without = Right.Without([Right.Find(NetworkSubnet.Type, "10.60.1.0")!]);
        Assert.DoesNotContain(Networks(without), item => item.Severity == DriftSeverity.Critical);

        var blank = without.Without([without.Find(LocationServiceTables.Subnet, "10.60.1.0")!]);
        var item = Assert.Single(Networks(blank), item => item.Severity == DriftSeverity.Critical);
        Assert.Contains("Unlocated instead of Located", item.Effect, StringComparison.Ordinal);
    }

    /// <summary>The upper half of a network that became smaller belongs to nobody.</summary>
    [Fact]
    public void APartThatWasCutOffIsNamedByItsMask()
    {
        var item = Assert.Single(Networks(Right.With([Right.Find(NetworkSubnet.Type, "10.110.1.0")!.With("MaskBits", 25)])));

        Assert.Equal(("10.110.1.0", "MaskBits", "24", "25", DriftSeverity.Critical),
            (item.Identity, item.Property, item.Intended, item.Actual, item.Severity));
        Assert.Contains("WrongCountry", item.Effect, StringComparison.Ordinal);
        Assert.Contains("10.110.1.0 -MaskBits 24", Result(Right.With([Right.Find(NetworkSubnet.Type, "10.110.1.0")!.With("MaskBits", 25)]))
            .Text.Replace("'", "", StringComparison.Ordinal).Replace(Environment.NewLine, " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    /// <summary>A network within another takes its addresses, wherever it begins.</summary>
    [Theory]
    [InlineData("10.110.1.128", 25, "Manila", DriftSeverity.Critical)]
    [InlineData("10.110.1.128", 25, "", DriftSeverity.Critical)]
    [InlineData("10.110.1.64", 26, "Cologne", DriftSeverity.Critical)]
    [InlineData("10.110.1.16", 28, "Cologne", DriftSeverity.Critical)]
    [InlineData("10.50.1.128", 25, "Cologne", DriftSeverity.Critical)]
    public void APartThatWasGivenAwayIsNamed(string network, int mask, string site, DriftSeverity severity)
    {
        var home = network.StartsWith("10.50", StringComparison.Ordinal) ? "Reno" : "London";
        var part = Right.Find(NetworkSubnet.Type, "10.110.1.0")!.Renamed(network).With("MaskBits", mask).With("NetworkSiteID", site);

        var item = Assert.Single(Networks(Right.With([part])), item => item.Severity > DriftSeverity.Minor);

        Assert.Equal((network, severity), (item.Identity, item.Severity));
        Assert.Equal(("NetworkSiteID", home), (item.Property, item.Intended));
        Assert.Contains(site, item.Actual, StringComparison.Ordinal);
    }

    /// <summary>Networks that are cut otherwise and belong where they did are no news; nor is what a narrower one had already.</summary>
    [Fact]
    public void NetworksThatAreCutOtherwiseAreNoNews()
    {
        var london = Right.Find(NetworkSubnet.Type, "10.110.1.0")!;

        Assert.Empty(Networks(Right.With([london.With("MaskBits", 25), london.Renamed("10.110.1.128").With("MaskBits", 25)])));
        Assert.Empty(Networks(Right.With([london.With("MaskBits", 20)])));
        var wide = Right.With([london.Renamed("10.96.0.0").With("MaskBits", 11)]);
        Assert.Empty(Networks(wide, wide));
    }

    /// <summary>Every address is asked where it was and where it is, by the bounds of the networks alone.</summary>
    [Fact]
    public void EveryPartIsAskedWhateverTheNetworksAre()
    {
        var chance = new Random(911);
        var london = Right.Find(NetworkSubnet.Type, "10.110.1.0")!;
        DeploymentObject[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ =>
        {
            var mask = chance.Next(24, 31);
            return london.Renamed("10.99.7." + ((chance.Next(256) >> (32 - mask)) << (32 - mask))).With("MaskBits", mask)
                .With("NetworkSiteID", chance.Next(2) == 0 ? "London" : "Manila");
        }).GroupBy(subnet => subnet.Identity).Select(same => same.First())];

        for (var turn = 0; turn < 40; turn++)
        {
            DeploymentObject[] before = Some(chance.Next(1, 6)), now = Some(chance.Next(1, 6));
            var parts = NetworkParts.Between(new SubnetTable(new Snapshot([]).With(before), AddressRanges.None),
                new SubnetTable(new Snapshot([]).With(now), AddressRanges.None)).Select(part => (part.Then.Identity, part.Now?.Identity));

            var expected = Enumerable.Range(0, 256).Select(low => (Then: At(before, low), Now: At(now, low)))
                .Where(pair => pair.Then is not null).Select(pair => (pair.Then!.Identity, pair.Now?.Identity));
            Assert.Equal(expected.Distinct().OrderBy(pair => pair.ToString(), StringComparer.Ordinal),
                parts.OrderBy(pair => pair.ToString(), StringComparer.Ordinal));
        }
    }

    /// <summary>Who applied a pilot of Reno has approved nothing of what drifted in London, and what drifted in Reno he has.</summary>
    [Fact]
    public void APilotApprovesNothingOfOtherZones()
    {
        var now = Right.With([
            Right.Find(NetworkSubnet.Type, "10.110.1.0")!.With("NetworkSiteID", "Cologne"),
            Right.Find(NetworkSubnet.Type, "10.50.1.0")!.With("NetworkSiteID", "Cologne"),
            Right.Find(NetworkSite.Type, "Manila")!.With("LocationPolicy", "E911-London"),
            Right.Find(VoiceRoute.Type, "Portland 911")!.With("AlternateCallerId", "+15035550999"),
        ]);
        string[] Found(DriftBasis basis, Snapshot live) => [.. DriftFinder
            .Find(Litware.Design, live, DriftSeverity.Minor, Today, basis).Items
            .Where(item => item.Severity >= DriftSeverity.Major && item.ObjectType is "CsNetworkSubnet" or "CsNetworkSite" or "CsVoiceRoute"
                && item.Numbers.Count == 0).Select(item => item.Identity).OrderBy(name => name, StringComparer.Ordinal)];

        Assert.Equal(["10.110.1.0", "10.50.1.0", "Manila", "Portland 911"], Found(After(Litware.Plan, Right), now));
        Assert.Equal(["10.110.1.0", "Manila", "Portland 911"], Found(After(Litware.Plan, Right, (Reno, now)), now));

        // What came with the pilot is its zone's from then on.
        var without = Right.Without([Right.Find(NetworkSubnet.Type, "10.50.1.0")!]);
        Assert.Equal(["10.50.1.0"], Found(After(Litware.Plan, without, (Reno, Right)), Moved("10.50.1.0", "Cologne")));
    }

    /// <summary>A network that is back where it belongs is no drift of the zone whose pilot found it elsewhere.</summary>
    [Fact]
    public void WhatIsBackIsNoDriftOfAPilot()
    {
        var moved = Right.With([Right.Find(NetworkSubnet.Type, "10.110.1.0")!.With("NetworkSiteID", "Reno")]);

        Assert.DoesNotContain(DriftFinder.Find(Litware.Design, Right, DriftSeverity.Minor, Today,
            After(Litware.Plan, Right, (Reno, moved))).Items, item => item.ObjectType == "CsNetworkSubnet");
    }

    private static DriftBasis After(Plan whole, Snapshot after, params (Plan Plan, Snapshot After)[] pilots)
    {
        BasisPlan[] plans = [.. pilots.Append((whole, after)).Select(one =>
            new BasisPlan(one.Item1) { Kept = new Lazy<Snapshot?>(() => one.Item2) })];
        return new DriftBasis(BasisKind.Journal) { Plans = plans, After = plans[0].Kept.Value };
    }

    private static DeploymentObject? At(IEnumerable<DeploymentObject> subnets, int low) => subnets
        .Where(subnet => low >> (32 - (int)subnet.Number("MaskBits")!)
            == int.Parse(subnet.Identity.Split('.')[3], System.Globalization.CultureInfo.InvariantCulture)
                >> (32 - (int)subnet.Number("MaskBits")!))
        .OrderByDescending(subnet => subnet.Number("MaskBits")).FirstOrDefault();

    private static Snapshot Moved(string network, string site) =>
        Right.With([Right.Find(NetworkSubnet.Type, network)!.With("NetworkSiteID", site)]);

    private static DriftTestItem[] Networks(Snapshot now, Snapshot? after = null) =>
        [.. Result(now, after).Items.Where(item => item.ObjectType == "CsNetworkSubnet")];

    private static DriftTestResult Result(Snapshot now, Snapshot? after = null) => new(DriftFinder.Find(Litware.Design, now,
        DriftSeverity.Minor, Today, DriftBasis.Of(Litware.Plan) with { After = after ?? Right }));
}
