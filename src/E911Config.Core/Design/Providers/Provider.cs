using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Design;

/// <summary>The E9-1-1 service provider and the way to it.</summary>
public sealed record Provider
{
    /// <summary>The countries that a provider serves of which nobody says it.</summary>
    public static IReadOnlyList<string> ServesUnlessSaid { get; } = ["US"];

    /// <summary>The provider's name, for people; null if the design gives none.</summary>
    public string? Name { get; init; }

    /// <summary>The provider's trunks, in order; at least one.</summary>
    public required IReadOnlyList<ProviderTrunk> Trunks { get; init; }

    /// <summary>The line to the provider; null if the design says nothing about it.</summary>
    public ProviderConnection? Connection { get; init; }

    /// <summary>The number of the emergency call response center, E.164 with <c>+</c>; null if there is none.</summary>
    public Located<string>? EcrcNumber { get; init; }

    /// <summary>
    /// Whether the provider wants called numbers with their plus sign (the opposite of <c>RemovePlusFromUri</c>); null if the design does
    /// not say, and what is in effect stays.
    /// </summary>
    public bool? ExpectsPlus { get; init; }

    /// <summary>The countries that the provider and its ECRC serve; <c>US</c> if the design does not say.</summary>
    public IReadOnlyList<string> Serves { get; init; } = ServesUnlessSaid;

    /// <summary>
    /// The number that tests the way to the provider, 1 to 10 digits; null if there is none. It never goes to a local trunk.
    /// </summary>
    public Located<string>? TestNumber { get; init; }

    /// <summary>Whether the provider and its ECRC serve a country.</summary>
    public bool ServesCountry(string country) => Serves.Any(served => Country.Same(served, country));
}
