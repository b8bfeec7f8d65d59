using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Tests.Calls;

/// <summary>
/// A deployment after a step: usages join their list, and rules that come inside a new trunk configuration become rules of its scope.
/// </summary>
internal static class Applied
{
    public static Snapshot To(Snapshot snapshot, Step step)
    {
        var after = step.After!;
        if (step.ObjectType == PstnUsage.Type.Noun) return snapshot.With(
            [snapshot.Find(PstnUsage.Type, "Global")!.With("Usage", snapshot.Usages.Append(step.Identity).ToArray())]);
        var flat = after.Type.Properties.Where(property => property.EmbedsNoun is not null)
            .SelectMany(property => after.Records(property.Name)
            .Select((record, priority) => Rule(ObjectTypes.Get(property.EmbedsNoun!), after.Identity, record, priority)));
        return snapshot.With([after.Only(property => property.EmbedsNoun is null), .. flat]);
    }

    private static DeploymentObject Rule(ObjectType type, string scope, ValueRecord record, int priority) => new(
        type, scope + "/" + record.Text("Name"),
        record.Fields.Where(field => type.Find(field.Key) is { IsIdentityName: false })
            .Append(new KeyValuePair<string, object?>("Priority", priority)));
}
