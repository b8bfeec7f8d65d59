using System.Collections.Generic;
using System.Linq;
using E911Config.TestSupport;
using E911Config.TestSupport.Calls;
using Xunit;

namespace E911Config.Core.Tests.Calls.Reference;

/// <summary>What the location service knows, by hand: the rows, the addresses, the second source, and what was not read.</summary>
public sealed class LiteralLocationTests
{
    [Fact]
    public void AnAddressThatWasNotValidatedGoesToTheEcrc()
    {
        var town = Town.Build().Set("CsLisSubnet", "10.1.0.0", ("HouseNumber", "2"));
        var call = Town.Call(town);

        call.Is("Unlocated sbc +911");
        call.Assuming(LiteralSwitches.UnvalidatedAddress).Is("Located sbc +911");
        call.DependsOn("UnvalidatedAddress");
        Town.Call(town.Set("CsLisSubnet", "10.1.0.0", ("HouseNumber", " 1 "), ("City", "SPRINGFIELD"), ("PreDirectional", " ")))
            .Is("Located sbc +911");
    }

    [Theory]
    [InlineData("HouseNumber")]
    [InlineData("StreetName")]
    [InlineData("City")]
    [InlineData("State")]
    [InlineData("Country")]
    public void AnAddressThatLacksAPartIsNoneUnderAnyReading(string field)
    {
        var call = Town.Call(Town.Build().Set("CsLisSubnet", "10.1.0.0", (field, " ")));

        call.Is("Unlocated sbc +911");
        call.DependsOn();
    }

    [Theory]
    [InlineData("775-555-0100", "Located")]
    [InlineData("+17755550100", "Located")]
    [InlineData("Litware, Inc.; 7755550100", "Located")]
    [InlineData("5550100", "Located")]
    [InlineData("555-010", "Unlocated")]
    [InlineData("1234567890123456", "Unlocated")]
    [InlineData("-7755550100", "Unlocated")]
    [InlineData("775 555 0100", "Unlocated")]
    [InlineData("Suite 7755550100", "Unlocated")]
    public void AnElinIsATelephoneNumberAndNothingElse(string company, string outcome)
    {
        var town = Town.Build().Gateway("elin", "Reno", "sba.reno").Set("CsVoiceRoute", "Main", ("PstnGatewayList", new[] { "elin" }))
            .Set("CsLisSubnet", "10.1.0.0", ("CompanyName", company), ("HouseNumber", null));
        Town.Call(town).Is(outcome + " elin +911");
    }

    [Fact]
    public void ARowWithinAMappedSubnetCoversItInPart()
    {
        var town = Town.Build().Set("CsNetworkSubnet", "10.1.0.0", ("MaskBits", 16L)).Remove("CsLisSubnet", "10.1.0.0").Located("10.1.4.0");
        Town.Call(town).Is("Unlocated to Located sbc +911");
        // The subnet's own row is one network more, not all of them.
        Town.Call(town.Located("10.1.0.0")).Is("Unlocated to Located sbc +911");
        // In a narrower mapped subnet it says nothing of the wider one.
        Town.Call(town.Subnet("10.1.4.0", "Reno", located: false)).Is("Located sbc +911");
        Town.Call(town.Put("CsLisSubnet", "10.1.8.0", ("Subnet", "10.1.8.0"), ("Description", "Nothing else"))).Is("Located sbc +911");
    }

    [Theory]
    [InlineData("10.1.0.9", "Located")] // The longest mapped subnet.
    [InlineData("10.1.0.9/25", "Located")] // Its network ID under the prefix is the same.
    [InlineData("10.1.0.200/25", "Unlocated")]
    [InlineData("192.0.2.9", "Located")] // Not mapped: under 24.
    [InlineData("192.0.2.9/28", "Located")]
    [InlineData("192.0.2.99/28", "Unlocated")]
    public void ByAddressTheClientAsksForItsOwnNetwork(string address, string outcome) =>
        Town.Call(Town.Build().Located("192.0.2.0"))
            .With(caller => caller with { NetworkSite = null, Address = address, LocationPolicy = "E911" }).Is(outcome + " sbc +911");

