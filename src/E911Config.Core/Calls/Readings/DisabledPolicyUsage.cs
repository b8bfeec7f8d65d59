namespace E911Config.Core.Calls;

/// <summary>Does a location policy that is not enabled still route by its usage? The documents are silent (New-CsLocationPolicy).</summary>
public enum DisabledPolicyUsage
{
    /// <summary>No.</summary>
    Ignored,

    /// <summary>Yes.</summary>
    Used,
}
