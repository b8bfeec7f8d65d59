using System;

namespace E911Config.Core.Design;

/// <summary>A finding or a drift that somebody has accepted, until a day.</summary>
/// <param name="Id">
/// The id of the finding, or the kind of drift (<c>Missing</c>, <c>Changed</c>, <c>Unexpected</c>, <c>Unreadable</c>).
/// </param>
/// <param name="ObjectType">The type of the object that it is accepted for; null for any object.</param>
/// <param name="Identity">The identity of that object, in stored form; null for any object.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Until">The last day on which it is accepted (midnight, no time zone); null for ever.</param>
/// <param name="Place">Where the design says so.</param>
public sealed record Acceptance(string Id, string? ObjectType, string? Identity, string Reason, DateTime? Until, SourcePlace Place)
{
    /// <summary>Whether this accepts a finding or drift of an object on a day.</summary>
    /// <param name="id">The id or kind.</param>
    /// <param name="objectType">The type of its object.</param>
    /// <param name="identity">The identity of its object, in stored form.</param>
    /// <param name="today">The day, which the caller names.</param>
    public bool Covers(string id, string? objectType, string? identity, DateTime today) =>
        string.Equals(Id, id, StringComparison.OrdinalIgnoreCase)
        && (ObjectType is null || string.Equals(ObjectType, objectType, StringComparison.OrdinalIgnoreCase))
        && (Identity is null || string.Equals(Identity, identity, StringComparison.OrdinalIgnoreCase))
        && (Until is null || today.Date <= Until);
}
