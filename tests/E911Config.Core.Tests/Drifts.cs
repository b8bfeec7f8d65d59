using System;
using System.Collections.Generic;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Reporting;

namespace E911Config.Core.Tests;

/// <summary>Looks for drift, as the cmdlet does.</summary>
internal static class Drifts
{
    /// <summary>What a user gets.</summary>
    public static DriftTestResult Find(
        DesignDocument design, Snapshot snapshot, DriftSeverity minimumSeverity, DateTime today, Plan? plan = null,
            IReadOnlyList<string>? zones = null) =>
        new(DriftFinder.Find(design, snapshot, minimumSeverity, today, plan is null ? null : DriftBasis.Of(plan), zones));

    /// <summary>A drift as a user gets it.</summary>
    public static DriftTestItem Shown(this DriftItem item) => new(item);
}
