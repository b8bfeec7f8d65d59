using E911Config.Core.Calls;
using E911Config.Core.Design;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class LocationTests
{
    private static readonly Caller AtSba = Office.Branch with { RegistrarPool = "sba" };

    [Theory]
    [InlineData("Lis")]
    [InlineData("Registrar:pool")]
    public void WithoutTheLocationServiceTheLocationIsLost(string element)
    {
        var trace = Office.WithBranch().Mediation("med", "HQ").Set("CsTrunk", "sbc", ("MediationServer", "med"))
            .Trace(AtSba, failed: element);
        Assert.Equal((Outcome.Unlocated, "PstnGateway:sbc"), (trace.Outcome, trace.Trunk));
    }

    [Fact]
    public void AnApplianceAsksItsBackupEvenIfNobodyFailsOver() =>
        Assert.Equal(Outcome.Located, Office.WithBranch().Set("CsRegistrar", "sba", ("EnableAutomaticFailover", false)).Trace(AtSba)
        .Outcome);

    [Fact]
    public void AnApplianceWithoutBackupHasNoLocationService() =>
        Assert.Equal(Outcome.Unlocated, Office.WithBranch().Set("CsRegistrar", "sba", ("BackupRegistrar", null)).Trace(AtSba).Outcome);

    [Fact]
    public void ARowWithoutAnyFieldIsNoLocation() =>
        Assert.Equal(Outcome.Unlocated, Office.Alone().Put("CsLisSubnet", "10.0.0.0", ("Subnet", "10.0.0.0"), ("Description", "Soon"))
            .Trace().BestOutcome);

    [Fact]
    public void ASiteWithoutSubnetsIsNotLocated() =>
        Assert.Equal(Outcome.Unlocated, Office.Alone().Remove("CsNetworkSubnet", "10.0.0.0").Trace().BestOutcome);

    [Fact]
    public void PortsLocateUnderOneReadingWhereThereAreAny()
    {
        var builder = Office.Alone().Remove("CsLisSubnet", "10.0.0.0");
        Assert.True(builder.Trace().HoldsUnderEveryReading);
        builder.Put("CsLisSwitch", "aa-bb", ("ChassisID", "aa-bb"), ("City", "Springfield"));
        Assert.Equal(["LocationByPort"], builder.Trace().DependsOn);
        Assert.Equal(Outcome.Located, builder.Trace(new CallRequest(Office.Caller, "911")
            { Assumptions = Office.Read("LocationByPort", "Yes") }).Outcome);
    }

    [Theory]
    [InlineData("CsLisSubnet")]
    [InlineData("CsNetworkSubnet")]
    public void AnUnreadLocationNounIsUnlocatedAndNamed(string noun)
    {
        var trace = Office.Alone().Unread(noun).Trace();
        Assert.Equal((Outcome.Unlocated, Outcome.Unlocated), (trace.Outcome, trace.BestOutcome));
        Assert.Equal([noun], trace.DependsOn);
        Assert.False(trace.HoldsUnderEveryReading);
    }

    [Fact]
    public void OfTwoUnreadLocationNounsTheOneThatWouldTellEverythingIsNamed()
    {
        Assert.Equal(["CsNetworkSubnet"], Office.Alone().Unread("CsLisSubnet").Unread("CsNetworkSubnet").Trace().DependsOn);
        Assert.Equal(["CsLisSubnet"], Office.Alone().Unread("CsLisSubnet").Unread("CsLisCivicAddress").Trace().DependsOn);
    }

    [Fact]
    public void AnUnreadLocationNounIsNotNamedWhereItCannotMatter()
    {
        Assert.Empty(Office.Alone().Unread("CsLisSubnet").Trace(failed: "Lis").DependsOn);
        Assert.Empty(Office.Alone().Unread("CsLisSwitch").Trace().DependsOn);
        Assert.Equal(["LocationByPort", "CsLisPort"], Office.Alone().Remove("CsLisSubnet", "10.0.0.0").Unread("CsLisPort").Trace()
            .DependsOn);
    }

    /// <summary>The client asks with its own network ID; what is mapped stands for it only where its prefix length is not told.</summary>
    [Theory]
    [InlineData("10.40.5.20/24", Outcome.Located, Outcome.Located)]
    [InlineData("10.40.6.20/24", Outcome.Unlocated, Outcome.Unlocated)]
    [InlineData("10.40.5.20", Outcome.Unlocated, Outcome.Located)]
    [InlineData("10.41.5.20/24", Outcome.Unlocated, Outcome.Unlocated)]
    [InlineData("10.41.5.20/16", Outcome.Located, Outcome.Located)]
    [InlineData("10.41.5.20", Outcome.Located, Outcome.Located)]
    public void AClientIsKnownByItsOwnNetwork(string address, Outcome worst, Outcome best)
    {
        var builder = Office.Alone().Subnet("10.40.0.0", "HQ", maskBits: 16, located: false).Located("10.40.5.0")
            .Subnet("10.41.0.0", "HQ", maskBits: 16);
        var trace = builder.Trace(Office.Caller with { NetworkSite = null, Address = address });
        Assert.Equal((worst, best), (trace.Outcome, trace.BestOutcome));
    }

    [Fact]
    public void ANetworkThatIsNotMappedMayBeLocatedAllTheSame()
    {
        var builder = Office.Alone().LocationPolicy("Global", "Emergency", "911").Located("10.77.0.0");
        Assert.Equal(Outcome.Located, builder.Trace(Office.Caller with { NetworkSite = null, Address = "10.77.0.5" }).Outcome);
        Assert.Equal(Outcome.Unlocated, builder.Trace(Office.Caller with { NetworkSite = null, Address = "10.78.0.5" }).BestOutcome);
        Assert.Equal(Outcome.Unlocated, builder.Trace(Office.Caller with { NetworkSite = null, OffNetwork = true }).BestOutcome);
    }

    [Fact]
    public void InADeploymentWithoutNetworkSitesItIsNotKnownWhichNetworkIsHis()
    {
        var builder = Office.Alone().LocationPolicy("Global", "Emergency", "911").Remove("CsNetworkSite", "HQ")
            .Remove("CsNetworkSubnet", "10.0.0.0");
        var trace = builder.Trace(Office.Caller with { NetworkSite = null, OffNetwork = true });
        Assert.Equal((Outcome.Unlocated, Outcome.Located), (trace.Outcome, trace.BestOutcome));
        Assert.True(trace.Tells(HopQuestion.Location, HopAnswer.FromSomeNetworks, HopRule.NetworkUntold));
    }

    [Theory]
    [InlineData("HouseNumber")]
    [InlineData("StreetName")]
    [InlineData("City")]
    [InlineData("State")]
    [InlineData("Country")]
    public void ARowThatLacksAPartOfAnAddressIsNamed(string field)
    {
        var trace = Office.Alone().Set("CsLisSubnet", "10.0.0.0", (field, " ")).Trace();
        Assert.Equal((Outcome.Unlocated, Outcome.Unlocated, null), (trace.Outcome, trace.BestOutcome, trace.ReasonCode));
        Assert.True(trace.Tells(HopQuestion.Location, HopAnswer.No, HopRule.FieldMissing.Of("10.0.0.0", field)));
    }

    [Fact]
    public void AnAddressThatWasNotValidatedIsUnlocatedUnderOneReading()
    {
        var builder = Office.Alone().Set("CsLisSubnet", "10.0.0.0", ("StreetName", "Other"));
        Assert.Equal((Outcome.Unlocated, "UnvalidatedAddress"), (builder.Trace().Outcome, Assert.Single(builder.Trace().DependsOn)));
        Assert.True(builder.Trace().Tells(HopRule.NotValidated.Of("10.0.0.0")));
        Assert.Equal(Outcome.Located, Office.Alone().Set("CsLisSubnet", "10.0.0.0", ("StreetName", " EXAMPLE ")).Trace().Outcome);
    }

    [Theory]
    [InlineData("+14255550100", true)]
    [InlineData("Litware, Inc.; 425-555-0100", true)]
    [InlineData("1425555", true)]
    [InlineData("142555", false)]
    [InlineData("1234567890123456", false)]
    [InlineData("Litware 425-555-0100", false)]
    [InlineData("425 555 0100", false)]
    [InlineData("", false)]
    public void AnElinIsATelephoneNumberInTheCompanyName(string company, bool isElin)
    {
        var builder = Office.WithBranch().Set("CsLisSubnet", "10.1.0.0", ("CompanyName", company), ("City", null));
        var trace = builder.Trace(Office.Branch, design: Office.Design(), failed: "Trunk:sbc");
        Assert.Equal((isElin ? Outcome.Located : Outcome.Unlocated, "PstnGateway:gw-branch"), (trace.Outcome, trace.Trunk));
        Assert.Equal(!isElin && company.Length == 0, trace.Tells(HopRule.FieldMissing.Of("10.1.0.0", "CompanyName")));
        Assert.Equal(!isElin && company.Length > 0, trace.Tells(HopRule.NoElin.Of("10.1.0.0", company)));
    }

    [Fact]
    public void ASecondSourceKnowsNetworksWithoutARowUnderOneReading()
    {
        var unknown = Office.Alone().Remove("CsLisSubnet", "10.0.0.0");
        Assert.Empty(unknown.Trace().DependsOn);
        unknown.Set("CsWebServiceConfiguration", "Site:HQ", ("SecondaryLocationSourceUrl", "https://second.test"));
        Assert.Equal(["SecondaryLocation"], unknown.Trace().DependsOn);
        Assert.Equal(Outcome.Located, unknown.Trace(
            new CallRequest(Office.Caller, "911") { Assumptions = Office.Read("SecondaryLocation", "Yes") }).Outcome);
        Assert.Empty(unknown.Put("CsLisSubnet", "10.0.0.0", ("Subnet", "10.0.0.0"), ("City", "Springfield")).Trace().DependsOn);
        Assert.Equal(["SecondaryLocation", "CsWebServiceConfiguration"], Office.Alone().Remove("CsLisSubnet", "10.0.0.0")
            .Unread("CsWebServiceConfiguration").Trace().DependsOn);
    }

    [Fact]
    public void AddressesOfRemoteAccessSayNothingOfAPlace()
    {
        var design = DesignFile.Parse("test.e911.json", """
            { "formatVersion": 1, "name": "Test", "provider": { "trunks": [{ "trunk": "PstnGateway:sbc", "kind": "onPremSbc" }] },
              "zones": [{ "name": "HQ", "networkSites": ["HQ"], "strategy": "centralTrunk" }], "vpnSubnets": ["10.99.0.0/16"] }
            """);
        var builder = Office.Alone().Subnet("10.99.1.0", "HQ");
        Assert.Equal(Outcome.Located, builder.Trace(design: design).Outcome);
        Assert.Equal(Outcome.Unlocated, Office.Alone().Subnet("10.99.1.0", "HQ").Remove("CsNetworkSubnet", "10.0.0.0")
            .Trace(design: design).BestOutcome);
        var trace = builder.Put("CsLisSwitch", "aa", ("ChassisID", "aa"), ("City", "X")).Trace(
            new CallRequest(Office.Caller with { NetworkSite = null, Address = "10.99.1.5/24" },
            "911") { Assumptions = Office.Read("LocationByPort", "Yes") }, design);
        Assert.Equal((Outcome.Unlocated, "Tag:HQ"), (trace.BestOutcome, trace.LocationPolicy));
        Assert.True(trace.HoldsUnderEveryReading);
        Assert.True(trace.Tells(HopRule.RemoteAccess.Of("10.99.1.5/24")));
    }

    /// <summary>Whoever comes in by remote access may be anywhere: an emergency centre of some place is not known to be his.</summary>
    [Theory]
    [InlineData(false, false, "10.0.0.5", Outcome.Unlocated)]
    [InlineData(true, false, "10.99.1.5", Outcome.Misrouted)]
    [InlineData(false, false, "10.99.1.5", Outcome.Misrouted)]
    [InlineData(true, true, "10.99.1.5", Outcome.Unlocated)]
    [InlineData(false, true, "10.99.1.5", Outcome.Unlocated)]
    public void NoLocalCentreIsKnownToServeRemoteAccess(bool mapped, bool servesOffNetwork, string address, Outcome outcome)
    {
        var design = DesignFile.Parse("test.e911.json", $$"""
            { "formatVersion": 1, "name": "Test", "provider": { "trunks": [{ "trunk": "PstnGateway:sbc", "kind": "onPremSbc" }] },
              "zones": [{ "name": "HQ", "networkSites": ["HQ"], "strategy": "centralTrunk",
                "localTrunks": [{ "trunk": "PstnGateway:gw", "mode": "psap" }] }],
              {{(servesOffNetwork ? "\"offNetwork\": { \"localTrunks\": [{ \"trunk\": \"PstnGateway:gw\", \"mode\": \"psap\" }] }," : "")}}
              "vpnSubnets": ["10.99.0.0/16"] }
            """);
        var builder = Office.Alone();
        if (mapped) builder.Subnet("10.99.1.0", "HQ");
        var caller = Office.Caller with { NetworkSite = null, Address = address, LocationPolicy = "Tag:HQ" };
        var trace = builder.Trace(caller, design: design, failed: "Provider");
        Assert.Equal((outcome, "PstnGateway:gw"), (trace.Outcome, trace.Trunk));
        if (outcome != Outcome.Misrouted) return;
        Assert.Equal(ReasonCodes.WrongPsap, trace.ReasonCode);
        Assert.True(trace.Tells(HopRule.ServesOthers, HopRule.RemoteAccess.Of(address)));
    }
}
