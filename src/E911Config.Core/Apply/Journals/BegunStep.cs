using System;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>A step that was begun: the write may have taken effect, or not.</summary>
/// <param name="Step">The step.</param>
/// <param name="ReadBack">The object as it was read back after the write; null if it was not read back, or was removed.</param>
public sealed record BegunStep(Step Step, DeploymentObject? ReadBack)
{
    /// <summary>When it was begun, in UTC.</summary>
    public DateTimeOffset Begun { get; init; }

    /// <summary>When it was done and read back, in UTC; null if nothing tells that it was.</summary>
    public DateTimeOffset? Done { get; init; }

    /// <summary>When it was taken back for a step that failed, in UTC; null if it was not.</summary>
    public DateTimeOffset? Undone { get; init; }

    /// <summary>What was read back, as far as the step speaks of it: rule lists only where it changes them.</summary>
    internal static DeploymentObject? Seen(Step step, DeploymentObject? found) =>
        found?.Only(property => property.EmbedsNoun is null || step.After?.Has(property.Name) == true);
}
