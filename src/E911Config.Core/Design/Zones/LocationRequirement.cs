namespace E911Config.Core.Design;

/// <summary>Whether a user whose location is not known is asked for it.</summary>
public enum LocationRequirement
{
    /// <summary>Not asked.</summary>
    No,

    /// <summary>Asked; may be put off.</summary>
    Yes,

    /// <summary>Asked, and shown the disclaimer until a location is there.</summary>
    Disclaimer,
}
