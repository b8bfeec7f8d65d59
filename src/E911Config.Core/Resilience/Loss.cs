namespace E911Config.Core.Resilience;

/// <summary>What a set of failures takes from a call.</summary>
// ConvertTo-Json of Windows PowerShell too writes an enum of this underlying type as its name.
public enum Loss : long
{
    /// <summary>The location: an emergency service answers that must ask where the caller is.</summary>
    Location,

    /// <summary>The call: nobody answers, or the wrong one.</summary>
    Call,

    /// <summary>What was read of the deployment cannot tell what becomes of the call.</summary>
    Unknown,
}
