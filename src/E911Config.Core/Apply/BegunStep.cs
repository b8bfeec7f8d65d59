using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Apply;

/// <summary>A step that was begun: the write may have taken effect, or not.</summary>
/// <param name="Step">The step.</param>
/// <param name="ReadBack">The object as it was read back after the write; null if it was not read back, or was removed.</param>
public sealed record BegunStep(Step Step, DeploymentObject? ReadBack)
{
    /// <summary>What was read back, as far as the step speaks of it: rule lists only where it changes them.</summary>
    internal static DeploymentObject? Seen(Step step, DeploymentObject? found) =>
        found?.Only(property => property.EmbedsNoun is null || step.After?.Has(property.Name) == true);
}
