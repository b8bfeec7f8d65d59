namespace E911Config.Core.Calls;

/// <summary>What becomes of an emergency call; the greater value is the better one.</summary>
// ConvertTo-Json of Windows PowerShell too writes an enum of this underlying type as its name.
public enum Outcome : long
{
    /// <summary>Nobody answers.</summary>
    Failed = 0,

    /// <summary>
    /// Something answers, but not the right emergency service: another city's centre, a call park orbit, a user, a mangled number.
    /// </summary>
    Misrouted = 1,

    /// <summary>What was read of the deployment cannot tell.</summary>
    Unknown = 2,

    /// <summary>An emergency service answers that must ask where the caller is.</summary>
    Unlocated = 3,

    /// <summary>An emergency service answers that has the caller's location.</summary>
    Located = 4,
}
