using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>
/// A usage that objects of the design refer to stays the design's when others join it later: they are found, and the plan mends the rest.
/// </summary>
public sealed class OwnershipTests
{
    private static readonly Snapshot InPlace = Applying.Applied(Litware.Planned(Offices.Design(), Offices.One.Build()), Offices.One.Build())
        .Now;

    [Theory]
    [InlineData("CsVoiceRoute", "Theirs", "carries usage E911-Reno of zone Reno and decides its calls too")]
    [InlineData("CsLocationPolicy", "Tag:Theirs", "leads to usage E911-Reno of zone Reno")]
    public void WhoJoinsAUsageLaterIsFoundAndIsNoReasonToRefuse(string noun, string identity, string words)
    {
        var type = ObjectTypes.Get(noun);
        var joined = new DeploymentObject(type, identity)
            .With(noun == "CsVoiceRoute" ? "PstnUsages" : "PstnUsage", noun == "CsVoiceRoute" ? new[] { "E911-Reno" } : "E911-Reno");
        var start = InPlace.With([joined, InPlace.Find(NetworkSite.Type, "Reno")!.With("LocationPolicy", null)]);

        var plan = Planner.Make(Offices.Design(), start, [], Litware.Created).Plan!;

        Assert.Equal("Update CsNetworkSite Reno", Assert.Single(plan.Steps).ToString());
        var finding = Assert.Single(plan.Findings, finding => finding.Id == "UsageIntruder");
        Assert.Equal((noun, identity, FindingSeverity.Warning), (finding.ObjectType, finding.Identity, finding.Severity));
        Assert.Contains(words, finding.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void AUsageWithoutAnythingOfTheDesignIsStillTaken()
    {
        var result = Planner.Make(Offices.Design(), Offices.One.Route("Theirs", "x", "E911-Reno", "gw").Build(), [], Litware.Created);

        Assert.Null(result.Plan);
        Assert.Equal("NameTaken", Assert.Single(result.Findings).Id);
    }

    [Fact]
    public void ADesignThatIsAloneHasNoIntruders() =>
        Assert.Empty(Planner.Make(Offices.Design(), InPlace, [], Litware.Created).Plan!.Findings);
}
