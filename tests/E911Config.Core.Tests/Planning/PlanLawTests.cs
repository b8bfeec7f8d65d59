using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.TestSupport;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace E911Config.Core.Tests.Planning;

/// <summary>Laws over deployments and designs of chance. A failure prints the seed of the case.</summary>
public sealed class PlanLawTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void AnAppliedPlanLeavesNothingAndNoDrift() => Law(150, seed =>
    {
        var it = new RandomCase(seed);
        var plan = Litware.Planned(it.Document, it.Snapshot);
        var after = Applying.Applied(plan, it.Snapshot, it.Reading).Now;

        Assert.Empty(Litware.Planned(it.Document, after).Steps);
        var drift = Drifts.Find(it.Document, after, DriftSeverity.Minor, new DateTime(2026, 11, 22), plan);
        Assert.True(drift is { Clean: true, Compared: > 0 }, drift.Text);
    });

    [Fact]
    public void WhatDriftCallsCriticalRightAfterwardsThePlanHasSaid() => Law(150, seed =>
    {
        var it = new RandomCase(seed);
        var plan = Litware.Planned(it.Document, it.Snapshot);
        var after = Applying.Applied(plan, it.Snapshot, it.Reading).Now;
        var said = plan.Findings.SelectMany(finding => finding.Calls).Select(call => (call.Callers, call.Number)).ToHashSet();
        var drift = DriftFinder.Find(it.Document, after, DriftSeverity.Minor, new DateTime(2026, 11, 22));
        Assert.All(drift.Items.Where(item => item.Severity == DriftSeverity.Critical), item =>
            Assert.Contains((item.Effect!.Callers!, item.Effect.Numbers[0]), said));
    });

    [Fact]
    public void AFailureAnywhereLeavesEverythingAsItWas() => Law(150, seed =>
    {
        var it = new RandomCase(seed);
        var plan = Litware.Planned(it.Document, it.Snapshot);
        var at = it.Next(plan.Batches().Count) + 1;
        var fault = it.Next(2) == 0 ? WriteFault.Before : WriteFault.After;
        var deployment = new FakeDeployment(it.Snapshot, it.Reading) { Fault = write => write == at ? fault : WriteFault.None };

        Assert.Equal(ApplyOutcome.RolledBack, deployment.Apply(plan).Outcome);
        Applying.Same(it.Snapshot, deployment.Now);
    });

    [Fact]
    public void ARouteMatchesTheNumbersOfItsLegAndNothingElse() => Law(100, seed =>
    {
        var it = new RandomCase(seed);
        var after = Applying.Applied(Litware.Planned(it.Document, it.Snapshot), it.Snapshot, it.Reading).Now;
        foreach (var leg in it.Document.AllZones.SelectMany(zone => zone.Legs))
        {
            var route = after.Find(VoiceRoute.Type, leg.RouteName)!;
            var pattern = new Regex(route.Text("NumberPattern"), RegexOptions.CultureInvariant);
            Assert.All(leg.Numbers, number => Assert.Matches(pattern, "+" + number));
            Assert.All(leg.Numbers, number => Assert.Matches(pattern, number));
            var others = Enumerable.Range(0, 50).Select(_ => it.Next(100000).ToString(CultureInfo.InvariantCulture))
                .Concat(leg.Numbers.SelectMany(number => new[] { number + "1", "1" + number, number[1..], "" }))
                    .Where(number => !leg.Numbers.Contains(number));
            Assert.All(others, number => Assert.DoesNotMatch(pattern, "+" + number));
            Assert.All(others, number => Assert.DoesNotMatch(pattern, number));
            Assert.All(leg.Numbers, number => Assert.DoesNotMatch(pattern, "++" + number));
        }
    });

    [Fact]
    public void StepsComeAfterWhatTheyNeed() => Law(100, seed =>
    {
        var it = new RandomCase(seed);
        var plan = Litware.Planned(it.Document, it.Snapshot);

        Assert.All(plan.Steps, step => Assert.All(step.DependsOn, number => Assert.InRange(number, 1, step.Number - 1)));
        // The fake refuses a reference that leads nowhere, so that every state between two steps is sound.
        var deployment = new FakeDeployment(it.Snapshot, it.Reading);
        foreach (var batch in plan.Batches()) deployment.Write(ChangeCommands.Of(batch));
        foreach (var batch in plan.Batches().Reverse()) deployment.Write(ChangeCommands.Back(batch));
        Applying.Same(it.Snapshot, deployment.Now);
    });

    [Fact]
    public void TheOrderOfObjectsAndTheCultureChangeNoByte() => Law(60, seed =>
    {
        var it = new RandomCase(seed);
        var plan = PlanFile.Format(Litware.Planned(it.Document, it.Snapshot));
        var snapshot = SnapshotFile.Format(it.Snapshot);
        var shuffled = Shuffled(it.Snapshot, it);
        var culture = CultureInfo.CurrentCulture;
        foreach (var name in new[] { "tr-TR", "de-DE", "" })
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            try
            {
                Assert.Equal(snapshot, SnapshotFile.Format(shuffled));
                Assert.Equal(plan, PlanFile.Format(Litware.Planned(it.Document, shuffled)));
                Assert.Equal(plan, PlanFile.Format(PlanFile.Parse("p", plan)));
                Assert.Equal(snapshot, SnapshotFile.Format(SnapshotFile.Parse("s", snapshot)));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        }
    });

    private static void Law(int cases, Action<int> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Chances.Of(cases)), Prop.ForAll(Seeds, law));

    private static Snapshot Shuffled(Snapshot snapshot, RandomCase it) => new(snapshot.ReadTypes.OrderBy(_ => it.Next(1000))
        .Select(type => new KeyValuePair<ObjectType,
            IReadOnlyList<DeploymentObject>>(type, snapshot.All(type).OrderBy(_ => it.Next(1000)).ToArray())))
    { CapturedAt = snapshot.CapturedAt, Source = snapshot.Source, Callers = snapshot.Callers,
        EmergencyNumberOwners = snapshot.EmergencyNumberOwners };
}
