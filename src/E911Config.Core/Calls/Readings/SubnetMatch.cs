namespace E911Config.Core.Calls;

/// <summary>How a caller's network site is found by his address. The location service always compares exactly (Set-CsLisSubnet has no mask).</summary>
public enum SubnetMatch
{
    /// <summary>By the longest subnet that contains the address; documented for admission control.</summary>
    Containing,

    /// <summary>Only by the client's own network ID; documented for media bypass.</summary>
    Exact,
}
