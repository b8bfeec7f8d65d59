namespace E911Config.Core.Calls;

/// <summary>Does an ELIN gateway get the location only if its trunk sends PIDF-LO? (Configure an E9-1-1 voice route calls it unnecessary; vendors' manuals differ.)</summary>
public enum ElinNeedsPidfLo
{
    /// <summary>No; documented.</summary>
    No,

    /// <summary>Yes.</summary>
    Yes,
}
