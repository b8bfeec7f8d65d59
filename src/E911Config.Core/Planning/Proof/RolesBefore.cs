namespace E911Config.Core.Planning;

/// <summary>By which design the roles of trunks were known that calls had before a plan.</summary>
/// <param name="Design">The name of the design that was applied last.</param>
/// <param name="DesignHash">The SHA-256 of its text.</param>
/// <param name="PlanId">The plan by which it was applied; empty if the plan itself found it in place.</param>
public sealed record RolesBefore(string Design, string DesignHash, string PlanId);
