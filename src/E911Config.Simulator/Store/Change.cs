using E911Config.Core.Deployment;

namespace E911Config.Simulator.Store;

/// <summary>One object put in its new state, or removed. Absolute, so that replaying it twice does no harm.</summary>
/// <param name="Type">The type.</param>
/// <param name="Identity">The stored identity.</param>
/// <param name="After">The new state; null if it is removed.</param>
internal sealed record Change(ObjectType Type, string Identity, DeploymentObject? After)
{
    public static Change Put(DeploymentObject item) => new(item.Type, item.Identity, item);

    public static Change Remove(DeploymentObject item) => new(item.Type, item.Identity, null);
}
