using System;
using System.IO;
using System.Threading.Tasks;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests;

/// <summary>The packages of both modules, in a folder each, and those of the product once more in <c>again</c>.</summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Folder(string name) => Path.Combine(folder.Path, name);

    public async ValueTask InitializeAsync()
    {
        await Pack("E911Config", "E911Config");
        await Pack("E911Config.Simulator", "E911Config.Simulator");

        // A zip file counts in steps of two seconds.
        await Task.Delay(TimeSpan.FromSeconds(2));
        await Pack("E911Config", "again");
    }

    private async Task Pack(string module, string into)
    {
        var bill = Folder("bill");
        var cycloneDx = await Pwsh.RestoredTool("dotnet-CycloneDX", Path.Combine(Repository.Root, "src", module, module + ".csproj"),
            "-o", bill, "-fn", "bom.json", "-F", "Json", "-spv", "1.6", "-rs", "-ipr", "-ns", "-dpr", "-st", "Library", "-sn", module,
            "-sv", "0.1.0");
        Assert.True(cycloneDx.ExitCode == 0, cycloneDx.ToString());
        var packed = await DotnetProcess.Packager.RunAsync(Repository.ModuleFolder(module), Path.Combine(bill, "bom.json"), Folder(into));
        Assert.True(packed.ExitCode == 0, packed.ToString());
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
