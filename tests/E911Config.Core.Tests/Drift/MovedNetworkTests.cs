using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>Networks that belong to another network site than when the plan was applied, with people in them who have not moved.</summary>
public sealed class MovedNetworkTests
{
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = Litware.Right;

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

    private static Snapshot Moved(string network, string site) =>
        Right.With([Right.Find(NetworkSubnet.Type, network)!.With("NetworkSiteID", site)]);

    private static DriftTestItem[] Networks(Snapshot now) => [.. new DriftTestResult(DriftFinder.Find(Litware.Design, now,
        DriftSeverity.Minor, Today, DriftBasis.Of(Litware.Plan) with { After = Right })).Items
        .Where(item => item.ObjectType == "CsNetworkSubnet")];
}
