using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>The design that was applied last to a deployment: what its trunks were for until a plan.</summary>
/// <param name="Design">The design.</param>
/// <param name="PlanId">The plan by which it was applied.</param>
public sealed record AppliedDesign(DesignDocument Design, string PlanId)
{
    /// <summary>The design of a plan that was applied.</summary>
    /// <exception cref="DesignInvalidException">The design in the plan cannot be read by this version.</exception>
    public static AppliedDesign Of(Plan plan) => new(plan.Scope.Design, plan.Id);
}
