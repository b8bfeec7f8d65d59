using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>One object that must become another.</summary>
/// <param name="Desired">What the design wants.</param>
/// <param name="Before">The whole object as it is; null if there is none.</param>
/// <param name="After">The whole object as it must be.</param>
/// <param name="Reason">Why, in a few words.</param>
internal sealed record Change(Desired Desired, DeploymentObject? Before, DeploymentObject After, string Reason)
{
    /// <summary>The same, whatever wants it.</summary>
    public PlannedChange Planned => new(Before, After, Reason);
}
