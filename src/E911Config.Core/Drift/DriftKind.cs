namespace E911Config.Core.Drift;

/// <summary>How the deployment differs from the design.</summary>
public enum DriftKind : long
{
    /// <summary>An object that the design needs is not there.</summary>
    Missing,

    /// <summary>A property is not as designed.</summary>
    Changed,

    /// <summary>An object that the design does not know has a say in emergency calls.</summary>
    Unexpected,

    /// <summary>It cannot be told, because something could not be read.</summary>
    Unreadable,
}
