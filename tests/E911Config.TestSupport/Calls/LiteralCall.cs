using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>One call that the literal model judges: the deployment, what a design tells, who calls, what has failed.</summary>
public sealed record LiteralCall
{
    /// <summary>The seed that made it; 0 for a call made by hand.</summary>
    public int Seed { get; init; }

    /// <summary>What it is about.</summary>
    public CallTopic Topic { get; init; }

    /// <summary>The deployment.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>What a design tells; null if there is none.</summary>
    public LiteralDesign? Design { get; init; }

    /// <summary>The text of a design file with the same facts; null without a design, or if nobody wrote one.</summary>
    public string? DesignText { get; init; }

    /// <summary>Who calls.</summary>
    public required LiteralCaller Caller { get; init; }

    /// <summary>The digits as dialled.</summary>
    public required string Digits { get; init; }

    /// <summary>The names of what has failed, in any allowed spelling.</summary>
    public IReadOnlyList<string> Failed { get; init; } = [];

    /// <summary>What trunks reply, by stored identity; null stands for no reply at all.</summary>
    public IReadOnlyDictionary<string, int?> Replies { get; init; } = new Dictionary<string, int?>();

    /// <summary>The identity of the location policy that the client still holds; null if it holds none.</summary>
    public string? HeldPolicy { get; init; }

    /// <summary>The readings of what the documents leave open.</summary>
    public LiteralSwitches Switches { get; init; }

    /// <summary>The call in one line, without its deployment.</summary>
    public override string ToString() => string.Join(", ", new[]
    {
        "seed " + Seed.ToString(CultureInfo.InvariantCulture),
        "dials " + Digits,
        Caller.ToString(),
        Design is null ? "no design" : Design.ToString(),
        Failed.Count == 0 ? "nothing failed" : "failed: " + string.Join(" ", Failed),
        Replies.Count == 0 ? "" : "replies: " + string.Join(" ", Replies.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key + "=" + (pair.Value?.ToString(CultureInfo.InvariantCulture) ?? "none"))),
        HeldPolicy is null ? "" : "holds " + HeldPolicy,
        Switches == LiteralSwitches.None ? "" : "assumes " + Switches,
    }.Where(part => part.Length > 0));
}

/// <summary>Who calls, and from where.</summary>
public sealed record LiteralCaller
{
    /// <summary>The network site; null if the caller is known by address, or is off the network.</summary>
    public string? NetworkSite { get; init; }

    /// <summary>
    /// The client's address, with or without its prefix length; null if the caller is known by site, or is off the network.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>The FQDN of the home pool.</summary>
    public string? RegistrarPool { get; init; }

    /// <summary>The voice policy granted to him; null if none is.</summary>
    public string? VoicePolicy { get; init; }

    /// <summary>The location policy granted to him; null if none is.</summary>
    public string? LocationPolicy { get; init; }

    /// <summary>The dial plan granted to him; null if none is.</summary>
    public string? DialPlan { get; init; }

    /// <summary><c>modern</c>, <c>legacy</c>, <c>analog</c> or <c>pbx</c>.</summary>
    public string Kind { get; init; } = "modern";

    /// <summary>For kind <c>pbx</c>: the trunk that the call comes in over, in any spelling; null if it is not told.</summary>
    public string? Trunk { get; init; }

    private string Where => NetworkSite is not null ? "at " + NetworkSite : Address is not null ? "from " + Address : "off the network";

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Kind} {Where} on {RegistrarPool ?? "no pool"}"
        + (VoicePolicy is null ? "" : ", voice policy " + VoicePolicy)
        + (LocationPolicy is null ? "" : ", location policy " + LocationPolicy)
        + (DialPlan is null ? "" : ", dial plan " + DialPlan)
        + (Trunk is null ? "" : ", over " + Trunk);
}

/// <summary>The questions on which the documents disagree; a flag that is set means the second answer.</summary>
[Flags]
public enum LiteralSwitches
{
    /// <summary>Every question has its documented answer.</summary>
    None = 0,

    /// <summary><c>EmergencyFallback = None</c>.</summary>
    EmergencyFallback = 1,

    /// <summary><c>SubnetMatch = Exact</c>.</summary>
    SubnetMatch = 2,

    /// <summary><c>CacRefusal = Blocks</c>.</summary>
    CacRefusal = 4,

    /// <summary><c>LocationBasedRouting = Exempt</c>.</summary>
    LocationBasedRouting = 8,

    /// <summary><c>ElinNeedsPidfLo = Yes</c>.</summary>
    ElinNeedsPidfLo = 16,

    /// <summary><c>DisabledPolicyUsage = Used</c>.</summary>
    DisabledPolicyUsage = 32,

    /// <summary><c>LocationByPort = Yes</c>.</summary>
    LocationByPort = 64,

    /// <summary><c>SecondaryLocation = Yes</c>.</summary>
    SecondaryLocation = 128,

    /// <summary><c>UnvalidatedAddress = Located</c>.</summary>
    UnvalidatedAddress = 256,

    /// <summary><c>AlternateAudioPath = Yes</c>.</summary>
    AlternateAudioPath = 512,
}
