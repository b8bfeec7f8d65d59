using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>One object that a plan changes, before it has its place among the steps.</summary>
/// <param name="Object">The whole object as it is, and as it must be.</param>
/// <param name="Reason">Why.</param>
internal sealed record PlannedChange(ObjectChange Object, StepReason Reason)
{
    /// <summary>What the design wants of it; null if it wants nothing, and the object goes.</summary>
    public Desired? Desired { get; init; }

    /// <summary>The whole object as it is; null if there is none.</summary>
    public DeploymentObject? Before => Object.Before;

    /// <summary>The whole object as it must be; null if it must go.</summary>
    public DeploymentObject? After => Object.After;

    /// <summary>Noun and identity: which object it is.</summary>
    public string Address => Object.Address;
}
