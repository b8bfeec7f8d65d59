using System;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Design;
using Xunit;

namespace E911Config.Core.Tests.Design;

public class LegTests
{
    private const string Local =
            "\"localTrunks\": [ { \"trunk\": \"g1\", \"mode\": \"ecrc\" }, { \"trunk\": \"g2\", \"mode\": \"psap\" } ], \"voicePolicies\": "
        + "[\"V\"]";
    private const string Psap =
            "\"localTrunks\": [ { \"trunk\": \"g1\", \"mode\": \"psap\" }, { \"trunk\": \"g2\", \"mode\": \"psap\" } ], \"voicePolicies\": "
        + "[\"V\"]";
    private const string Elin = "\"elinGateways\": [\"e1\", \"e2\"]";
    private const string Fallback = "Fallback Local E911-Reno-Fallback E911-Reno g1,g2 ^\\+?911$";
    private const string LocalLeg = "Local Local E911-Reno-Local E911-Reno-Local g1,g2 ^\\+?911$";

    [Theory]
    [InlineData("centralTrunk", "primarySecondary", "", new[]
    {
            "Primary Provider E911-Reno-Primary E911-Reno p1 ^\\+?(?:911|933)$",
            "Secondary Provider E911-Reno-Secondary E911-Reno p2 ^\\+?(?:911|933)$",
            "Leg3 Provider E911-Reno-Leg3 E911-Reno p3 ^\\+?(?:911|933)$",
    })]
    [InlineData("centralTrunk", "equalPeers", Local, new[] { "Peers Provider E911-Reno-Peers E911-Reno p1,p2,p3 ^\\+?(?:911|933)$",
        Fallback, LocalLeg })]
    [InlineData("branchTrunk", "primarySecondary", "\"providerTrunks\": [\"p3\", \"p1\"], " + Local, new[]
    {
            "Primary Provider E911-Reno-Primary E911-Reno p3 ^\\+?(?:911|933)$",
            "Secondary Provider E911-Reno-Secondary E911-Reno p1 ^\\+?(?:911|933)$",
        Fallback,
        LocalLeg,
    })]
    [InlineData("branchTrunk", "equalPeers", "\"providerTrunks\": [\"p2\"]",
        new[] { "Primary Provider E911-Reno-Primary E911-Reno p2 ^\\+?(?:911|933)$" })]
    [InlineData("elinGateway", "primarySecondary", Elin + ", " + Local, new[]
    {
            "Primary Elin E911-Reno-Primary E911-Reno e1 ^\\+?911$",
            "Secondary Elin E911-Reno-Secondary E911-Reno e2 ^\\+?911$",
        Fallback,
        LocalLeg,
    })]
    [InlineData("elinGateway", "equalPeers", Elin, new[] { "Peers Elin E911-Reno-Peers E911-Reno e1,e2 ^\\+?911$" })]
    [InlineData("localGateway", "primarySecondary", Psap, new[] { Fallback, LocalLeg })]
    [InlineData("localGateway", "equalPeers", Psap, new[] { Fallback, LocalLeg })]
    public void TheWaysOutFollowStrategyAndRedundancy(string strategy, string redundancy, string rest, string[] legs)
    {
        var zone = Designs.Parse(Designs.With(
            Designs.Zone("Reno", "\"redundancy\": \"" + redundancy + "\"" + (rest.Length == 0 ? "" : ", ") + rest, strategy))).Zones[0];
        Assert.Equal(legs, zone.Legs.Select(Words));
        Assert.Equal(rest.Contains("localTrunks", StringComparison.Ordinal) ? "E911-Reno-Local" : null, zone.LocalUsageName);
        Assert.Equal("Tag:E911-Reno", zone.LocationPolicyIdentity);
    }

    [Theory]
    [InlineData("\"voicePolicies\": [\"V\"]", "Primary,Fallback,Local")]
    [InlineData("\"pbxTrunks\": [\"pbx\"]", "Primary,Fallback,Local")]
    [InlineData("\"voicePolicies\": [], \"pbxTrunks\": []", "Primary,Fallback")]
    [InlineData("\"redundancy\": \"equalPeers\"", "Primary,Fallback")]
    public void ALocalUsageIsMadeForThoseWhoGetIt(string rest, string legs)
    {
        var zone = Designs.Parse(Designs.With(Designs.Zone(
            "Reno", rest + ", \"providerTrunks\": [\"p1\"], \"localTrunks\": [ { \"trunk\": \"g1\", \"mode\": \"ecrc\" } ]"))).Zones[0];
        Assert.Equal(legs, string.Join(',', zone.Legs.Select(leg => leg.Name)));
        Assert.Equal(legs.EndsWith("Local", StringComparison.Ordinal) ? "E911-Reno-Local" : null, zone.LocalUsageName);
        Assert.Equal(legs.EndsWith("Local", StringComparison.Ordinal) ? ["E911-Reno", "E911-Reno-Local"] : ["E911-Reno"], zone.UsageNames);
    }

