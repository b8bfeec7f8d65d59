using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>Differences of which each does nothing alone, neither in the design nor in the deployment, and which harm together.</summary>
public sealed class JointDriftTests
{
    private static readonly DateTime Today = new(2026, 11, 22);
    private static readonly DesignDocument Design = Offices.Design();
    private static readonly Plan Plan = Litware.Planned(Design, Start);
    private static readonly Snapshot Right = PlannedDeployment.After(Start, Plan.Steps);

    private static Snapshot Start => Offices.One.VoicePolicy("Other", "Other").Callers(5, "Reno", "pool.x", "Tag:RenoUsers").Build();

    /// <summary>Two ways stand in for the provider, and each is broken twice: no call is lost until the provider fails.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WaysThatStandInForEachOtherAreMajorTogether(bool byPlan)
    {
        var broken = Broken("Fallback", "Local");

        var items = Find(broken, byPlan ? Plan : null);

        // Any two that leave no way are enough: whoever mends one of each route has not mended it.
        Assert.Equal(4, items.Count);
        Assert.All(items, item => Assert.Equal(DriftSeverity.Major, item.Severity));
        Assert.All(items, item => Assert.Matches("911 from .*: Failed instead of Unlocated, .* when .* fails", item.Effect));

        // Who has accepted that the routes are otherwise has not accepted that.
        var accepting = Offices.Design(design: """
            , "accept": [{ "id": "Changed", "object": "CsVoiceRoute E911-Reno-Fallback", "reason": "r" },
                { "id": "Changed", "object": "CsVoiceRoute E911-Reno-Local", "reason": "r" }]
            """);
        Assert.Equal(2, Drifts.Find(accepting, broken, DriftSeverity.Minor, Today, byPlan ? Plan : null).ExitCode);
    }

    /// <summary>With one of the two ways as designed nothing is felt, however often the other is broken.</summary>
    [Theory]
    [InlineData("Fallback")]
    [InlineData("Local")]
    public void OneWayIsEnough(string leg) =>
        Assert.Equal([DriftSeverity.Minor, DriftSeverity.Minor], Find(Broken(leg), Plan).Select(item => item.Severity));

    private static IReadOnlyList<DriftTestItem> Find(Snapshot deployment, Plan? plan) =>
        Drifts.Find(Design, deployment, DriftSeverity.Minor, Today, plan).Items;

    private static Snapshot Broken(params string[] legs) => Right.With(legs.Select(leg => Right.Find(VoiceRoute.Type, "E911-Reno-" + leg)!
        .With("NumberPattern", @"^\+?119$").With("PstnUsages", new[] { "Other" })));
}
