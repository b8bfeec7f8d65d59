using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Location;
using E911Config.Core.Tests.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Location;

/// <summary>Each kind of problem where it is, and not beside it. HQ has 10.0.0.0/24, the branch (ELIN gateway) 10.1.0.0/24.</summary>
public sealed class LocationSurveyTests
{
    private static readonly string Design = Office.Design().Text;

    public static TheoryData<string, string, string, string> Broken { get; } = new()
    {
        { "no row", "NoRow", "10.0.0.0", "" },
        { "an empty row", "RowEmpty", "10.0.0.0", "" },
        { "no city", "FieldMissing", "10.0.0.0", "City" },
        { "not validated", "NotValidated", "10.0.0.0", "" },
        { "no subnet", "NoSubnet", "", "" },
        { "no elin", "ElinMissing", "10.1.0.0", "CompanyName" },
        { "no number", "ElinMalformed", "10.1.0.0", "CompanyName" },
        { "a summary", "SummaryMapped", "10.0.0.0", "" },
    };

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "one elin twice", "ElinShared", "10.1.0.0" },
        { "one elin, written otherwise", "ElinShared", "10.1.0.0" },
        { "six elins", "TooManyElins", "10.1.0.0" },
        { "a name beside the elin", "ElinMalformed", "10.1.0.0" },
        { "a row for the vpn", "VpnRow", "10.99.1.0" },
        { "a mapped vpn", "VpnMapped", "10.99.2.0" },
        { "a row mapped nowhere", "RowUnmapped", "172.16.0.0" },
        { "a row of a subnet without site", "RowUnmapped", "172.17.0.0" },
        { "no address", "RowInvalid", "10.0.0" },
        { "a summary row", "SummaryRow", "10.8.0.0" },
    };

    [Fact]
    public void WhereAllIsWellNothingIsSaid()
    {
        var survey = Survey(Good());
        Assert.Empty(survey.Problems);
        Assert.Equal([CoverageState.Located, CoverageState.Located], survey.Zones.SelectMany(zone => zone.Sites)
            .Select(site => site.State));
        Assert.Equal(["HQ", "Branch"], survey.Zones.Select(zone => zone.Zone));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void WhatTakesTheLocationIsNamed(string what, string kind, string subnet, string field)
    {
        var problem = Assert.Single(Survey(Break(what)).Problems);
        Assert.Equal((kind, subnet, field, true), (problem.Kind.ToString(), problem.Subnet, problem.Field, problem.TakesLocation));
        Assert.Equal(kind.StartsWith("Elin", System.StringComparison.Ordinal) ? ("Branch", "Branch") : ("HQ", "HQ"),
            (problem.Zone, problem.NetworkSite));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WhatIsWrongAndTakesNoLocationIsNamed(string what, string kind, string subnet)
    {
        var problems = Survey(Break(what)).Problems.Where(problem => problem.Kind != LocationProblemKind.NoRow).ToArray();
        Assert.Equal((kind, subnet, false), (problems[0].Kind.ToString(), problems[0].Subnet, problems[0].TakesLocation));
        Assert.All(problems, problem => Assert.Equal(kind, problem.Kind.ToString()));
    }

    [Fact]
    public void OneElinForTwoFloorsIsForTwoPlacesAndForTwoSubnetsOfAFloorIsNot()
    {
        var floors = Break("one elin twice").Set("CsLisSubnet", "10.5.0.0", ("Location", "Floor 2"));
        Assert.Equal(["10.5.0.0"], Survey(floors).Problems.First(problem => problem.Subnet == "10.1.0.0").Others);
        Assert.Empty(Survey(Good().Subnet("10.5.0.0", "Branch").Set("CsLisSubnet", "10.5.0.0", ("CompanyName", "425-555-0100"))).Problems);
    }

    [Fact]
    public void SummariesNameTheNetworksThatBelongToThem()
    {
        Assert.Equal(["10.0.7.0"], Assert.Single(Survey(Break("a summary")).Problems).Others);
        var row = Survey(Break("a summary row")).RowProblems.Single();
        Assert.Equal(["10.8.4.0", "10.8.5.0"], row.Others);
        Assert.Equal(("HQ", "HQ"), (row.Zone, row.NetworkSite));
    }

    [Fact]
    public void WhatWasNotReadIsUntoldAndNeverLocated()
    {
        foreach (var noun in new[] { "CsLisSubnet", "CsLisCivicAddress", "CsNetworkSubnet" })
        {
            var zone = Survey(Good().Unread(noun)).ZoneOf("hq");
            Assert.Equal(CoverageState.Untold, zone.Sites[0].State);
            Assert.Equal([noun], zone.Unread);
            Assert.Empty(zone.Problems);
        }
    }

    [Fact]
    public void AnAnswerOfTheDesignThatLocatesIsSaid()
    {
        var design = DesignFile.Parse("test",
            Design.Replace("\"zones\"", "\"assumptions\": { \"unvalidatedAddress\": \"located\" }, \"zones\"",
            System.StringComparison.Ordinal));
        var network = LocationSurvey.Of(Break("not validated").Build(), design).ZoneOf("HQ").Sites[0].Networks[0];
        Assert.Equal((CoverageState.Located, "UnvalidatedAddress"), (network.State, network.By.ToString()));
    }

    [Fact]
    public void WithoutADesignARowThatServesOneKindOfTrunkIsHalfGood()
    {
        var survey = LocationSurvey.Of(Break("no elin").Set("CsLisSubnet", "10.0.0.0", ("CompanyName", "+14255550111")).Build(), null);
        Assert.Equal(["Branch Partly", "HQ Located"], survey.Zones[0].Sites.Select(site => $"{site.NetworkSite} {site.State}"));
    }

    [Fact]
    public void WithoutNetworkSitesEveryRowIsLookedAtAndNothingIsLocatedForSure()
    {
        var builder = new DeploymentBuilder().Located("10.0.0.0").Located("10.1.0.0");
        var zone = Assert.Single(LocationSurvey.Of(builder.Build(), null).Zones);
        Assert.Equal(["10.0.0.0", "10.1.0.0"], zone.Sites[0].Networks.Select(network => network.Network));
        Assert.True(zone.Sites[0].IsOpen);
        Assert.NotEqual(CoverageState.Located, zone.Sites[0].State);
    }

    [Fact]
    public void TheTableOfWhatIsMissingHasWhatIsKnown()
    {
        var survey = Survey(Break("no city").Remove("CsLisSubnet", "10.1.0.0"));
        var snapshot = Break("no city").Remove("CsLisSubnet", "10.1.0.0").Build();
        var hq = Assert.Single(MissingLocation.Of(survey.ZoneOf("HQ"), snapshot));
        Assert.Equal(["City"], hq.Fields);
        Assert.Equal("HQ|Floor 1|Litware, Inc.|1|||Example|St|| |IL|62701|US", string.Join("|", hq.Values.Select(pair => pair.Value)));
        var branch = Assert.Single(MissingLocation.Of(survey.ZoneOf("Branch"), snapshot));
        Assert.Equal(("10.1.0.0", "Branch"), (branch.Subnet, branch.NetworkSite));
        Assert.Equal(["CompanyName", "HouseNumber", "StreetName", "City", "State", "Country"], branch.Fields);
        Assert.Empty(MissingLocation.Of(Survey(Break("a summary")).ZoneOf("HQ"), Break("a summary").Build()));
        Assert.Empty(MissingLocation.Of(Survey(Break("not validated")).ZoneOf("HQ"), Break("not validated").Build()));
    }

    [Fact]
    public void ElinsStandByPlace()
    {
        var survey = Survey(Good().Subnet("10.5.0.0", "Branch")
            .Set("CsLisSubnet", "10.5.0.0", ("CompanyName", "425-555-0100; 425-555-0101")));
        Assert.Equal(["425-555-0100 10.1.0.0,10.5.0.0", "425-555-0101 10.5.0.0"],
            LocationSurvey.ElinsOf(survey.ZoneOf("Branch")).Select(place => place.Elin + " " + string.Join(",", place.Subnets)));
        Assert.Empty(LocationSurvey.ElinsOf(survey.ZoneOf("HQ")));
    }

    private static LocationSurvey Survey(DeploymentBuilder builder) => LocationSurvey.Of(builder.Build(),
        DesignFile.Parse("test", Design.Replace("\"zones\"", "\"vpnSubnets\": [\"10.99.0.0/16\"], \"zones\"",
            System.StringComparison.Ordinal)));

    private static DeploymentBuilder Good() => Office.WithBranch().Set("CsLisSubnet", "10.1.0.0", ("CompanyName", "425-555-0100"));

    private static DeploymentBuilder Break(string what) => what switch
    {
        "no row" => Good().Remove("CsLisSubnet", "10.0.0.0"),
        "an empty row" => Good().Remove("CsLisSubnet", "10.0.0.0")
            .Put("CsLisSubnet", "10.0.0.0", ("Subnet", "10.0.0.0"), ("Description", "Soon")),
        "no city" => Good().Set("CsLisSubnet", "10.0.0.0", ("City", " ")),
        "not validated" => Good().Set("CsLisSubnet", "10.0.0.0", ("StreetName", "Nobody's")),
        "no subnet" => Good().Remove("CsNetworkSubnet", "10.0.0.0").Remove("CsLisSubnet", "10.0.0.0"),
        "no elin" => Good().Set("CsLisSubnet", "10.1.0.0", ("CompanyName", null)),
        "no number" => Good().Set("CsLisSubnet", "10.1.0.0", ("CompanyName", "425 555 0100")),
        "a summary" => Good().Set("CsNetworkSubnet", "10.0.0.0", ("MaskBits", 16L)).Located("10.0.7.0"),
        "one elin twice" => Good().Subnet("10.5.0.0", "Branch").Set("CsLisSubnet", "10.5.0.0", ("CompanyName", "425-555-0100"),
            ("HouseNumber", "9")),
        "one elin, written otherwise" => Good().Located("10.0.0.0").Set("CsLisSubnet", "10.0.0.0", ("CompanyName", "+14255550100"),
            ("Location", "Roof")),
        "six elins" => Good().Set("CsLisSubnet", "10.1.0.0",
            ("CompanyName", "4255550100;4255550101;4255550102;4255550103;4255550104;4255550105")),
        "a name beside the elin" => Good().Set("CsLisSubnet", "10.1.0.0", ("CompanyName", "425-555-0100;Litware")),
        "a row for the vpn" => Good().Located("10.99.1.0"),
        "a mapped vpn" => Good().Subnet("10.99.2.0", "HQ", located: false),
        "a row mapped nowhere" => Good().Located("172.16.0.0"),
        "a row of a subnet without site" => Good().Subnet("172.17.0.0", null),
        "no address" => Good().Located("10.0.0"),
        _ => Good().Subnet("10.8.4.0", "HQ", located: false).Subnet("10.8.5.0", "HQ", located: false).Located("10.8.0.0"),
    };
}
