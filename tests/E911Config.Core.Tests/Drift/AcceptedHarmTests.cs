using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>Who accepts a difference bears that the location is lost by it, and nothing worse, under one failure too.</summary>
public sealed class AcceptedHarmTests
{
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = Litware.Right;

    /// <summary>Of many elements whose failure takes something the first takes the location alone.</summary>
    [Fact]
    public void CallsAreAcceptedAsFarAsTheWorstOfThem()
    {
        var elsewhere = Right.With([Right.Find(NetworkSite.Type, "Albuquerque")!.With("NetworkRegionID", "APAC")]);

        IsRefused(elsewhere, "Calls", "CsNetworkSite Albuquerque");
    }

    /// <summary>The appliance knows no location any more, and when it fails nobody takes its place.</summary>
    [Fact]
    public void CallsThatAreWorseAtOnceAreAcceptedWithWhatOneFailureDoes()
    {
        var registrar = Right.All(Registrar.Type).Single(pool => pool.Name.StartsWith("sba-rno", StringComparison.Ordinal));

        IsRefused(Right.With([registrar.With("BackupRegistrar", null)]), "Calls", "CsNetworkSite Reno");
    }

    /// <summary>Nobody can put back what is gone, and so it is not rated; whoever accepts it bears what it does all the same.</summary>
    [Theory]
    [InlineData("CsTrunk", "PstnGateway:gw-rno.litwareinc.com")]
    [InlineData("CsRegistrar", "sba-rno.litwareinc.com")]
    public void WhatIsGoneIsAcceptedWithAllThatItDoes(string noun, string identity)
    {
        var type = ObjectTypes.Find(noun)!;
        var gone = Right.Find(type, identity)!;

        IsRefused(Right.Without([gone]), "Missing", $"{noun} {gone.Identity}");
    }

    /// <summary>What is left over is accepted with all that it does, as anything else is, under failures too.</summary>
    [Fact]
    public void WhatIsLeftOverIsAcceptedWithAllThatItDoes()
    {
        var old = Right.Find(LocationPolicy.Type, "Tag:E911-Reno")!.Renamed("Tag:E911-Old");
        var now = Right.With([old]).WithCallersOf(new Snapshot([]) { Callers = [.. Right.Callers.Select(one =>
            one.NetworkSite == "*offnetwork*" ? one with { LocationPolicy = "Tag:E911-Old" } : one)] });
        DriftTestItem Item(string accept) => Assert.Single(Drifts.Find(DesignFile.Parse("litware.e911.json",
            Litware.Design.Text.Replace("\"accept\": [", "\"accept\": [ " + accept, StringComparison.Ordinal)), now, DriftSeverity.Minor,
            Today, Litware.Plan).Items, item => item.Actual.StartsWith("left over", StringComparison.Ordinal));

        Assert.Equal(DriftSeverity.Major, Item("").Severity);
        const string Accept = """
            { "id": "Unexpected", "object": "CsLocationPolicy E911-Old", "of": ["EnhancedEmergencyServiceDisclaimer"], "reason": "r"
            """;
        Assert.Contains("atWorst", Item(Accept + " },").NotAccepted, StringComparison.Ordinal);
        Assert.Equal("r", Item(Accept + ", \"atWorst\": \"failed\" },").Accepted);
    }

    /// <summary>Who accepts a network without an address accepts that its calls lose their location, and bears nothing less.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData(", \"atWorst\": \"located\"", false)]
    public void AGapIsAcceptedWithAllThatItDoes(string atWorst, bool borne)
    {
        var design = DesignFile.Parse("litware.e911.json", Litware.Design.Text.Replace("\"accept\": [", "\"accept\": [ "
            + $$"""{ "id": "Unexpected", "object": "CsNetworkSubnet 10.20.2.0", "reason": "r"{{atWorst}} },""", StringComparison.Ordinal));

        var item = Assert.Single(Drifts.Find(design, Right.Without([Right.Find(LocationServiceTables.Subnet, "10.20.2.0")!]),
            DriftSeverity.Minor, Today, Litware.Plan).Result.Items, item => item.Identity == "10.20.2.0");

        Assert.Equal((borne, Outcome.Unlocated), (item.Accepted.Length > 0, item.AtWorst));
    }

