using System.Linq;
using E911Config.Core.Calls;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Calls;

public class ShadowingTests
{
    [Fact]
    public void AWorkingDeploymentHasNone() => Assert.Empty(Of(Office.WithBranch()));

    [Fact]
    public void ARouteWithoutPlusIsBlockedByItsPattern() =>
        Is(Of(Office.Alone().Set("CsVoiceRoute", "Primary", ("NumberPattern", "^911$"))), "Primary", ShadowCause.OnlyWithoutPlus, "^911$");

    [Fact]
    public void ARouteBehindOneWithItsTrunksIsBlockedByIt() =>
        Is(Of(Office.Alone().Route("Late", @"^\+911$", "Emergency", "sbc")), "Late", ShadowCause.TriedBefore, "Primary");

    [Fact]
    public void ARouteWithAnotherTrunkIsReached() => Assert.Empty(Of(Office.Alone().Route("Late", @"^\+911$", "Emergency", "sbc", "gw")));

    [Fact]
    public void ARouteOfAUsageThatNoPolicyHas() =>
        Is(Of(Office.Alone().Route("Lost", @"^\+911$", "Nobodys", "sbc")), "Lost", ShadowCause.UsageUnused, "Nobodys");

    [Fact]
    public void ARuleBehindOneThatMatchesToo() => Is(
        Of(Office.Alone().Translation("PstnGateway:gw", "A", @"^\+(\d*)$", "$1")
            .Translation("PstnGateway:gw", "B", @"^\+911$", "+18005550199")),
        "Service:PstnGateway:gw/B", ShadowCause.MatchedBefore, "Service:PstnGateway:gw/A");

    [Fact]
    public void ARuleOfAScopeThatIsInEffectForNoTrunk() => Is(
        Of(Office.Alone().Set("CsTrunkConfiguration", "Service:PstnGateway:gw").Translation("Site:HQ", "A", @"^\+911$", "+1")), "Site:HQ/A",
            ShadowCause.ScopeUnused, "Site:HQ");

    private static System.Collections.Generic.IReadOnlyList<Shadow> Of(DeploymentBuilder builder) =>
        Shadowing.Of(new CallIndex(builder.Build(), CallFacts.Assumed(builder.Build())));

    private static void Is(System.Collections.Generic.IReadOnlyList<Shadow> shadows, string identity, ShadowCause cause, string by) =>
        Assert.Equal([(identity, cause, by)], shadows.Select(shadow => (shadow.Identity, shadow.Cause, Assert.Single(shadow.By))));
}
