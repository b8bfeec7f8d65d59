using System.Collections.Generic;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>A zone of a draft, as the design file says it.</summary>
public sealed record DraftZone
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether these are the callers outside every mapped subnet.</summary>
    public bool IsOffNetwork { get; init; }

    /// <summary>Whether the objects are this tool's already.</summary>
    public bool IsOwned { get; init; }

    /// <summary>Whether its callers are those who have its location policy.</summary>
    public bool ByGrant { get; init; }

    /// <summary>The network sites, in order.</summary>
    public IReadOnlyList<string> NetworkSites { get; init; } = [];

    /// <summary>Whose law applies; null where nothing says it.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>How the calls leave.</summary>
    public required Strategy Strategy { get; init; }

    /// <summary>The trunks over which a call goes first, in stored form and in order.</summary>
    public IReadOnlyList<string> FirstTrunks { get; init; } = [];

    /// <summary>How calls are spread over several of these.</summary>
    public Redundancy Redundancy { get; init; }

    /// <summary>Whether PIDF-LO is switched on for ELIN gateways; null for other strategies.</summary>
    public bool? SendsLocation { get; init; }

    /// <summary>The local trunks, in order.</summary>
    public IReadOnlyList<DraftLocalTrunk> LocalTrunks { get; init; } = [];

    /// <summary>The caller id of the local routes; null where the design does not say one.</summary>
    public string? CallerId { get; init; }

    /// <summary>The voice policies that have the local usage.</summary>
    public IReadOnlyList<string> VoicePolicies { get; init; } = [];

    /// <summary>The trunks of PBXs whose configuration has the local usage.</summary>
    public IReadOnlyList<string> PbxTrunks { get; init; } = [];

    /// <summary>The emergency numbers, in order.</summary>
    public IReadOnlyList<EmergencyNumber> Numbers { get; init; } = [];

    /// <summary>Which of the numbers old clients get.</summary>
    public int LegacyIndex { get; init; }

    /// <summary>Who is told.</summary>
    public IReadOnlyList<string> Notification { get; init; } = [];

    /// <summary>Who is joined; null if nobody is.</summary>
    public string? ConferenceUri { get; init; }

    /// <summary>How they are joined; null where the policy does not say.</summary>
    public string? ConferenceMode { get; init; }

    /// <summary>The settings that are one property of the location policy each, by their name in a design.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Settings { get; init; } = [];

    /// <summary>The identity of the location policy.</summary>
    public required string LocationPolicy { get; init; }

    /// <summary>The names of objects that differ from the templates, by their member in <c>objects</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Objects { get; init; } = [];

    /// <summary>The objects of others that are taken over, each noun and identity.</summary>
    public IReadOnlyList<string> Adopt { get; init; } = [];

    /// <summary>What is open.</summary>
    public IReadOnlyList<OpenDecision> Decisions { get; init; } = [];
}
