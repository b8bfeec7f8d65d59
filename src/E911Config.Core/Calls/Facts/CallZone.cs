using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>A zone as calls see it: who belongs to it, what its callers dial, and whose law applies.</summary>
internal sealed record CallZone
{
    /// <summary>The zone's name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether these are the callers outside every mapped subnet.</summary>
    public bool IsOffNetwork { get; init; }

    /// <summary>Whether its callers are those to whom its location policy is granted.</summary>
    public bool IsByGrant { get; init; }

    /// <summary>Its location policy, in stored form.</summary>
    public required string LocationPolicy { get; init; }

    /// <summary>Its network sites.</summary>
    public required IReadOnlyList<string> NetworkSites { get; init; }

    /// <summary>The voice policies that it names, in stored form.</summary>
    public required IReadOnlyList<string> VoicePolicies { get; init; }

    /// <summary>The trunks over which calls of its PBXs come in, in stored form.</summary>
    public required IReadOnlyList<string> PbxTrunks { get; init; }

    /// <summary>The dial strings of its emergency numbers, without the test number.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>The same, and those that the design which was applied last has for its location policy.</summary>
    public required IReadOnlyList<string> ValidNumbers { get; init; }

    /// <summary>What its callers may dial, dial strings and masks, with the dial string that is meant.</summary>
    public required IReadOnlyDictionary<string, string> Meant { get; init; }

    /// <summary>The country of its jurisdiction; null if nobody says it.</summary>
    public string? Country { get; init; }
}
