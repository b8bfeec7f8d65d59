namespace E911Config.Core.Calls;

/// <summary>Why a location policy is in effect (Plan the location policy scope; New-CsLocationPolicy).</summary>
// ConvertTo-Json of Windows PowerShell too writes an enum of this underlying type as its name.
public enum LocationPolicySource : long
{
    /// <summary>The client got it earlier and still names it.</summary>
    Held,

    /// <summary>The caller's network site names it.</summary>
    NetworkSite,

    /// <summary>It is granted to the user.</summary>
    User,

    /// <summary>It is the one of the topology site of the caller's pool.</summary>
    Site,

    /// <summary>It is the global one.</summary>
    Global,
}
