namespace E911Config.Core.Deployment;

/// <summary>One object that becomes another.</summary>
/// <param name="Before">The object as it is; null if there is none.</param>
/// <param name="After">The object as it will be; null if there will be none.</param>
internal sealed record ObjectChange(DeploymentObject? Before, DeploymentObject? After)
{
    /// <summary>The change that takes this one back.</summary>
    public ObjectChange Inverse => new(After, Before);
}
