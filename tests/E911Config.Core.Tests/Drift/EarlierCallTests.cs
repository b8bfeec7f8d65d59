using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>What people could dial in an emergency when the plan was applied, though the design does not know it: 9911.</summary>
public sealed class EarlierCallTests
{
    private const string Plan = "Tag:NorthAmerica";
    private const string Rule = Plan + "/Emergency";
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly Snapshot Right = Litware.Right;
    private static readonly DeploymentObject Emergency = Right.Find(VoiceNormalizationRule.Type, Rule)!;

    /// <summary>The rule is named that took the prefix away, and whoever dials it.</summary>
    [Fact]
    public void ARuleThatTakesThePrefixAwayNoMoreIsNamed()
    {
        var item = Assert.Single(Find(Right.With([Emergency.With("Pattern", "^(911|933)$")])));

        Assert.Equal((DriftKind.Changed, Rule, "Pattern", "^9?(911|933)$", "^(911|933)$", DriftSeverity.Critical),
            (item.Kind, item.Identity, item.Property, item.Intended, item.Actual, item.Severity));
        Assert.StartsWith("9911 from ", item.Effect, StringComparison.Ordinal);
        Assert.Contains("Failed", item.Effect, StringComparison.Ordinal);
        Assert.Contains("more", item.Effect, StringComparison.Ordinal);
    }

    [Fact]
    public void ARuleThatIsGoneIsMissed()
    {
        var item = Assert.Single(Find(Right.Without([Emergency])));
        Assert.Equal((DriftKind.Missing, Rule, DriftSeverity.Critical), (item.Kind, item.Identity, item.Severity));
    }

    [Fact]
    public void ANewRuleInFrontIsNamed()
    {
        var front = Emergency.Renamed(Plan + "/Short").With("Priority", -1L).With("Pattern", @"^9(\d{3})$").With("Translation", "+1312$1");
        var item = Assert.Single(Find(Right.With([front])));
        Assert.Equal((DriftKind.Unexpected, Plan + "/Short", DriftSeverity.Critical), (item.Kind, item.Identity, item.Severity));
    }

    [Fact]
    public void ADialPlanThatIsGoneIsMissedWithItsRules()
    {
        var gone = Right.Without([Right.Find(DialPlan.Type, Plan)!,
            .. Right.All(VoiceNormalizationRule.Type).Where(rule => rule.Identity.StartsWith(Plan, StringComparison.Ordinal))]);
        var item = Assert.Single(Find(gone));
        Assert.Equal(("CsDialPlan", DriftKind.Missing, Plan, DriftSeverity.Critical),
            (item.ObjectType, item.Kind, item.Identity, item.Severity));
    }

    /// <summary>What people could not dial then is nobody's loss, and how a number gets through is not what counts.</summary>
    [Fact]
    public void WhatChangesNoCallIsNoNews()
    {
        Assert.Empty(Find(Right));
        Assert.Empty(Find(Right.With([Right.Find(DialPlan.Type, Plan)!.With("ExternalAccessPrefix", "8")])));
        Assert.Empty(Find(Right.Without([Emergency]).With([Emergency.Renamed(Plan + "/Renamed").With("Pattern", "^9?(9[13]{2})$")])));
        Assert.Empty(Find(Right.Without([Right.Find(VoiceNormalizationRule.Type, "Tag:Detroit/Local")!])));

        var never = Right.With([Emergency.With("Pattern", "^(911|933)$")]);
        Assert.Empty(Find(never, never));
    }

    /// <summary>Nobody knows what a deployment was like that no journal kept.</summary>
    [Fact]
    public void WithoutTheDeploymentOfThenNothingIsHeldAgainstIt() =>
        Assert.Empty(Drifts.Find(Litware.Design, Right.With([Emergency.With("Pattern", "^(911|933)$")]), DriftSeverity.Minor, Today,
            Litware.Plan).Items);

    private static IReadOnlyList<DriftTestItem> Find(Snapshot now, Snapshot? then = null) => new DriftTestResult(DriftFinder.Find(
        Litware.Design, now, DriftSeverity.Minor, Today, DriftBasis.Of(Litware.Plan) with { After = then ?? Right })).Items;
}
