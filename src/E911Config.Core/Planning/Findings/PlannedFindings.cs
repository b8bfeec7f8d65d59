using System.Collections.Generic;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>What is to be said of a deployment as it will be after a plan.</summary>
internal static class PlannedFindings
{
    public static IReadOnlyList<Finding> Of(PlanScope scope, Snapshot planned, CallIndex index, bool visitors) =>
        [.. ShadowFindings.Of(scope, index), .. visitors ? VisitorFindings.Of(scope.Design, planned, index) : []];
}
