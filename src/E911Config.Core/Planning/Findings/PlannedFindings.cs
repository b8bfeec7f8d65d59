using System.Collections.Generic;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>What is to be said of a deployment as it will be after a plan.</summary>
internal static class PlannedFindings
{
    /// <summary>The findings.</summary>
    /// <param name="scope">The design, and the zones that the plan is for.</param>
    /// <param name="before">The deployment as it is.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="calls">What was proved.</param>
    /// <param name="index">The deployment after the steps, prepared with what the design tells.</param>
    /// <param name="groups">The callers whose calls were proved.</param>
    /// <param name="visitors">Whether visitors count.</param>
    public static IReadOnlyList<Finding> Of(
        PlanScope scope, Snapshot before, IReadOnlyList<Step> steps, IReadOnlyList<CallChange> calls, CallIndex index,
        IReadOnlyList<CallerGroup> groups, bool visitors) =>
    [
        .. ReferenceFindings.Of(before, steps),
        .. AdoptionFindings.Changed(scope, steps),
        .. ToldFindings.Of(scope, before, steps, calls, index),
        .. new NumberFormFindings(scope, index).All(calls),
        .. new LeavingFindings(scope, index).All(calls),
        .. new ZoneFindings(scope, index, calls, groups).All(),
        .. CountryNumbers.Of(scope),
        .. ShadowFindings.Of(scope, index),
        .. visitors ? VisitorFindings.Of(scope.Design, PlannedDeployment.After(before, steps), index) : [],
    ];
}
