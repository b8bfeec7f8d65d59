using System;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using Xunit;

namespace E911Config.Core.Tests.Calls;

/// <summary>
/// Patterns that explode: each is waited for once in a run, however many deployments the run looks at, and whoever wants an end gets it.
/// </summary>
public sealed class SlowPatternTests
{
    private const int Few = 4;

    [Fact]
    public void EachIsWaitedForOnceInARun()
    {
        var snapshot = With(Few).ForRun(() => { });

        Planner.Make(Litware.Design, snapshot, [], Litware.Created);
        Assert.Equal(Few, PatternSet.Of(snapshot).OutOfTime);
        var patterns = PatternSet.Of(snapshot);
        DriftFinder.Find(Litware.Design, snapshot, DriftSeverity.Minor, default);
        Trace(snapshot);

        Assert.Same(patterns, PatternSet.Of(snapshot.With([]).Without([]).OwnedBy([]).From(SnapshotSource.Unknown, null)));
        Assert.Equal(Few, patterns.OutOfTime);
        Assert.NotSame(patterns, PatternSet.Of(snapshot.ForRun(() => { })));
    }

    [Fact]
    public void WhatRanOutOfTimeForOneNumberStillAnswersAnother()
    {
        var pattern = PatternSet.Of(Litware.Snapshot.ForRun(() => { })).Get(@"^(\+?\d+)+x$|^911$");
        Assert.Equal(PatternAnswer.OutOfTime, pattern.Ask("+" + new string('9', 40)));
        Assert.Equal(PatternAnswer.Match, pattern.Ask("911"));
        Assert.Equal(PatternAnswer.NoMatch, pattern.Ask("12"));
        Assert.Equal(PatternAnswer.OutOfTime, pattern.Ask("+" + new string('9', 40)));
        Assert.True(pattern.IsSlow);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("drift")]
    [InlineData("trace")]
    [InlineData("apply")]
    public void WhoeverWantsAnEndGetsIt(string what)
    {
        // Looked at before each pattern is waited for: with fifty of them none of the others is begun.
        var looks = 0;
        var last = what == "trace" ? 20 : 400;
        var slow = With(50).ForRun(() =>
        {
            if (++looks > last) throw new OperationCanceledException();
        });

        Assert.Throws<OperationCanceledException>(() => Work(what, slow));
        Assert.Equal(last + 1, looks);
        Assert.InRange(PatternSet.Of(slow).OutOfTime, 0, 50);
    }

    private static void Work(string what, Snapshot snapshot)
    {
        switch (what)
        {
            case "plan":
                Planner.Make(Litware.Design, snapshot, [], Litware.Created);
                break;
            case "drift":
                DriftFinder.Find(Litware.Design, snapshot, DriftSeverity.Minor, default);
                break;
            case "apply":
                Assert.Empty(ProofNow.Of(Litware.Plan, snapshot, Litware.Plan.Steps).Dark);
                break;
            default:
                Trace(snapshot);
                break;
        }
    }

    private static void Trace(Snapshot snapshot)
    {
        var index = new CallIndex(snapshot, CallFacts.From(Litware.Design));
        new CallEngine(index).Trace(new CallRequest(
            new Caller
            {
                NetworkSite = "Reno", VoicePolicy = "Tag:RenoUsers", RegistrarPool = "sba-rno.litwareinc.com",
                DialPlan = "Tag:NorthAmerica",
            }, "911"));
    }

    // The example, where every emergency number becomes a long one, and routes of its usages whose patterns explode on that.
    private static Snapshot With(int routes)
    {
        var first = Litware.Snapshot.All(VoiceRoute.Type)[0];
        var usages = Litware.Snapshot.All(VoiceRoute.Type).SelectMany(route => route.List("PstnUsages")).Distinct().ToArray();
        return Litware.Snapshot.With(
        [
            .. Litware.Snapshot.All(VoiceNormalizationRule.Type).Select(rule =>
                rule.With("Pattern", "^(911|112|999)$").With("Translation", "+" + new string('9', 30))),
            .. Enumerable.Range(0, routes).Select(number => first.Renamed($"Explodes {number}").With("Priority", (long)(number - 1000))
                .With("PstnUsages", usages).With("NumberPattern", $@"^(\+?\d+)+x{number}$")),
        ]);
    }
}
