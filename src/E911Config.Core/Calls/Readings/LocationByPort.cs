namespace E911Config.Core.Calls;

/// <summary>Do callers at a network site count as located by switches, ports and access points, which cannot be tied to a site?</summary>
public enum LocationByPort
{
    /// <summary>No.</summary>
    No,

    /// <summary>Yes, where the location service has any.</summary>
    Yes,
}
