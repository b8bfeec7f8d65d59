using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// Minimal sets of failures that differ in elements alone that are interchangeable for the call: a gateway and its only trunk. Whichever
/// is taken of each part makes one of the sets.
/// </summary>
/// <param name="Loses">What is lost.</param>
/// <param name="Outcome">What becomes of the call.</param>
/// <param name="Parts">What fails together.</param>
public sealed record AlikeSets(Loss Loses, Outcome Outcome, IReadOnlyList<AlikeElements> Parts)
{
    /// <summary>How many elements fail together.</summary>
    public int Size => Parts.Sum(part => part.Failing);
}
