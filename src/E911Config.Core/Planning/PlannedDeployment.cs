using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>A deployment as it will be when steps are done.</summary>
public static class PlannedDeployment
{
    /// <summary>The deployment after these steps.</summary>
    public static Snapshot After(Snapshot snapshot, IReadOnlyList<Step> steps)
    {
        var changed = new List<DeploymentObject>();
        var removed = new List<DeploymentObject>();
        foreach (var step in steps.Where(step => step.Type.ElementOf is null))
        {
            if (step.After is not { } after)
            {
                removed.Add(step.Before!);
                continue;
            }

            changed.Add(after.Only(property => property.EmbedsNoun is null));
            foreach (var list in after.Known.Where(property => property.EmbedsNoun is not null)) Embed(snapshot, after, list, changed, removed);
        }

        foreach (var list in steps.Where(step => step.Type.ElementOf is not null).GroupBy(step => step.Type.ElementOf!)) changed.Add(Elements(snapshot, list.Key, list));
        return snapshot.Without(removed).With(changed);
    }

    // The rules of a scope are those of the list, in its order.
    private static void Embed(Snapshot snapshot, DeploymentObject owner, Property list, List<DeploymentObject> changed, List<DeploymentObject> removed)
    {
        var type = ObjectTypes.Get(list.EmbedsNoun!);
        removed.AddRange(TrunkConfigurations.Rules(snapshot, type, owner.Identity));
        changed.AddRange(owner.Records(list.Name).Select((rule, place) => new DeploymentObject(type, owner.Identity + "/" + rule.Text("Name"),
            rule.Fields.Where(field => !type.Get(field.Key).IsIdentityName).Append(new("Priority", (long)place)))));
    }

    private static DeploymentObject Elements(Snapshot snapshot, ObjectType type, IEnumerable<Step> steps)
    {
        var list = snapshot.Find(type, "Global") ?? new DeploymentObject(type, "Global");
        var gone = new HashSet<string>(steps.Where(step => step.After is null).Select(step => step.Identity), StringComparer.OrdinalIgnoreCase);
        return list.With(type.ElementsIn!, list.List(type.ElementsIn!).Where(element => !gone.Contains(element))
            .Concat(steps.Where(step => step.After is not null).Select(step => step.Identity)).ToArray());
    }
}
