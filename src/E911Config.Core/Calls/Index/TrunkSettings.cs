using System.Collections.Generic;

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

    /// <summary>Whether media may go around the Mediation Server.</summary>
    public required bool Bypasses { get; init; }

    /// <summary>The usages of calls that come in over the trunk, in order, as one text, so that equal configurations are equal.</summary>
    public required string UsageText { get; init; }

    /// <summary>The usages of calls that come in over the trunk, in order.</summary>
    public IReadOnlyList<string> Usages => UsageText.Length == 0 ? [] : UsageText.Split('\n');

    /// <summary>Whether it stands at the scope of one trunk.</summary>
    public bool IsOfService => Scope.StartsWith("Service:", System.StringComparison.OrdinalIgnoreCase);
}
