using System.Collections.Generic;

namespace E911Config.Core.Checks;

/// <summary>A check that cannot tell whether there is more than it found, if anything.</summary>
/// <param name="Check">The check.</param>
/// <param name="Nouns">The nouns that it needs and that were not read.</param>
/// <param name="Fields">The fields of the design that it needs and that are not there; all that it has where there is no design.</param>
/// <param name="NeedsDesign">Whether it needs a design, and there is none.</param>
/// <param name="Untold">How many calls there are of which nobody can tell what becomes of them.</param>
public sealed record UnknownCheck(Check Check, IReadOnlyList<string> Nouns, IReadOnlyList<string> Fields, bool NeedsDesign, int Untold)
{
    /// <summary>Whether it asks the deployment as it will be, and there is no plan that tells how that is.</summary>
    public bool LacksPlan { get; init; }

    /// <summary>Why somebody accepted that; empty if nobody did.</summary>
    public string Accepted { get; init; } = "";
}
