using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;

namespace E911Config.Core.Checks;

/// <summary>
/// What the law and the emergency services of a country ask, as data: a country is added by an entry here. Not legal advice.
/// </summary>
public sealed record RulePack
{
    /// <summary>All of them, by country.</summary>
    public static IReadOnlyList<RulePack> All { get; } = Array.AsReadOnly(new[] { Packs.Canada.Pack, Packs.UnitedStates.Pack });

    /// <summary>The country, such as <c>US</c>.</summary>
    public required string Country { get; init; }

    /// <summary>What people call it in a sentence: <c>the United States</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The numbers that everybody must be able to call.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>What is asked; nothing where no source here tells it.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Where this is told.</summary>
    public required string Source { get; init; }

    /// <summary>The pack of a country; null if there is none, or nobody says which country it is.</summary>
    public static RulePack? Of(string? country) =>
        country is null ? null : All.FirstOrDefault(pack => Design.Country.Same(pack.Country, country));

    /// <summary>What it asks of a kind; null if it does not.</summary>
    public Requirement? Find(RequirementKind kind) => Requirements.FirstOrDefault(requirement => requirement.Kind == kind);
}
