using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>
/// One object that becomes another: made, changed or removed. A step of a plan, a drift and a change of the network all are one of these.
/// </summary>
/// <param name="Before">The whole object as it is; null if there is none.</param>
/// <param name="After">The whole object as it will be; null if there will be none.</param>
public sealed record ObjectChange(DeploymentObject? Before, DeploymentObject? After)
{
    /// <summary>The type of the object.</summary>
    public ObjectType Type => (After ?? Before)!.Type;

    /// <summary>The identity of the object in stored form.</summary>
    public string Identity => (After ?? Before)!.Identity;

    /// <summary>Noun and identity: which object it is.</summary>
    public string Address => (After ?? Before)!.Address;

    /// <summary>The change that takes this one back.</summary>
    public ObjectChange Inverse => new(After, Before);

    /// <summary>The properties that change; for a new object those that it has, for one that goes none.</summary>
    public IReadOnlyList<PropertyDifference> Differences => (Before, After) switch
    {
        ({ } before, { } after) => after.Type.Properties
            .Where(property => !property.Same(before[property.Name], after[property.Name]) || Reordered(property))
            .Select(property => new PropertyDifference(property, before[property.Name], after[property.Name])).ToArray(),
        (null, { } after) => after.Known.Select(property => new PropertyDifference(property, null, after[property.Name])).ToArray(),
        _ => [],
    };

    /// <summary>Whether it moves the object among its siblings; then only the order afterwards tells whether it is done.</summary>
    public bool Reorders => Before is not null && After is not null && Type.Properties.Any(Reordered);

    private bool Reordered(Property property) => property.Comparison == Comparison.RelativeOrder
        && Before!.Number(property.Name) != After!.Number(property.Name);
}