    [Theory]
    [InlineData(@"^\+?911$", "911")]
    [InlineData(@"^\+?(?:911|933)$", "911", "933")]
    public void APatternMatchesItsNumbersWithAndWithoutPlusAndNothingElse(string pattern, params string[] numbers)
    {
        Assert.Equal(pattern, NumberPattern.Of(numbers));
        Assert.All(numbers, number => Assert.True(Regex.IsMatch(number, pattern) && Regex.IsMatch("+" + number, pattern)));
        Assert.All(["9", "9110", "1911", "++911", "91", "+1911", "911933", ""], other => Assert.DoesNotMatch(pattern, other));
    }

    [Fact]
    public void NumbersKeepTheOrderOfTheDesignAndTheTestNumberComesLast()
    {
        var numbers = "\"emergencyNumbers\": [ { \"dialString\": \"988\" }, { \"dialString\": \"112\" } ], " + Local;
        var zone = Designs.Parse(Designs.With(Designs.Zone("Reno", numbers + ", \"providerTrunks\": [\"p1\"]"))).Zones[0];
        Assert.Equal(["988", "112", "933"], zone.Legs[0].Numbers);
        Assert.Equal([@"^\+?(?:988|112|933)$", @"^\+?(?:988|112)$", @"^\+?(?:988|112)$"], zone.Legs.Select(leg => leg.Pattern));
    }

    [Fact]
    public void OffNetworkCallersHaveLegsOfTheProvider()
    {
        var design = Designs.Parse(Designs.With(Designs.Zone("Reno", ""), tail: "\"offNetwork\": { \"redundancy\": \"equalPeers\" }"));
        Assert.Equal(["Peers Provider E911-OffNetwork-Peers E911-OffNetwork p1,p2,p3 ^\\+?(?:911|933)$"],
            design.OffNetwork!.Legs.Select(Words));
        Assert.Equal("Global", design.OffNetwork.LocationPolicyIdentity);
    }

    [Fact]
    public void ExplicitNamesWinOverTemplates()
    {
        var design = Designs.Parse(Designs.Full);
        var reno = design.Zones[0];
        Assert.Equal(("Reno-Emergency", "Reno-Gateway", "Tag:Reno-E911"),
            (reno.UsageName, reno.LocalUsageName, reno.LocationPolicyIdentity));
        Assert.Equal(["Reno 911", "Reno 911 F", "Reno 911 L"], reno.Legs.Select(leg => leg.RouteName));
        Assert.Equal(["Reno-Emergency", "Reno-Emergency", "Reno-Gateway"], reno.Legs.Select(leg => leg.UsageName));
        Assert.Equal("Reno 911 F", reno.RouteName("Fallback"));
        Assert.Null(reno.RouteName("Secondary"));
        Assert.Equal(["Reno-Emergency", "Reno-Gateway"], reno.UsageNames);
        var chicago = design.Zones[1];
        Assert.Equal(("EM-Chicago", "Tag:EM-Chicago"), (chicago.UsageName, chicago.LocationPolicyIdentity));
        Assert.Equal(["EM-Chicago-Peers"], chicago.Legs.Select(leg => leg.RouteName));
        Assert.Equal("EM-ECRC", design.Naming.TranslationRule);
    }

    [Fact]
    public void AZoneMoreRenamesNothing()
    {
        var one = Designs.Parse(Designs.With(Designs.Zone("Reno", Local)));
        var two = Designs.Parse(Designs.With(Designs.Zone("Elko", Local) + "," + Designs.Zone("Reno", Local)));
        Assert.Equal(one.Zones[0].Legs.Select(Words), two.Zones[1].Legs.Select(Words));
    }

    private static string Words(Leg leg) =>
        $"{leg.Name} {leg.Role} {leg.RouteName} {leg.UsageName} "
            + $"{string.Join(',', leg.Trunks.Select(trunk => trunk["PstnGateway:".Length..]))} {leg.Pattern}";
}
