namespace E911Config.Core.Calls;

/// <summary>A trunk configuration, as far as it decides calls.</summary>
internal sealed record TrunkSettings
{
    /// <summary>Its identity, which is the scope of its rules too.</summary>
    public required string Scope { get; init; }

    public required bool SendsLocation { get; init; }

    public required bool RemovesPlus { get; init; }

    public required bool Restricted { get; init; }

    /// <summary>The network site to which the trunk is restricted; empty if none is named.</summary>
    public required string RestrictedTo { get; init; }
}
