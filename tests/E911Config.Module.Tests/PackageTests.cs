using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using System.Xml.Linq;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests;

/// <summary>What is handed out: a package for the gallery and a zip, made of the module's folder, as build.ps1 makes them.</summary>
public sealed class PackageTests(Packages made) : IClassFixture<Packages>
{
    private const string BroughtByPowerShell = "PowerShellStandard.Library";

    [Fact]
    public async Task TheSameFolderGivesTheSameBytes()
    {
        var first = Made("E911Config");
        Assert.Equal(["E911Config-0.1.0.zip", "E911Config-0.1.0.zip.sha256", "E911Config.0.1.0.nupkg", "E911Config.0.1.0.nupkg.sha256"],
            first.Keys);
        Assert.Equal(first, Made("again"));
        foreach (var package in first.Keys.Where(name => !name.EndsWith("sha256", StringComparison.Ordinal)))
            Assert.Equal($"{Hash(Path.Combine(made.Folder("E911Config"), package))}  {package}\n",
                await File.ReadAllTextAsync(Path.Combine(made.Folder("E911Config"), package + ".sha256"),
                    TestContext.Current.CancellationToken));
    }

    /// <summary>Unpacked on another machine it is the module: it imports, has its help, and what it brings can be used.</summary>
    [Fact]
    public async Task TheZipIsTheModule()
    {
        var modules = made.Folder("modules");
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(made.Folder("E911Config"), "E911Config-0.1.0.zip"), modules,
            TestContext.Current.CancellationToken);
        var result = await Pwsh.RunAsync("", "-NonInteractive", "-Command", $"""
            $env:PSModulePath = '{modules}' + [IO.Path]::PathSeparator + $env:PSModulePath
            $ErrorActionPreference = 'Stop'
            (Test-ModuleManifest (Join-Path '{modules}' E911Config E911Config.psd1) -WarningVariable said).ExportedCmdlets.Count -gt 15
            $said.Count
            Import-Module E911Config
            (Test-E911Design -Path (Join-Path '{modules}' E911Config examples starter.e911.json)).ExitCode
            (Test-E911Drift -LiteralPath (Join-Path '{modules}' E911Config examples litware litware.e911.json) -NoPlan `
                -Snapshot (Join-Path '{modules}' E911Config examples litware litware.e911-snapshot.json)).ExitCode
            (Get-Help Test-E911Drift -Parameter Path).description.Text.Length -gt 20
            """);
        Assert.Equal(["True", "0", "0", "2", "True"], result.Output.ReplaceLineEndings("\n").Trim().Split('\n'));
    }

    [Theory]
    [InlineData("E911Config")]
    [InlineData("E911Config.Simulator")]
    public async Task TheGalleryFindsItByWhatItHas(string module)
    {
        await using var nupkg = await ZipFile.OpenReadAsync(Path.Combine(made.Folder(module), module + ".0.1.0.nupkg"),
            TestContext.Current.CancellationToken);
        await using var zip = await ZipFile.OpenReadAsync(Path.Combine(made.Folder(module), module + "-0.1.0.zip"),
            TestContext.Current.CancellationToken);
        await using var text = await nupkg.GetEntry(module + ".nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var about = XDocument.Load(text).Root!.Elements().Single();
        string Of(string name) => about.Elements().Single(element => element.Name.LocalName == name).Value;
        Assert.Equal((module, "0.1.0", "MIT"), (Of("id"), Of("version"), Of("license")));
        Assert.Contains("Never run yet", Of("releaseNotes"));
        var tags = Of("tags").Split(' ');
        Assert.Contains("PSModule", tags);
        Assert.Empty(ModuleManifest.Of(module).List("CmdletsToExport").Select(name => "PSCmdlet_" + name).Except(tags));
        string[] own = [module + ".nuspec", "[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/nuget.psmdcp"];
        Assert.Equal(zip.Entries.Select(entry => entry.FullName[(module.Length + 1)..]), nupkg.Entries.Select(entry => entry.FullName)
            .Except(own).Order(StringComparer.Ordinal));
        Assert.Contains("THIRD-PARTY-NOTICES.txt", nupkg.Entries.Select(entry => entry.FullName));
    }

    /// <summary>Each assembly that is handed out is on the bill, and the time of its making is not.</summary>
    [Theory]
    [InlineData("E911Config")]
    [InlineData("E911Config.Simulator")]
    public async Task TheBillOfMaterialsNamesEachAssembly(string module)
    {
        await using var zip = await ZipFile.OpenReadAsync(Path.Combine(made.Folder(module), module + "-0.1.0.zip"),
            TestContext.Current.CancellationToken);
        await using var text = await zip.GetEntry(module + "/bom.cdx.json")!.OpenAsync(TestContext.Current.CancellationToken);
        var bill = JsonNode.Parse(text)!;
        Assert.Equal("CycloneDX", (string?)bill["bomFormat"]);
        Assert.Null(bill["metadata"]!["timestamp"]);
        var billed = bill["components"]!.AsArray().Where(one => (string?)one!["scope"] == "required")
            .Select(one => (string?)one!["name"]).Append((string?)bill["metadata"]!["component"]!["name"]);
        Assert.Equal(zip.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal))
            .Select(entry => (string?)Path.GetFileNameWithoutExtension(entry.Name)).Append(BroughtByPowerShell)
                .Order(StringComparer.Ordinal),
            billed.Order(StringComparer.Ordinal));
        Assert.Contains("pkg:nuget/Newtonsoft.Json@13.0.1", bill.ToJsonString());
    }

    private SortedDictionary<string, string> Made(string name) => new(Directory.GetFiles(made.Folder(name))
        .ToDictionary(file => Path.GetFileName(file)!, Hash), StringComparer.Ordinal);

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
