namespace E911Config.Core.Design;

/// <summary>The line to the provider.</summary>
public enum ConnectionKind
{
    /// <summary>A leased line.</summary>
    Leased,

    /// <summary>A private network of a carrier.</summary>
    Mpls,

    /// <summary>The Internet.</summary>
    Internet,
}
