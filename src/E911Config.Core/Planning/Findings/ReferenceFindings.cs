using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// Values that steps replace and that name something which does not exist: whoever takes the plan back cannot set them again.
/// </summary>
internal static class ReferenceFindings
{
    public static IEnumerable<Finding> Of(Snapshot snapshot, IEnumerable<Step> steps) =>
        from step in steps
        where step.Before is not null
        from property in step.Type.Properties
        where property.References is not null && step.Before!.Has(property.Name)
            && (step.After is null || !property.Same(step.Before[property.Name], step.After[property.Name]))
        let target = ObjectTypes.Get(property.References!)
        where snapshot.IsRead(target)
        from name in Names(step.Before![property.Name])
        where snapshot.Find(target.Unit, target.Unit.Identity.Canonical(name) ?? name) is null
        select new Finding(FindingIds.ValueLeadsNowhere, FindingSeverity.Warning, step.ObjectType, step.Identity)
            .With(("property", property.Name), ("value", name), ("noun", target.Noun));

    private static IReadOnlyList<string> Names(object? value) => value switch
    {
        string { Length: > 0 } text => [text],
        IReadOnlyList<string> list => list,
        _ => [],
    };
}
