using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Design;

/// <summary>A finding or a drift that somebody has accepted, until a day.</summary>
/// <param name="Id">The id of the finding, or the kind of drift: one of <see cref="OfObjects"/>, or <see cref="Unread"/> with a
/// noun.</param>
/// <param name="ObjectType">The type of the object that it is accepted for; null for any object.</param>
/// <param name="Identity">The identity of that object, in stored form; null for any object.</param>
/// <param name="Property">The property that it is accepted for; null for any.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Until">The last day on which it is accepted (midnight, no time zone); null for ever.</param>
/// <param name="Place">Where the design says so.</param>
public sealed record Acceptance(string Id, string? ObjectType, string? Identity, string? Property, string Reason, DateTime? Until,
    SourcePlace Place)
{
    /// <summary>
    /// What becomes of calls from a network site, without an object of the design that differs. No acceptance of an object covers it: what
    /// else may move there one day is not known.
    /// </summary>
    public const string Calls = nameof(Calls);

    /// <summary>What stands before a noun that is accepted as unread.</summary>
    public const string Unread = "Unread:";

    /// <summary>
    /// The worst that may become of a call by a drift that is accepted, at once or under one failure: what is worse nobody has accepted,
    /// and it comes back. One of <see cref="Outcomes"/>.
    /// </summary>
    public string AtWorst { get; init; } = "Unlocated";

    /// <summary>
    /// What of the object it is accepted for: the networks that a finding of a network site names, the value of a property, the numbers of
    /// calls, or the properties of location policies that people lose by an object. None for whatever it is; but of a finding that names
    /// parts of its object nobody has accepted those that come later.
    /// </summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>What may become of a call, the worst first.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = ["Failed", "Misrouted", "Unknown", "Unlocated", "Located"];

    /// <summary>The kinds of drift that are accepted of one object each.</summary>
    public static IReadOnlyList<string> OfObjects { get; } = ["Missing", "Changed", "Unexpected", Calls];

    /// <summary>Whether this is accepted of one object alone, and never of whatever there will be.</summary>
    public static bool NeedsObject(string id) => OfObjects.Contains(id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether what becomes of calls is no worse than was accepted.</summary>
    /// <param name="outcome">The worst of it, one of <see cref="Outcomes"/>; null where no call ends worse.</param>
    public bool Bears(string? outcome) => outcome is null || Rank(outcome) >= Rank(AtWorst);

    /// <summary>What of an object was not accepted with it; none if all was.</summary>
    /// <param name="parts">The parts of the object that a finding names; none if it names none.</param>
    public IReadOnlyList<string> Beyond(IReadOnlyList<string> parts) =>
        Identity is null && Of.Count == 0 ? [] : [.. parts.Where(part => !Of.Any(one => Same(one, part)))];

    /// <summary>Whether this accepts a finding or drift of an object on a day.</summary>
    /// <param name="id">The id or kind.</param>
    /// <param name="objectType">The type of its object.</param>
    /// <param name="identity">The identity of its object, in stored form.</param>
    /// <param name="today">The day, which the caller names.</param>
    /// <param name="property">The property; empty where the object as such is meant.</param>
    public bool Covers(string id, string? objectType, string? identity, DateTime today, string property = "") =>
        string.Equals(Id, id, StringComparison.OrdinalIgnoreCase)
        && (ObjectType is null || string.Equals(ObjectType, objectType, StringComparison.OrdinalIgnoreCase))
        && (Identity is null || string.Equals(Identity, identity, StringComparison.OrdinalIgnoreCase))
        && (Property is null || string.Equals(Property, property, StringComparison.OrdinalIgnoreCase))
        && (Until is null || today.Date <= Until);

    // A network is named with its length or without.
    private static bool Same(string one, string other) => string.Equals(Network(one), Network(other), StringComparison.OrdinalIgnoreCase);

    private static string Network(string text) => text.LastIndexOf('/') is > 0 and var slash && slash < text.Length - 1
        && text.Skip(slash + 1).All(char.IsDigit) ? text.Substring(0, slash) : text;

    private static int Rank(string outcome) => Outcomes.TakeWhile(one => one != outcome).Count();
}