    /// <summary>A moved network is borne with what becomes of its calls when something fails, too.</summary>
    [Theory]
    [InlineData("Reno", DriftEffectKind.ToldLess, "", false)]
    [InlineData("Reno", DriftEffectKind.ToldLess, ", \"atWorst\": \"failed\"", true)]
    [InlineData("Manila", DriftEffectKind.ToldLess, "", false)]
    [InlineData("Manila", DriftEffectKind.ToldLess, ", \"atWorst\": \"failed\"", true)]
    public void AMovedNetworkIsAcceptedWithAllThatItDoes(string site, DriftEffectKind shown, string atWorst, bool borne)
    {
        var design = DesignFile.Parse("litware.e911.json", Litware.Design.Text.Replace("\"accept\": [", "\"accept\": [ "
            + $$"""{ "id": "Changed", "object": "CsNetworkSubnet 10.40.1.0", "property": "NetworkSiteID", "reason": "r"{{atWorst}} },""",
            StringComparison.Ordinal));
        var now = Right.With([Right.Find(NetworkSubnet.Type, "10.40.1.0")!.With("NetworkSiteID", site)]);

        var item = Assert.Single(DriftFinder.Find(design, now, DriftSeverity.Minor, Today,
            DriftBasis.Of(Litware.Plan) with { After = Right }).Items, item => item.Identity == "10.40.1.0");

        Assert.Equal((shown, Outcome.Failed, borne), (item.Effect!.Kind, item.AtWorst, item.Accepted.Length > 0));
        Assert.True(item.Effect.Outcome >= Outcome.Unlocated);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(", \"atWorst\": \"misrouted\"", true)]
    [InlineData(", \"atWorst\": \"unknown\"", false)]
    public void AnAcceptanceBearsNoMoreThanItSays(string atWorst, bool borne)
    {
        var design = DesignFile.Parse("litware.e911.json", Litware.Design.Text.TrimEnd()[..^1].Replace("\"accept\": [",
            $$"""
            "accept": [ { "id": "Unexpected", "object": "CsVoiceRoute Extra", "reason": "The provider asked for it."{{atWorst}} },
            """, StringComparison.Ordinal) + "}");
        DeploymentObject Extra(long priority, string trunk) => new(VoiceRoute.Type, "Extra",
            [new("Priority", priority), new("NumberPattern", ".*"), new("PstnUsages", new[] { "E911-Chicago" }),
                new("PstnGatewayList", new[] { trunk })]);

        var harmless = Drifts.Find(design, Right.With([Extra(99, "PstnGateway:e911-pdx.litwareinc.com")]), DriftSeverity.Minor, Today);
        Assert.True(Assert.Single(harmless.Items, item => item.Identity == "Extra").Accepted.Length > 0);

        var harm = Drifts.Find(design, Right.With([Extra(-1, "PstnGateway:gw1-lon.litwareinc.com")]), DriftSeverity.Minor, Today);
        var item = Assert.Single(harm.Items, item => item.Identity == "Extra");
        Assert.Equal((DriftSeverity.Critical, borne), (item.Severity, item.Accepted.Length > 0));
        Assert.Equal(borne ? 0 : 2, harm.ExitCode);
        Assert.Equal(borne ? "" : "it is accepted, but worse becomes of calls than \"atWorst\" bears", item.NotAccepted);
        Assert.Equal(harm.Result.Items.Select(one => one.NotAccepted),
            DriftFile.Parse("d", DriftFile.Format(harm.Result)).Items.Select(one => one.NotAccepted));
    }

    [Fact]
    public void WhatAnAcceptanceBearsIsWhatMayBecomeOfACall() =>
        Assert.Equal(Enum.GetValues<Outcome>().Order().Select(outcome => outcome.ToString()), Acceptance.Outcomes);

    /// <summary>Of which the worst becomes is shown; of a call that was misrouted before, only the best may be worse.</summary>
    [Fact]
    public void WhatBecomesOfACallIsThePartThatIsWorse()
    {
        static CallResult Result(Outcome worst, Outcome best) => new() { Outcome = worst, BestOutcome = best };

        Assert.Equal(Outcome.Unlocated, JudgedCalls.Becomes(
            Result(Outcome.Misrouted, Outcome.Located), Result(Outcome.Misrouted, Outcome.Unlocated)));
        Assert.Equal(Outcome.Unknown, JudgedCalls.Becomes(
            Result(Outcome.Unlocated, Outcome.Unlocated), Result(Outcome.Unknown, Outcome.Unlocated)));
    }

    private static void IsRefused(Snapshot deployment, string id, string identity)
    {
        DriftTestResult Find(string accept) => Drifts.Find(DesignFile.Parse("litware.e911.json", Litware.Design.Text.Replace(
            "\"accept\": [", "\"accept\": [" + accept, StringComparison.Ordinal)), deployment, DriftSeverity.Minor, Today, Litware.Plan);
        var all = Find($$"""{ "id": "{{id}}", "object": "{{identity}}", "reason": "r", "atWorst": "failed" },""");
        Assert.Contains(all.Items, item => item.Accepted.Length > 0 && $"{item.ObjectType} {item.Identity}" == identity);

        var some = Find($$"""{ "id": "{{id}}", "object": "{{identity}}", "reason": "r" },""");

        Assert.Equal(2, some.ExitCode);
        Assert.Contains(some.Items, item => item.Accepted.Length == 0 && $"{item.ObjectType} {item.Identity}" == identity);
    }
}
