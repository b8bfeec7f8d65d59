using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>One call to follow.</summary>
/// <param name="Caller">Who calls.</param>
/// <param name="Digits">What he dials.</param>
public sealed record CallRequest(Caller Caller, string Digits)
{
    private static readonly IReadOnlyDictionary<string, int> NoReplies = new Dictionary<string, int>();

    /// <summary>The reply of a trunk that gives none in time.</summary>
    public const int NoReply = 0;

    /// <summary>What has failed, by the names of <see cref="CallIndex.Elements"/>.</summary>
    public IReadOnlyList<string> Failed { get; init; } = [];

    /// <summary>
    /// What trunks reply: trunk identity in any spelling, SIP response code, or <see cref="NoReply"/>. A trunk that is not named here takes
    /// the call.
    /// </summary>
    public IReadOnlyDictionary<string, int> Replies { get; init; } = NoReplies;

    /// <summary>How the open questions are read; null for what the design says, else the documented values.</summary>
    public Assumptions? Assumptions { get; init; }

    /// <summary>The location policy that the client got earlier and still names; null if it has the one in effect.</summary>
    public string? HeldPolicy { get; init; }

    /// <summary>
    /// The network site at which the caller really is, where that is known better than by the servers: they route him by where they take
    /// him to be, and a centre serves him by where he is. Null if the two are one.
    /// </summary>
    internal string? ReallyAt { get; init; }
}
