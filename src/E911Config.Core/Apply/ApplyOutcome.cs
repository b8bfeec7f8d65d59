namespace E911Config.Core.Apply;

// Enums that users see are longs: ConvertTo-Json writes such by name, in Windows PowerShell too.
/// <summary>How applying a plan, or taking one back, ended.</summary>
public enum ApplyOutcome : long
{
    /// <summary>Every step is done.</summary>
    Applied,

    /// <summary>Every step was done before.</summary>
    NothingToDo,

    /// <summary>A step failed and everything was taken back: the deployment is as it was.</summary>
    RolledBack,

    /// <summary>A step failed and not everything was taken back: the steps tell what stands.</summary>
    Failed,

    /// <summary>It was stopped between two steps: what was done stands, and doing the same again finishes it.</summary>
    Cancelled,
}
