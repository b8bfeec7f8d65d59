namespace E911Config.Core.Planning;

/// <summary>Which of two plans has something.</summary>
// A long, as StepAction is one.
public enum PlanSide : long
{
    /// <summary>Only the one that was there first, such as the approved one.</summary>
    Reference,

    /// <summary>Only the other, such as today's.</summary>
    Difference,
}
