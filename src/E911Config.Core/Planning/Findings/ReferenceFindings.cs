using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// Values that steps replace and that name something which does not exist: whoever takes the plan back leaves them empty.
/// </summary>
internal static class ReferenceFindings
{
    public static IEnumerable<Finding> Of(Snapshot snapshot, IEnumerable<Step> steps) =>
        from step in steps
        where step.Before is not null
        from end in LooseEnds.Of(step.Before!, snapshot)
        where step.After is null || !end.Property.Same(step.Before![end.Property.Name], step.After[end.Property.Name])
        select new Finding(FindingIds.ValueLeadsNowhere, FindingSeverity.Warning, step.ObjectType, step.Identity)
            .With(("property", end.Property.Name), ("value", end.Name), ("noun", end.Property.References!),
                ("isList", end.Property.Kind == PropertyKind.List ? true : null));
}
