using E911Config.Core.Calls;
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
}
