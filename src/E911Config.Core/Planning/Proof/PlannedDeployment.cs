using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>A deployment as it will be when steps are done.</summary>
public static class PlannedDeployment
{
    /// <summary>The deployment after these steps.</summary>
    public static Snapshot After(Snapshot snapshot, IReadOnlyList<Step> steps) =>
        After(snapshot, steps.Select(step => step.Change).ToArray());

    /// <summary>The deployment after these changes, each of another object.</summary>
    public static Snapshot After(Snapshot snapshot, IReadOnlyList<ObjectChange> steps)
    {
        if (steps.Count == 0) return snapshot;
        var changes = steps.SelectMany(step => Changes(step, (type, scope) => TrunkConfigurations.Rules(snapshot, type, scope)))
            .Concat(steps.Where(step => step.Type.ElementOf is not null).GroupBy(step => step.Type.ElementOf!)
                .Select(list => Elements(snapshot, list.Key, list))).ToArray();
        return snapshot.Without(changes.Select(change => change.Before).OfType<DeploymentObject>())
            .With(changes.Select(change => change.After).OfType<DeploymentObject>());
    }

    /// <summary>
    /// What a change does to the objects that a snapshot keeps, but for lists of elements: those of a trunk configuration's rules that it
    /// rewrites are objects too.
    /// </summary>
    /// <param name="step">The change.</param>
    /// <param name="rulesAt">The rules of a noun that stand at a scope before it.</param>
    internal static IEnumerable<ObjectChange> Changes(ObjectChange step, Func<ObjectType, string, IEnumerable<DeploymentObject>> rulesAt) =>
        step.Type.ElementOf is not null ? [] :
    [
        new ObjectChange(step.Before, step.After?.Only(property => property.EmbedsNoun is null)),
        .. step.Type.Properties.Where(list => list.EmbedsNoun is not null && step.After?.Has(list.Name) != false)
            .SelectMany(list => Rules(step, list, rulesAt)),
    ];

    // The rules of a scope are those of the list, in its order; without the configuration there are none.
    private static IEnumerable<ObjectChange> Rules(ObjectChange step, Property list, Func<ObjectType, string,
        IEnumerable<DeploymentObject>> rulesAt)
    {
        var type = ObjectTypes.Get(list.EmbedsNoun!);
        var after = (step.After?.Records(list.Name) ?? [])
            .Select((rule, place) => new DeploymentObject(type, step.Identity + "/" + rule.Text("Name"),
            rule.Fields.Where(field => !type.Get(field.Key).IsIdentityName).Append(new("Priority", (long)place))));
        return rulesAt(type, step.Identity).Select(rule => new ObjectChange(rule, null)).ToArray()
            .Concat(after.Select(rule => new ObjectChange(null, rule)));
    }

    private static ObjectChange Elements(Snapshot snapshot, ObjectType type, IEnumerable<ObjectChange> steps)
    {
        var list = snapshot.Find(type, "Global") ?? new DeploymentObject(type, "Global");
        var gone = new HashSet<string>(steps.Where(step => step.After is null).Select(step => step.Identity),
            StringComparer.OrdinalIgnoreCase);
        return new ObjectChange(null, list.With(type.ElementsIn!, list.List(type.ElementsIn!).Where(element => !gone.Contains(element))
            .Concat(steps.Where(step => step.After is not null).Select(step => step.Identity)).ToArray()));
    }
}
