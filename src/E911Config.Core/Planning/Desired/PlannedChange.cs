using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>One object that a plan changes, before it has its place among the steps.</summary>
/// <param name="Before">The whole object as it is; null if there is none.</param>
/// <param name="After">The whole object as it must be; null if it must go.</param>
/// <param name="Reason">Why, in a few words.</param>
internal sealed record PlannedChange(DeploymentObject? Before, DeploymentObject? After, string Reason)
{
    /// <summary>What people call the object.</summary>
    public string Address => (After ?? Before)!.Address;
}
