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
    [Theory]
    [InlineData("litware/litware", "en-US")]
    [InlineData("litware/litware-resilient", "tr-TR")]
    public async Task OnBothRuntimes(string example, string culture)
    {
        using var there = new TemporaryFolder();
        using var here = new TemporaryFolder();
        var (design, snapshot) = (Repository.Example(example + ".e911.json"), Repository.Example(example + ".e911-snapshot.json"));

        var runtime = await Mono.RunAsync(design, snapshot, there.Path, culture);
        WrittenFiles.Write(design, snapshot, here.Path);

        Assert.StartsWith("mscorlib, Version=4.0.0.0", runtime, StringComparison.Ordinal);
        var names = Directory.GetFiles(here.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        Assert.True(names.Length > 15, string.Join(' ', names));
        Assert.Equal(names, Directory.GetFiles(there.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(Lines(here, name!), Lines(there, name!)));
        Assert.All(names, name => Assert.Equal(Bytes(here, name!), Bytes(there, name!)));
    }

    // First the lines, since they tell where.
    private static string[] Lines(TemporaryFolder folder, string name) => File.ReadAllLines(Path.Combine(folder.Path, name));

    private static byte[] Bytes(TemporaryFolder folder, string name) => File.ReadAllBytes(Path.Combine(folder.Path, name));
}
