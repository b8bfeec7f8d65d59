using System;
using System.Collections.Generic;
using E911Config.Core.Calls;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>The design that was applied last to a deployment: what its trunks were for until a plan.</summary>
/// <param name="Design">The design.</param>
/// <param name="PlanId">The plan by which it was applied.</param>
public sealed record AppliedDesign(DesignDocument Design, string PlanId)
{
    /// <summary>Tells what has moved since, of what no step of a plan moves back; null where nobody can.</summary>
    internal Finder? Moved { get; init; }

    /// <summary>The design of a plan that was applied.</summary>
    /// <exception cref="DesignInvalidException">The design in the plan cannot be read by this version.</exception>
    public static AppliedDesign Of(Plan plan) => new(plan.Scope.Design, plan.Id);

    /// <summary>Finds what has moved.</summary>
    /// <param name="scope">The design, and the zones that a plan is for.</param>
    /// <param name="after">The deployment after the plan.</param>
    /// <param name="created">The time of the plan.</param>
    /// <param name="calls">What was proved.</param>
    /// <param name="said">What the plan says already.</param>
    internal delegate IEnumerable<Finding> Finder(PlanScope scope, CallIndex after, DateTimeOffset created,
        IReadOnlyList<CallChange> calls, IReadOnlyList<Finding> said);
}
