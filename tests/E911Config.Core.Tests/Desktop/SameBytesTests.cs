using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using E911Config.Desktop;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Desktop;

/// <summary>
/// What Core writes on .NET Framework is what it writes on .NET, byte for byte: a plan made on a workstation is applied on a front end, and
/// its hash must say the same there.
/// </summary>
public sealed class SameBytesTests
{
    /// <summary>
    /// Designs with the snapshots of their deployments, and the culture in which they are looked at on the other runtime.
    /// </summary>
    public static TheoryData<string, string[]> Worlds => new()
    {
        { "tr-TR", ["examples/litware/litware", "examples/litware/litware-resilient"] },
        { "de-DE", [.. Directory.GetDirectories(Repository.File("tests/cases")).Order(StringComparer.Ordinal)
            .SelectMany(folder => Directory.GetFiles(folder, "*.e911.json").Order(StringComparer.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file)[..^".e911.json".Length])] },
    };

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task OnBothRuntimes(string culture, string[] designs)
    {
        using var there = new TemporaryFolder();
        using var here = new TemporaryFolder();
        var pairs = designs.Select(design => (Design: Repository.File(design + ".e911.json"), Snapshot: SnapshotOf(design))).ToArray();

        var runtime = await Mono.RunAsync([there.Path, culture, .. pairs.SelectMany(pair => new[] { pair.Design, pair.Snapshot })]);
        foreach (var pair in pairs) WrittenFiles.Write(pair.Design, pair.Snapshot, here.File(WrittenFiles.FolderOf(pair.Design)));

        Assert.StartsWith("mscorlib, Version=4.0.0.0", runtime, StringComparison.Ordinal);
        var names = Names(here);
        Assert.True(names.Length > 10 * pairs.Length, string.Join(' ', names));
        Assert.Equal(names, Names(there));

        // First the lines, since they tell where.
        Assert.All(names, name => Assert.Equal(File.ReadAllLines(here.File(name)), File.ReadAllLines(there.File(name))));
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(here.File(name)), File.ReadAllBytes(there.File(name))));
    }

    // Of a design of the examples its own; the designs of a case share one.
    private static string SnapshotOf(string design) => Repository.File(design + ".e911-snapshot.json") is var own && File.Exists(own) ? own
        : Repository.File(Path.GetDirectoryName(design) + "/deployment.e911-snapshot.json");

    private static string[] Names(TemporaryFolder folder) =>
    [
        .. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.Path, file))
            .Order(StringComparer.Ordinal)
    ];
}
