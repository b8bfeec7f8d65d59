using System;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.TestSupport.Calls;

namespace E911Config.Benchmarks;

/// <summary>The deployments that are measured.</summary>
internal static class Sizes
{
    public static GeneratedDeployment Make(string name, bool deployed = true) => DeploymentGenerator.Make(name switch
    {
        "M" => DeploymentSize.M,
        "L" => DeploymentSize.L,
        "XL" => DeploymentSize.XL,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such size."),
    }, deployed: deployed);

    /// <summary>The deployment after a plan: what each step leaves, in place of what was there.</summary>
    public static Snapshot After(Snapshot snapshot, Plan plan)
    {
        var usages = plan.Steps.Where(step => step.ObjectType == PstnUsage.Type.Noun).Select(step => step.Identity).ToArray();
        var objects = plan.Steps.Where(step => step.ObjectType != PstnUsage.Type.Noun).SelectMany(step => Parts(step.After!))
            .GroupBy(item => (item.Type, item.Identity)).Select(group => group.Last());
        return snapshot.With([.. objects,
            snapshot.Find(PstnUsage.Type, "Global")!.With("Usage", snapshot.Usages.Concat(usages).ToArray())]);
    }

    // Rules that come inside a new trunk configuration become rules of its scope.
    private static DeploymentObject[] Parts(DeploymentObject item) =>
    [
        item.Only(property => property.EmbedsNoun is null),
        .. item.Type.Properties.Where(property => property.EmbedsNoun is not null).SelectMany(property => item.Records(property.Name)
            .Select((record, priority) => Rule(ObjectTypes.Get(property.EmbedsNoun!), item.Identity, record, priority))),
    ];

    private static DeploymentObject Rule(ObjectType type, string scope, ValueRecord record, int priority) => new(
        type, scope + "/" + record.Text("Name"),
            [.. record.Fields.Where(field => type.Find(field.Key) is { IsIdentityName: false }), new("Priority", priority)]);
}
