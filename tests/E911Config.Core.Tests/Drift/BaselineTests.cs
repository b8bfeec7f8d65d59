using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using E911Config.Core.Text;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>What is new since an earlier run, and the file that an earlier run leaves.</summary>
public sealed class BaselineTests
{
    private static readonly DriftEffect Lost = new(DriftEffectKind.Worse)
    {
        Numbers = new DriftNames(["911", "112"]), Callers = new CallerKey("Reno", ClientKind.Legacy, "pool", "Tag:V", null, null),
            Outcome = Outcome.Failed, InsteadOf = Outcome.Located,
        ReasonCode = "NoRoute", FailedElement = "Trunk:t", Others = 4,
    };

    private static readonly DriftItem Old =
        new(DriftKind.Changed, "CsVoiceRoute", "E911-Reno-Primary", "NumberPattern", DriftValue.Of("a"), DriftValue.Of("b"))
    {
        Severity = DriftSeverity.Critical, Effect = Lost, Accepted = "y", New = true,
        Harm = new DriftHarm(Outcome.Failed, new DriftNames(["NotificationUri", "ConferenceUri"])),
    };

    private static readonly DriftItem Untold =
        new(DriftKind.Unreadable, "CsTrunk", "", "", DriftValue.None, new DriftValue(DriftValueKind.Unread, "Denied."));
    private static readonly DriftResult Earlier = Of(Old, Untold);

    [Fact]
    public void WithoutABaselineNothingIsNewOrOld() =>
        Assert.All(Drifts.Find(Litware.Design, Litware.Snapshot, DriftSeverity.Minor, default).Items, item => Assert.Null(item.New));

    [Fact]
    public void WhatTheEarlierRunHasIsNotNew() =>
        Assert.Equal([false, false], Of(Old with { Identity = "e911-RENO-primary", Severity = DriftSeverity.Minor }, Untold
        with { Actual = new DriftValue(DriftValueKind.Unread, "Timeout.") }).Since(Earlier).Items.Select(item => item.New));

    [Fact]
    public void AnotherObjectKindPropertyOrValueIsNew()
    {
        DriftItem[] others = [Old with { Identity = "z" }, Old with { Kind = DriftKind.Missing }, Old with { Property = "Priority" }, Old
            with { Actual = DriftValue.Of("c") }];
        var result = Of(others).Since(Earlier);
        Assert.All(result.Items, item => Assert.True(item.New));
        Assert.EndsWith("New since the baseline: 4.", new DriftTestResult(result).Summary, StringComparison.Ordinal);
        Assert.Contains(" (new)", new DriftTestResult(result).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AResultIsTheSameFromItsFile()
    {
        using var folder = new TemporaryFolder();
        var path = System.IO.Path.Combine(folder.Path, "last.e911-drift.json");
        DriftFile.Write(path, Earlier);
        var read = DriftFile.Read(path);
        Assert.Equal(Earlier.Items, read.Items);
        Assert.Equal((Earlier.Reference, Earlier.Compared, Earlier.MinimumSeverity, Earlier.Unread.Single()),
            (read.Reference, read.Compared, read.MinimumSeverity, read.Unread.Single()));
        Assert.Equal(DriftFile.Format(Earlier), DriftFile.Format(read));
    }

    /// <summary>All that a difference does, not only what is shown of it, is the same from its file; one that has no such part is
    /// read.</summary>
    [Fact]
    public void AllThatADifferenceDoesIsTheSameFromItsFile()
    {
        var told = new DriftEffect(DriftEffectKind.ToldLess) { LostProperties = new DriftNames(["NotificationUri"]) };
        foreach (var worst in new Outcome?[] { Outcome.Failed, null })
        {
            var harm = new DriftHarm(worst, new DriftNames(["NotificationUri", "ConferenceUri"]));
            var read = DriftFile.Parse("d", DriftFile.Format(Of(Old with { Effect = told, Harm = harm }))).Items[0];
            Assert.Equal((worst, harm.Untold), (read.AtWorst, read.Untold));
        }

        var text = DriftFile.Format(Of(Old with { Effect = told, Harm = null }));
        Assert.DoesNotContain("harm", text, StringComparison.Ordinal);
        var older = DriftFile.Parse("d", text).Items[0];
        Assert.Equal((null, told.LostProperties), (older.AtWorst, older.Untold));
    }

    [Theory]
    [InlineData("", "DriftInvalid", 1)]
    [InlineData("{", "DriftInvalid", 1)]
    [InlineData("[]", "DriftInvalid", 1)]
    [InlineData("{ \"formatVersion\": 1 }", "DriftVersionUnsupported", 1)]
    [InlineData("{ \"formatVersion\": 2 }", "DriftInvalid", 1)]
    [InlineData("\"kind\": \"Changed\"=\"kind\": \"Lost\"", "DriftInvalid", 28)]
    [InlineData("\"new\": true=\"new\": 1", "DriftInvalid", 75)]
    [InlineData("\"compared\": 7=\"compared\": -7", "DriftInvalid", 16)]
    [InlineData("\"items\": [=\"things\": [", "DriftInvalid", 1)]
    [InlineData("\"identity\": \"E911-Reno-Primary\"=\"identity\": null", "DriftInvalid", 30)]
    public void AFileThatIsNoResultIsRefused(string text, string errorId, int line)
    {
        if (text.Split('=') is [var from, var to])
        {
            Assert.Contains(from, DriftFile.Format(Earlier), StringComparison.Ordinal);
            text = DriftFile.Format(Earlier).Replace(from, to, StringComparison.Ordinal);
        }

        var error = Assert.Throws<DataFileException>(() => DriftFile.Parse("last.json", text));
        Assert.Equal((errorId, line), (error.ErrorId, error.Line));
    }

    private static DriftResult Of(params DriftItem[] items) =>
        new() { Items = items, Compared = 7,
        Reference = new DriftReference("x", new string('0', 64)) { PlanId = "p", ProvenCalls = 3, FollowedCalls = 2 },
        Unread = [new UnreadNoun("CsTrunk", "Denied.")], MinimumSeverity = DriftSeverity.Major };
}
