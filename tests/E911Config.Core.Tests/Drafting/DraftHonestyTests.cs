using System;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drafting;
using E911Config.Core.Reporting;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Drafting;

/// <summary>What a draft did not see, it does not call good; what it changes of others, it says.</summary>
public sealed class DraftHonestyTests
{
    [Fact]
    public void CallsOfWhichNothingCanBeToldAreNotCalledSafe()
    {
        // Portland's servers and gateways stand in a topology site of another name, and nothing tells where its media comes from.
        var text = SnapshotFile.Format(Litware.Snapshot).Replace("Site:Portland", "Site:PDX-DC", StringComparison.Ordinal)
            .Replace("\"DisplayName\": \"Portland\"", "\"DisplayName\": \"PDX-DC\"", StringComparison.Ordinal);
        var moved = SnapshotFile.Parse("s", Regex.Replace(text, "\"RepresentativeMediaIP\": ?\"10\\.40\\.[0-9.]+\", ?", ""));
        var made = Drafts.Of(moved);
        var untold = made.Plan.Calls.Count(call => call.Before == Outcome.Unknown || call.After == Outcome.Unknown || call.NotProven);
        Assert.InRange(untold, 1, made.Plan.Calls.Count - 1);
        Assert.NotEmpty(made.Plan.Steps);
        var draft = Shown(made);
        Assert.Equal((3, true, false), (made.Result.ExitCode, draft.Inconclusive, draft.Clean));
        Assert.StartsWith($"Inconclusive: of {untold} of {made.Plan.Calls.Count} emergency calls it cannot be told what becomes of them. ",
            draft.Summary, StringComparison.Ordinal);
        Assert.Contains($"none of the other {made.Plan.Calls.Count - untold} calls worse", draft.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody worse off", draft.Text, StringComparison.Ordinal);

        var told = Shown(Drafts.Of(Litware.Snapshot));
        Assert.Equal((0, false), (told.ExitCode, told.Inconclusive));
        Assert.Contains("nobody worse off, nothing foreign touched", told.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"^\+[2-9]11$", false)]
    [InlineData(@"^\+\d+$", false)]
    [InlineData(@"^\+(911|411)$", false)]
    [InlineData(@"\+911", false)]
    [InlineData(@"^\+?911$", true)]
    public void ARouteThatOtherNumbersTakeByAVoicePolicyIsNotAdopted(string pattern, bool adopted)
    {
        foreach (var trunkHasIt in new[] { false, true })
        {
            var office = Office("sbc1", "pbx").PassesLocation("sbc1").Route("All", pattern, "E", "sbc1");
            if (trunkHasIt) office.Set("CsTrunkConfiguration", "PstnGateway:pbx", ("PstnUsages", new[] { "E" }));
            else office.VoicePolicy("Users", "E");
            var made = Drafts.Of(Emergency(office).Build());
            Assert.Equal(adopted, made.Plan.Steps.Any(step => step.ObjectType == "CsVoiceRoute" && step.Identity == "All"));
            Assert.Equal(adopted, made.Design.Zones.Single().Adopt.Any(entry => entry.Value.Type == VoiceRoute.Type));
            if (!adopted) Assert.Contains("has routes that carry other calls as well: All.",
                Words(made, DecisionKind.RoutesMadeAnew, "Reno").Seen, StringComparison.Ordinal);
        }

        // Where the usage is that of the location policy alone, nobody else takes the route.
        var alone = Drafts.Of(Emergency(Office("sbc1").PassesLocation("sbc1").Route("All", pattern, "E", "sbc1")).Build());
        Assert.Contains(alone.Design.Zones.Single().Adopt, entry => entry.Value.Type == VoiceRoute.Type);
    }

    private static DesignDraft Shown(Drafts.Made made) => new(made.Result, made.File, SnapshotSource.Unknown, null);

    private static DesignDraftDecision Words(Drafts.Made made, DecisionKind kind, string zone)
    {
        var (open, line) = made.File.Decisions.Single(pair => pair.Key.Kind == kind && pair.Key.Zone == zone);
        return new DesignDraftDecision(open, line);
    }

    private static DeploymentBuilder Office(params string[] gateways)
    {
        var builder = new DeploymentBuilder().Office("Reno").Pool("pool.x", "Reno", mediation: true);
        foreach (var gateway in gateways) builder.Gateway(gateway, "Reno");
        return builder;
    }

    private static DeploymentBuilder Emergency(DeploymentBuilder builder) =>
        builder.LocationPolicy("E911", "E", "911").Assign("Reno", "E911");
}
