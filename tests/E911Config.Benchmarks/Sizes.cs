using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;
using E911Config.TestSupport.Calls;

namespace E911Config.Benchmarks;

/// <summary>The deployments that are measured.</summary>
internal static class Sizes
{
    /// <summary>The names of the sizes, from the smallest.</summary>
    public static IReadOnlyList<string> All { get; } = ["M", "L", "XL"];

    /// <summary>Where deployments were kept that are read instead of made; null to make them.</summary>
    public static string? Folder { get; set; }

    /// <summary>A deployment of a size, with its design.</summary>
    public static GeneratedDeployment Make(string name, bool deployed = true)
    {
        if (Folder is null) return Generate(name, deployed);
        var (snapshot, design) = Files(Folder, name, deployed);
        var text = File.ReadAllText(design);
        return new GeneratedDeployment(SnapshotFile.Read(snapshot), text, DesignFile.Parse(design, text));
    }

    /// <summary>Keeps deployments of a size for <see cref="Make"/>.</summary>
    public static void Keep(string folder, string name)
    {
        foreach (var deployed in new[] { true, false })
        {
            var made = Generate(name, deployed);
            var (snapshot, design) = Files(folder, name, deployed);
            SnapshotFile.Write(snapshot, made.Snapshot);
            File.WriteAllText(design, made.DesignText);
        }
    }

    private static (string Snapshot, string Design) Files(string folder, string name, bool deployed)
    {
        var path = Path.Combine(folder, name + (deployed ? "-deployed" : "-bare"));
        return (path + ".e911-snapshot.json", path + ".e911.json");
    }

    private static GeneratedDeployment Generate(string name, bool deployed) => DeploymentGenerator.Make(name switch
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
