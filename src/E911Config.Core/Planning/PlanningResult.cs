using System.Collections.Generic;

namespace E911Config.Core.Planning;

/// <summary>A plan, or why there is none.</summary>
/// <param name="Plan">The plan; null if a finding is an error.</param>
/// <param name="Findings">All findings, the worst first.</param>
public sealed record PlanningResult(Plan? Plan, IReadOnlyList<Finding> Findings);