    [Fact]
    public void ASecondSourceKnowsOnlyWhatNoRowSpoils()
    {
        var named = Town.Build().Set("CsWebServiceConfiguration", "Site:Reno", ("MACResolverUrl", "https://snmp.test"));
        Town.Call(named).DependsOn();
        var without = Town.Call(named.Remove("CsLisSubnet", "10.1.0.0"));
        without.Assuming(LiteralSwitches.SecondaryLocation).Is("Located sbc +911");
        without.DependsOn("SecondaryLocation");
        Town.Call(named.Located("10.1.0.0").Set("CsLisSubnet", "10.1.0.0", ("City", null))).DependsOn();
        Town.Call(Town.Build().Remove("CsLisSubnet", "10.1.0.0")).DependsOn();
        Town.Call(Town.Build().Remove("CsLisSubnet", "10.1.0.0").Unread("CsWebServiceConfiguration"))
            .DependsOn("SecondaryLocation", "CsWebServiceConfiguration");
        // A row that is not good enough may stand in what was not read.
        Town.Call(named.Unread("CsLisSubnet")).DependsOn("CsLisSubnet");
    }

    [Fact]
    public void AddressesOfRemoteAccessSayNothing()
    {
        var design = Town.Design with { VpnSubnets = ["10.1.0.0/24"] };
        var town = Town.Build().Put("CsLisSwitch", "aa", ("ChassisID", "aa"), ("Location", "1"));
        var byAddress = (Town.Call(town) with { Design = design }).With(caller => caller with { NetworkSite = null, Address = "10.1.0.9" });

        byAddress.Is("Unlocated sbc +911");
        byAddress.DependsOn();
        // Wherever he is, it is not known that Reno's emergency centre is his.
        (byAddress with { Failed = ["Provider"] }).Is("Misrouted gw +911 WrongPsap");
        var trunks = new Dictionary<string, LiteralTrunk>(design.Trunks.ToDictionary());
        trunks["PstnGateway:gw"] = trunks["PstnGateway:gw"] with { ServesOffNetwork = true };
        (byAddress with { Failed = ["Provider"], Design = design with { Trunks = trunks } }).Is("Unlocated gw +911");
        // By site the subnet does not count, and there is no other.
        (Town.Call(Town.Build()) with { Design = design }).Is("Unlocated sbc +911");
        (Town.Call(Town.Build().Subnet("10.9.0.0", "Reno")) with { Design = design }).Is("Located sbc +911");
    }

    [Fact]
    public void WithoutNetworkSitesNobodyKnowsWhichNetworkIsHis()
    {
        var town = Town.Build().Remove("CsNetworkSite", "Chicago").Remove("CsNetworkSite", "Reno");
        var call = Town.Call(town).With(caller => caller with { NetworkSite = null, LocationPolicy = "E911" });

        call.Is("Unlocated to Located sbc +911");
        (call with { Design = Town.Design with { VpnSubnets = ["10.0.0.0/8"] } }).Is("Unlocated sbc +911");
        Town.Call(Town.Build()).With(caller => caller with { NetworkSite = null, LocationPolicy = "E911" }).Is("Unlocated sbc +911");
    }

    [Fact]
    public void WhatWasNotReadMayKnowEverything()
    {
        Town.Call(Town.Build().Unread("CsLisCivicAddress")).Is("Unlocated sbc +911");
        Town.Call(Town.Build().Unread("CsLisCivicAddress")).DependsOn("UnvalidatedAddress", "CsLisCivicAddress");
        Town.Call(Town.Build().Unread("CsLisSubnet").Unread("CsLisSwitch")).DependsOn("LocationByPort", "CsLisSubnet", "CsLisSwitch");
        Town.Call(Town.Build().Unread("CsNetworkSubnet")).DependsOn("CsNetworkSubnet");
        // Reno's appliance is at a branch: without its kind nobody knows where the location service is, and that both are reached makes
        // it the same.
        Town.Call(Town.Build().Unread("CsSite")).Is("Located sbc +911");
        Assert.Equal(["CsSite"], LiteralCallModel.Judge(Town.Call(Town.Build().Set("CsRegistrar", "sba.reno", ("BackupRegistrar", null))
            .Unread("CsSite"))).DependsOn.ToArray());
    }
}
