using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Design;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class CallerGroupTests
{
    [Fact]
    public void AClassIsAtHomeWhereItSits() =>
        Assert.Equal(["Branch", "HQ", null],
        Sites(Office.WithBranch().Callers(5, "HQ", "pool", "Tag:Users").Callers(6, "branch", "pool", "Tag:Users")
        .Callers(7, "*offnetwork*", "pool", "Tag:Users")));

    [Fact]
    public void AnUnknownPlaceIsThatOfTheZonesThatNameTheVoicePolicy() =>
        Assert.Equal(["HQ"], Sites(Office.WithBranch().Callers(5, null, "sba", "Tag:users")));

    [Fact]
    public void ElseThatOfTheRegistrar() => Assert.Equal(["Branch"], Sites(Office.WithBranch().Callers(5, null, "sba", "Tag:Others")));

    [Fact]
    public void ElseOffTheNetwork() =>
        Assert.Equal(["Branch", null], Sites(Office.WithBranch().Set("CsRegistrar", "nowhere").Callers(5, null, "nowhere", "Tag:Others")));

    [Fact]
    public void TwoEntriesOfOneClassAtOnePlaceAreOneGroup() => Assert.Equal(11, Assert.Single(
        CallerGroups.Of(Office.WithBranch().Callers(5, "HQ", "pool", "Tag:Users").Callers(6, null, "pool", "Users").Build(),
            CallFacts.From(Office.Design())), group => !group.IsSupposed).Caller.Count);

    [Fact]
    public void WithoutCallersThereIsOneClassPerPoolAndVoicePolicyAndOneWithout()
    {
        var groups = CallerGroups.Of(Office.WithBranch().Build(), CallFacts.From(Office.Design()));
        Assert.Equal([("Branch", null), ("Branch", null), ("HQ", null), ("HQ", "Tag:Users"), ("HQ", "Tag:Users")],
            groups.Select(group => (group.NetworkSite, group.Caller.VoicePolicy)));
        Assert.All(groups, group => Assert.Equal((ClientKind.Modern, null, null),
            (group.Caller.Kind, group.Caller.LocationPolicy, group.Caller.DialPlan)));
    }

    [Fact]
    public void SomebodyCallsFromHomeWhereTheDesignSpeaksOfIt()
    {
        var design = DesignFile.Parse("test.e911.json", Office.Design().Text.TrimEnd()[..^1] + ", \"offNetwork\": {} }");
        var groups = CallerGroups.Of(Office.WithBranch().Callers(5, "HQ", "pool", "Tag:Users").Build(), CallFacts.From(design));
        var supposed = Assert.Single(groups, group => group.NetworkSite is null);
        Assert.True(supposed is { IsSupposed: true, Caller: { RegistrarPool: "pool", Kind: ClientKind.Modern } });
        Assert.All(CallerGroups.Of(Office.WithBranch().Callers(5, "HQ", "pool", "Tag:Users").Callers(1, "*offnetwork*", "sba", null)
            .Build(),
            CallFacts.From(design)).Where(group => group.NetworkSite is null), group => Assert.False(group.IsSupposed));
    }

    [Fact]
    public void VisitorsAreAnywhereElse()
    {
        var snapshot = Office.WithBranch().Callers(5, "HQ", "pool", "Tag:Users").Callers(6, "*offnetwork*", "pool", "Tag:Users").Build();
        Assert.Equal(["Branch"], CallerGroups.Visitors(snapshot, CallFacts.From(Office.Design())).Select(group => group.NetworkSite));
    }

    [Fact]
    public void WhoHasNoZonesVoicePolicyIsAtHomeWhereNoZoneNamesOneToo() =>
        Assert.Equal(["Branch", "HQ"], Sites(Office.WithBranch().Callers(5, null, "pool", "Tag:Others")));

    [Fact]
    public void WhoHasAPolicyOfAZoneByGrantIsAtHomeAtHisPoolAlone()
    {
        var design = ByGrant();
        Assert.Equal(["HQ"], Sites(Office.WithBranch().Callers(5, null, "pool", null, locationPolicy: "Granted"), design).Distinct());
        Assert.Equal(["Branch", "HQ"],
            Sites(Office.WithBranch().Callers(5, null, "pool", null).Callers(1, "HQ", "pool", null, locationPolicy: "Granted"), design)
            .Distinct());
    }

    [Fact]
    public void APbxIsAtHomeAtTheFarEndOfItsTrunkAndVisitsNobody()
    {
        var snapshot = Office.WithBranch().Gateway("pbx", "Branch").PbxCallers(5, "pbx").PbxCallers(6, "gone")
            .Callers(7, "HQ", "pool", "Tag:Users").Callers(7, "Branch", "pool", "Tag:Users").Build();
        var groups = CallerGroups.Of(snapshot, CallFacts.From(Office.Design())).Where(group => group.Caller.Kind == ClientKind.Pbx);
        Assert.Equal([("Branch", 5), (null, 6)], groups.Select(group => (group.NetworkSite, group.Caller.Count)));
        Assert.DoesNotContain(CallerGroups.Visitors(snapshot, CallFacts.From(Office.Design())), group =>
            group.Caller.Kind == ClientKind.Pbx);
    }

    [Fact]
    public void ThereIsAClassForEachTrunkOverWhichPbxCallsComeIn()
    {
        var builder = Office.WithBranch().Gateway("pbx", "HQ")
            .Set("CsTrunkConfiguration", "Service:PstnGateway:pbx", ("PstnUsages", new[] { "Local" }));
        (string?, string?, long)[] Pbxs() =>
            [.. CallerGroups.Of(builder.Build(), CallFacts.From(Office.Design())).Where(group => group.Caller.Kind == ClientKind.Pbx)
            .Select(group => (group.NetworkSite, group.Caller.Trunk, group.Caller.Count))];
        Assert.Equal([("HQ", "PstnGateway:pbx", 0)], Pbxs());
        builder.PbxCallers(12, "pbx");
        Assert.Equal([("HQ", "PstnGateway:pbx", 12)], Pbxs());
    }

    /// <summary>A trunk is the same by whatever name.</summary>
    [Fact]
    public void APbxIsKnownByTheServiceIdOfItsGateway()
    {
        var snapshot = Office.WithBranch().Gateway("pbx", "Branch").Set("CsPstnGateway", "pbx", ("ServiceId", "1-PstnGateway-7"))
            .Set("CsTrunkConfiguration", "Service:PstnGateway:pbx", ("PstnUsages", new[] { "Local" }))
            .PbxCallers(12, "1-PstnGateway-7").Build();
        Assert.Equal([("Branch", 12L)], CallerGroups.Of(snapshot, CallFacts.From(Office.Design()))
            .Where(group => group.Caller.Kind == ClientKind.Pbx).Select(group => (group.NetworkSite, group.Caller.Count)));
    }

    /// <summary>Who writes down the phones behind his PBX has not counted his users.</summary>
    [Fact]
    public void PbxPhonesAreNoCountedUsers()
    {
        static string?[] Users(DeploymentBuilder builder) => [.. CallerGroups.Of(builder.Build(), CallFacts.From(Office.Design()))
            .Where(group => group.Caller.Kind != ClientKind.Pbx).Select(group => group.NetworkSite + " " + group.Caller.VoicePolicy)];
        var builder = Office.WithBranch().Gateway("pbx", "Branch").PbxCallers(12, "pbx");
        Assert.False(builder.Build().UsersCounted);
        Assert.Equal(Users(Office.WithBranch()), Users(builder));
    }

    /// <summary>Where everybody is homed online, somebody may still sit at a site of a zone and be homed here.</summary>
    [Fact]
    public void WhereNoClassNamesAPoolACallerIsSupposedForEachThatThereIs() => Assert.Equal(
        [("Branch", "pool"), ("Branch", "sba"), ("HQ", "pool"), ("HQ", "sba")],
        CallerGroups.Of(Office.WithBranch().Callers(40, null, "", null).Build(), CallFacts.From(Office.Design()))
            .Where(group => group.IsSupposed).Select(group => (group.NetworkSite, group.Caller.RegistrarPool)));

    [Fact]
    public void WhereNobodyIsAtHomeACallerIsSupposedForEachPool()
    {
        var groups = CallerGroups.Of(Office.WithBranch().Callers(5, "HQ", "pool", "Tag:Users").Callers(5, "HQ", "sba", "Tag:Users")
            .PbxCallers(1, "gw-branch").Build(), CallFacts.From(Office.Design()));
        Assert.Equal([("Branch", "pool"), ("Branch", "sba")], groups.Where(group => group.IsSupposed)
            .Select(group => (group.NetworkSite, group.Caller.RegistrarPool)));
        Assert.All(groups.Where(group => group.IsSupposed), group => Assert.Equal(
            (ClientKind.Modern, null, null, null),
                (group.Caller.Kind, group.Caller.VoicePolicy, group.Caller.LocationPolicy, group.Caller.DialPlan)));
    }

    [Fact]
    public void APolicyOfAZoneByGrantThatNobodyHasIsSupposedToBeHad()
    {
        var groups = CallerGroups.Of(Office.WithBranch().Callers(5, "HQ", "pool", "Tag:Users").Callers(5, "Branch", "pool", "Tag:Users")
            .Build(), CallFacts.From(ByGrant()));
        Assert.Equal([("HQ", "Tag:Granted")], groups.Where(group => group.IsSupposed)
            .Select(group => (group.NetworkSite, group.Caller.LocationPolicy)));
    }

    [Fact]
    public void WhoIsHomedOnlineIsCountedApart()
    {
        var builder = Office.WithBranch().Callers(5, "HQ", "pool", "Tag:Users").Callers(6, "Branch", "pool", "Tag:Users")
            .Callers(40, null, "", null).Callers(2, "HQ", "cloud.test", "Tag:Users");
        var snapshot = builder.Build();
        Assert.Equal(42, CallerGroups.HomedOnline(snapshot));
        Assert.Equal(["Branch", "HQ"], CallerGroups.Of(snapshot, CallFacts.From(Office.Design())).Select(group => group.NetworkSite));
    }

    /// <summary>What becomes of the calls of one group becomes of those of all that are alike, whatever fails.</summary>
    [Fact]
    public void GroupsThatAreAlikeFareAlike()
    {
        var builder = Office.WithBranch("Narrow");
        foreach (var (site, subnet) in new[]
            { ("Amber", "10.9.1.0"), ("Brown", "10.9.2.0"), ("Cyan", "10.9.3.0"), ("Dun", "10.9.4.0"), ("Ecru", "10.9.5.0") })
            builder.NetworkSite(site, locationPolicy: site == "Dun" ? null : "HQ", profile: "Narrow")
                .Subnet(subnet, site, located: site != "Ecru");
        var snapshot = builder.Callers(5, null, "pool", "Tag:Others").Callers(6, null, "sba", null, "analog").Build();
        var facts = CallFacts.From(DesignFile.Parse("test.e911.json", """
            { "formatVersion": 1, "name": "Test", "provider": { "trunks": [{ "trunk": "PstnGateway:sbc", "kind": "onPremSbc" }] },
              "zones": [{ "name": "All", "networkSites": ["HQ", "Branch", "Amber", "Brown", "Cyan", "Dun", "Ecru"], "strategy": "centralTrunk", "providerTrunks": ["PstnGateway:sbc"] }] }
            """));
        var index = new CallIndex(snapshot, facts);
        var engine = new CallEngine(index);
        var groups = CallerGroups.Of(snapshot, facts);
        var alike = AlikeGroups.Of(groups, (snapshot, index));
        Assert.Equal(groups.Count, alike.Sum(kind => kind.Count));
        Assert.Equal(["Amber Brown Cyan", "Amber Brown Cyan Dun Ecru"], alike.Where(kind => kind.Count > 1)
            .Select(kind => string.Join(' ', kind.Select(group => group.NetworkSite))));
        foreach (var kind in alike.Where(kind => kind.Count > 1))
        {
            foreach (var other in kind.Skip(1))
            {
                foreach (var element in engine.Asked(new CallRequest(kind[0].Caller, "911")).Append("Provider"))
                {
                    string Own(string name) => name.Replace("Wan:" + kind[0].NetworkSite, "Wan:" + other.NetworkSite,
                        StringComparison.Ordinal);
                    var (one, two) = (engine.Run(new CallRequest(kind[0].Caller, "911") { Failed = [element] }),
                        engine.Run(new CallRequest(other.Caller, "911") { Failed = [Own(element)] }));
                    Assert.Equal((one.Outcome, one.BestOutcome, one.Trunk, one.ReasonCode),
                        (two.Outcome, two.BestOutcome, two.Trunk, two.ReasonCode));
                }
            }
        }
    }

    private static DesignDocument ByGrant() => DesignFile.Parse("test.e911.json", """
        { "formatVersion": 1, "name": "Test", "provider": { "trunks": [{ "trunk": "PstnGateway:sbc", "kind": "onPremSbc" }] },
          "zones": [
            { "name": "All", "networkSites": ["HQ", "Branch"], "strategy": "centralTrunk", "providerTrunks": ["PstnGateway:sbc"] },
            { "name": "Granted", "byGrant": true, "objects": { "locationPolicy": "Tag:Granted" }, "strategy": "centralTrunk", "providerTrunks": ["PstnGateway:sbc"] } ] }
        """);

    private static IEnumerable<string?> Sites(DeploymentBuilder builder, DesignDocument? design = null) =>
        CallerGroups.Of(builder.Build(), CallFacts.From(design ?? Office.Design())).Where(group => !group.IsSupposed)
            .Select(group => group.NetworkSite).ToArray();
}
