using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>
/// Phones and people who have something else granted than when the plan was applied, where no cmdlet tells where they sit.
/// </summary>
public sealed class MovedClassTests
{
    private const string Reno = "Tag:RenoUsers", Portland = "Tag:PortlandUsers";
    private static readonly DateTime Today = new(2026, 11, 22);

    // As a live deployment tells it: nobody's place.
    private static readonly CallerClass[] Callers = [.. Litware.Right.Callers
        .Where(one => one is { IsPbx: false, NetworkSite: not "*offnetwork*" }).Select(one => one with { NetworkSite = null })
        .GroupBy(one => one.Key).Select(same => same.First() with { Count = same.Sum(one => one.Count) })];

    private static readonly Snapshot Right = With(Litware.Right, Callers);
    private static readonly Plan Plan = Litware.Planned(Litware.Design, With(Litware.Snapshot, Callers));

    /// <summary>With the policy of Portland they count as at home there: their calls leave there, and they are in Reno.</summary>
    [Theory]
    [InlineData(18)]
    [InlineData(4)]
    public void PhonesWithThePolicyOfAnotherZoneAreFollowedFromWhereTheyWere(int count)
    {
        var moved = Moved(one => one is { Kind: "analog", VoicePolicy: Reno }, one => one with { VoicePolicy = Portland }, count);
        var result = Find(moved);

        Assert.Equal(result.Items.Select(one => $"{one.Severity} {one}"),
            Find(moved, kept: false).Items.Select(one => $"{one.Severity} {one}"));
        var item = Assert.Single(result.Items);
        Assert.Equal((DriftKind.Changed, "CsVoicePolicy", Reno, DriftSeverity.Critical),
            (item.Kind, item.ObjectType, item.Identity, item.Severity));
        Assert.Equal(($"{Reno} for 18 callers", $"{Portland} for {count} of them, as it seems"), (item.Intended, item.Actual));
        Assert.Matches("^[0-9]+ from Reno \\(analog, Tag:PortlandUsers, Tag:NorthAmerica, sba-rno.litwareinc.com\\): Misrouted .*WrongPsap",
            item.Effect);
        Assert.DoesNotContain("New-E911TrunkPlan", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("none are counted", result.Text, StringComparison.Ordinal);
    }

    /// <summary>A phone that is taken down and one that is hung up elsewhere are no move; nor are four and five.</summary>
    [Fact]
    public void PhonesThatComeAndGoAreNoMove()
    {
        var phones = (CallerClass one) => one is { Kind: "analog", VoicePolicy: Reno };
        Assert.Empty(Find(Moved(phones, one => one with { VoicePolicy = Portland }, 1)).Items);
        var four = Moved(phones, one => one with { VoicePolicy = Portland }, 4);
        Assert.NotEmpty(Find(four).Items);
        Assert.Empty(Find(With(four, [.. four.Callers.Select(one => one is { Kind: "analog", VoicePolicy: Portland }
            ? one with { Count = one.Count + 1 } : one)])).Items);
    }

    /// <summary>The next plan takes the callers as they are, and must say so: nobody else does any more.</summary>
    [Fact]
    public void TheNextPlanTellsOfThem()
    {
        var moved = Moved(one => one is { Kind: "analog", VoicePolicy: Reno }, one => one with { VoicePolicy = Portland }, 18);
        var basis = DriftBasis.Of(Plan);

        var said = Assert.Single(Planner.Make(Litware.Design, moved, [], Litware.Created, applied: basis.Before(Plan)).Plan!.Findings,
            finding => finding.Id == FindingIds.MovedSinceApply).Message();

        Assert.StartsWith($"CsVoicePolicy {Reno}: is {Portland} for 18 of them, as it seems, and was {Reno} for 18 callers when plan ",
            said, StringComparison.Ordinal);
        Assert.Contains("Critical for zone Reno: ", said, StringComparison.Ordinal);
        Assert.Contains("WrongPsap", said, StringComparison.Ordinal);
    }

    /// <summary>The way out that is named is one.</summary>
    [Fact]
    public void WhoHasMovedIsAccepted()
    {
        var moved = Moved(one => one is { Kind: "analog", VoicePolicy: Reno }, one => one with { VoicePolicy = Portland }, 18);
        var said = Assert.Single(DriftText.Ending(Find(moved).Result), line => line.Contains("Grant-", StringComparison.Ordinal));
        var from = said.IndexOf('{');
        var text = said.Substring(from, said.IndexOf('}') + 1 - from);
        var design = Core.Design.DesignFile.Parse(Litware.Design.Path, Litware.Design.Text.Replace("\"accept\": [",
            "\"accept\": [" + text + ",", StringComparison.Ordinal));

        var accepted = DriftFinder.Find(design, moved, DriftSeverity.Minor, Today, DriftBasis.Of(Plan));
        Assert.Equal("…", Assert.Single(accepted.Items).Accepted);

        // It was accepted of so many phones, and of that policy.
        var few = Core.Design.DesignFile.Parse(Litware.Design.Path, design.Text.Replace("\"18\"", "\"17\"", StringComparison.Ordinal));
        var other = Core.Design.DesignFile.Parse(Litware.Design.Path, design.Text.Replace($"\"{Portland}\", \"18\"",
            "\"Tag:ChicagoUsers\", \"18\"", StringComparison.Ordinal));
        Assert.All([few, other], one => Assert.Equal(AcceptanceGap.ForSomethingElse, Assert.Single(
            DriftFinder.Find(one, moved, DriftSeverity.Minor, Today, DriftBasis.Of(Plan)).Items).NotAccepted));
    }

    /// <summary>Who is granted a dial plan that knows no prefix cannot dial what he could.</summary>
    [Fact]
    public void AnotherDialPlanIsNamed()
    {
        var item = Assert.Single(Find(Moved(one => one is { Kind: "analog", VoicePolicy: Reno },
            one => one with { DialPlan = "Tag:Detroit" }, 18)).Items);
        Assert.Equal(("CsDialPlan", "Tag:NorthAmerica", DriftSeverity.Critical), (item.ObjectType, item.Identity, item.Severity));
        Assert.StartsWith("9", item.Effect, StringComparison.Ordinal);
    }

    /// <summary>People come, go and move; so do phones that are as well served where they count now.</summary>
    [Fact]
    public void StaffThatComesAndGoesIsNoNews()
    {
        Assert.Empty(Find(Right).Items);
        Assert.Empty(Find(Moved(one => one is { Kind: "modern", VoicePolicy: Reno }, one => one with { VoicePolicy = Portland }, 40))
            .Items);
        Assert.Empty(Find(With(Right, Right.Callers.Select(one => one with { Count = one.Count + 30 }))).Items);
        Assert.Empty(Find(With(Right, Right.Callers.Where(one => one is not { Kind: "analog", VoicePolicy: Reno }))).Items);
        Assert.Empty(Find(Moved(one => one is { Kind: "legacy", VoicePolicy: Reno }, one => one with { Kind = "modern" }, 30)).Items);
    }

    /// <summary>Where the last of a kind are gone that is said, without a difference: nobody knows whether the phones are.</summary>
    [Fact]
    public void WhereNobodyOfAKindIsLeftItIsSaid()
    {
        var result = Find(With(Right, Right.Callers.Where(one => one is not { Kind: "analog", VoicePolicy: Reno })));

        Assert.True(result.Clean);
        Assert.Contains("none are counted there any more: analog at Reno.",
            result.Text.Replace(Environment.NewLine, " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("any more", Find(Right).Text, StringComparison.Ordinal);
    }

    // Some of a class are of another now.
    private static Snapshot Moved(Func<CallerClass, bool> which, Func<CallerClass, CallerClass> to, long count)
    {
        var one = Right.Callers.First(which);
        return With(Right, Right.Callers.Where(other => other != one).Append(one with { Count = one.Count - count })
            .Where(other => other.Count > 0).Append(to(one) with { Count = count }));
    }

    private static Snapshot With(Snapshot snapshot, IEnumerable<CallerClass> callers) =>
        snapshot.WithCallersOf(new Snapshot([]) { Callers = [.. callers] });

    // No snapshot that is kept holds callers.
    private static DriftTestResult Find(Snapshot now, bool kept = true) => new(DriftFinder.Find(Litware.Design, now, DriftSeverity.Minor,
        Today, DriftBasis.Of(Plan) with { After = kept ? With(Right, []) : null }));
}
