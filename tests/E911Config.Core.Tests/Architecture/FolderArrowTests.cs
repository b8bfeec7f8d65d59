using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace E911Config.Core.Tests.Architecture;

/// <summary>Folders point one way: each sees only what stands before it.</summary>
public sealed class FolderArrowTests
{
    private const string Root = "E911Config.Core";

    // Folders of one place do not see each other. What is attested of a zone, and what is to be tested there, is read of calls, resilience
    // and design, and nothing decides by it: it stands beside the checks and drift.
    private static readonly string[][] Order =
    [
        ["Text"], ["Deployment"], ["Readings"], ["Design"], ["Location"], ["Calls"], ["Resilience"], ["Planning"],
            ["Drafting", "Checks", "Drift", "Attestation"],
            ["Apply"], ["Reporting"],
    ];

    // Of the calls only what is known beside a deployment is taken from a design.
    private static readonly string[] SeeDesigns = ["CallFacts", "TrunkFacts"];

    [Fact]
    public void NoArrowRunsBack() =>
        Offenders.None(Arrows().Where(arrow => Place(arrow.To) > Place(arrow.From)
        || (Place(arrow.To) == Place(arrow.From) && arrow.To != arrow.From)).Select(Told));

    [Fact]
    public void OnlyTheFactsOfTheCallsSeeADesign() =>
        Offenders.None(Arrows().Where(arrow => arrow is { From: "Calls", To: "Design" } && !SeeDesigns.Contains(arrow.Type.Name))
        .Select(Told));

    [Fact]
    public void EveryFolderHasItsPlace() =>
        Offenders.None(Code.Types.Select(Folder).Where(folder => folder.Length > 0).Distinct().Where(folder => Place(folder) < 0));

    [Fact]
    public void BodiesAreRead()
    {
        // Without this, a reader that finds nothing would let everything pass.
        Assert.Contains(Arrows(), arrow => arrow is { From: "Apply", To: "Planning" });
        Assert.Contains(Code.References(typeof(FolderArrowTests).GetMethod(nameof(Body), BindingFlags.NonPublic | BindingFlags.Static)!),
            type => type == typeof(Uri));
    }

    private static bool Body() => new Uri("http://localhost").IsFile;

    private static string Told((Type Type, string From, string To, string Members) arrow) =>
        $"{arrow.Type.FullName} sees {arrow.To}: {arrow.Members}";

    private static IEnumerable<(Type Type, string From, string To, string Members)> Arrows() =>
        from type in Code.Types
        from seen in Seen(type)
        let written = Code.Written(type)
        let target = Code.Written(seen)
        where Folder(written).Length > 0 && Folder(target).Length > 0 && Folder(target) != Folder(written)
        group target.Name by (written, From: Folder(written), To: Folder(target)) into arrow
        select (arrow.Key.written, arrow.Key.From, arrow.Key.To, string.Join(", ", arrow.Distinct().Order(StringComparer.Ordinal)));

    private static IEnumerable<Type> Seen(Type type) =>
        new[] { type.BaseType }.Concat(type.GetInterfaces()).Concat(Code.Fields(type).Select(field => field.FieldType))
        .SelectMany(Code.Parts)
        .Concat(Code.Methods(type).SelectMany(Code.References)).Where(seen => seen.Assembly == Code.Core).Distinct();

    private static string Folder(Type type) => type.Namespace is { } name && name.StartsWith(Root + ".", StringComparison.Ordinal)
        ? name[(Root.Length + 1)..].Split('.')[0] : "";

    private static int Place(string folder) => Array.FindIndex(Order, folders => folders.Contains(folder));
}
