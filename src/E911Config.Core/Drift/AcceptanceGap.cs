namespace E911Config.Core.Drift;

/// <summary>Why an acceptance that names a drift does not cover it.</summary>
public enum AcceptanceGap
{
    /// <summary>There is none, or it does.</summary>
    None,

    /// <summary>Its day is over.</summary>
    Expired,

    /// <summary>It does not name the property, which does harm now.</summary>
    PropertyNotNamed,

    /// <summary>It does not say that people are told or shown less.</summary>
    ToldNotNamed,

    /// <summary>It was given for other values, or calls to other numbers.</summary>
    ForSomethingElse,

    /// <summary>More becomes of calls than it bears.</summary>
    WorseThanBorne,
}
