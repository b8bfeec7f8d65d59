namespace E911Config.Core.Calls;

/// <summary>Does location-based routing bind emergency calls too? No exemption is documented (Plan for Location-Based Routing).</summary>
public enum LocationBasedRouting
{
    /// <summary>Yes; documented.</summary>
    Applies,

    /// <summary>No.</summary>
    Exempt,
}
