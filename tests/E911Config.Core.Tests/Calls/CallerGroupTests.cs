using System.Linq;
using E911Config.Core.Calls;
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
    public void ElseOffTheNetwork() => Assert.Equal([null], Sites(Office.WithBranch().Callers(5, null, "nowhere", "Tag:Others")));

    [Fact]
    public void TwoEntriesOfOneClassAtOnePlaceAreOneGroup() => Assert.Equal(11, Assert.Single(
        CallerGroups.Of(Office.WithBranch().Callers(5, "HQ", "pool", "Tag:Users").Callers(6, null, "pool", "Users").Build(),
            CallFacts.From(Office.Design()))).Caller.Count);

    [Fact]
    public void WithoutCallersThereIsOneClassPerPoolAndVoicePolicyAndOneWithout()
    {
        var groups = CallerGroups.Of(Office.WithBranch().Build(), CallFacts.From(Office.Design()));
        Assert.Equal([("Branch", null), ("HQ", null), ("HQ", "Tag:Users"), ("HQ", "Tag:Users")],
            groups.Select(group => (group.NetworkSite, group.Caller.VoicePolicy)));
        Assert.All(groups, group => Assert.Equal((ClientKind.Modern, null, null),
            (group.Caller.Kind, group.Caller.LocationPolicy, group.Caller.DialPlan)));
    }

    [Fact]
    public void VisitorsAreAnywhereElse()
    {
        var snapshot = Office.WithBranch().Callers(5, "HQ", "pool", "Tag:Users").Callers(6, "*offnetwork*", "pool", "Tag:Users").Build();
        Assert.Equal(["Branch"], CallerGroups.Visitors(snapshot, CallFacts.From(Office.Design())).Select(group => group.NetworkSite));
    }

    private static string?[] Sites(DeploymentBuilder builder) =>
        CallerGroups.Of(builder.Build(), CallFacts.From(Office.Design())).Select(group => group.NetworkSite).ToArray();
}
