using System.Collections.Generic;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Planning;

/// <summary>
/// What a design wants of one object: the properties that it declares. Everything else of the object is not its business.
/// </summary>
/// <param name="Type">The type; for a PSTN usage that of the element.</param>
/// <param name="Identity">The identity in stored form.</param>
/// <param name="Purpose">What it is, and for which zone first.</param>
/// <param name="Place">Where the design asks for it.</param>
internal sealed record Desired(ObjectType Type, string Identity, ObjectPurpose Purpose, SourcePlace Place)
{
    /// <summary>The declared properties with their values.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Values { get; init; } = [];

    /// <summary>Whether the design owns the object, or only declares properties of a foreign one.</summary>
    public bool Owned { get; init; }

    /// <summary>Whether a plan can make it; else it must be there.</summary>
    public bool CanBeMade { get; init; } = true;

    /// <summary>Usages that must come first in <c>PstnUsages</c>, in this order; the others follow in theirs.</summary>
    public IReadOnlyList<string> LeadingUsages { get; init; } = [];

    /// <summary>Those of the leading usages that must be there; the others lead only where they are there already.</summary>
    public IReadOnlyList<string> RequiredUsages { get; init; } = [];

    /// <summary>Routes of one group (the usage) must have rising priorities in the order of the design.</summary>
    public string? OrderGroup { get; init; }

    /// <summary>A rule that must sort before every other of its scope.</summary>
    public bool SortedFirst { get; init; }

    /// <summary>For a trunk configuration of its own: the trunk, whose configuration in effect is copied.</summary>
    public string? Trunk { get; init; }

    /// <summary>Whether the translation of the rule is what the other rules of its trunk make of it.</summary>
    public bool TranslatedByTrunk { get; init; }

    public string Address => Type.Noun + " " + Identity;
}
