using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests;

public sealed class ManifestTests
{
    public static TheoryData<string> Modules => [.. ModuleManifest.Modules];

    [Theory]
    [MemberData(nameof(Modules))]
    public void ExportsExactlyTheCmdletsOfItsDll(string module)
    {
        using var shell = new HostedShell();
        // The dll alone: a manifest would hide what it does not name.
        shell.Run("param($Path) Import-Module -Name $Path -ErrorAction Stop",
            ("Path", Path.Combine(Repository.ModuleFolder(module), module + ".dll"))).Clean();
        var compiled = shell.Run("param($Module) (Get-Command -Module $Module -CommandType Cmdlet).Name", ("Module", module)).Clean()
            .Output.Where(name => name is not null).Select(name => name.ToString()).Order(StringComparer.Ordinal);

        Assert.Equal(compiled, ModuleManifest.Cmdlets(module).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void NamesEverythingAndNothingByWildcard(string module)
    {
        var manifest = ModuleManifest.Of(module);
        foreach (var key in new[] { "CmdletsToExport", "FunctionsToExport", "AliasesToExport", "VariablesToExport" })
        {
            Assert.True(manifest.Has(key), key);
            Assert.DoesNotContain(manifest.List(key), name => name.Contains('*', StringComparison.Ordinal));
        }

        Assert.Empty(manifest.List("FunctionsToExport"));
        Assert.Empty(manifest.List("VariablesToExport"));
    }

    /// <summary>Nobody has the repository on a front end: what a page there leads to lies in the module's folder.</summary>
    [Fact]
    public void EveryLinkOfAPageThatIsBroughtLeadsSomewhere()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.ModuleFolder("E911Config"), "docs"), "*.md");
        Assert.Contains("design.md", pages.Select(page => Path.GetFileName(page)));
        Assert.Empty(pages.SelectMany(page => Regex.Matches(File.ReadAllText(page), @"\]\(([^)\s#]+)").Select(link => link.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal)
                && !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)))
            .Select(target => $"{Path.GetFileName(page)}: {target}")));
    }

    /// <summary>The build puts the address of the project there, if it knows one (Module.targets).</summary>
    [Theory]
    [MemberData(nameof(Modules))]
    public void HasThePlaceForTheAddressOfTheProject(string module) => Assert.Single(
        File.ReadLines(Path.Combine(Repository.Root, "module-manifest", module, module + ".psd1")), line =>
            line.Trim() == "# ProjectUri = ''");

    [Theory]
    [MemberData(nameof(Modules))]
    public void HasTheVersionOfTheBuild(string module)
    {
        var properties = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props"));

        Assert.Equal(properties.Descendants("Version").Single().Value, ModuleManifest.Of(module).Text("ModuleVersion"));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void SaysWhereItRuns(string module)
    {
        var manifest = ModuleManifest.Of(module);

        Assert.Equal("5.1", manifest.Text("PowerShellVersion"));
        Assert.Equal("4.7.2", manifest.Text("DotNetFrameworkVersion"));
        Assert.Equal(["Desktop", "Core"], manifest.List("CompatiblePSEditions"));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void EveryFileItNamesIsThere(string module)
    {
        var manifest = ModuleManifest.Of(module);
        var files = manifest.List("FormatsToProcess").Concat(manifest.List("TypesToProcess")).Concat(manifest.List("NestedModules"))
            .Append(manifest.Text("RootModule"));

        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Repository.ModuleFolder(module), file)), file));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void BringsThreeAssembliesAndNoOther(string module)
    {
        var brought = Directory.EnumerateFiles(Repository.ModuleFolder(module), "*.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.ModuleFolder(module), file)).Order(StringComparer.Ordinal);

        Assert.Equal(new[] { "E911Config.Core.dll", "Newtonsoft.Json.dll", module + ".dll" }.Order(StringComparer.Ordinal), brought);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void UsesApprovedVerbs(string module)
    {
        using var shell = new HostedShell();
        var result = shell.Run("param($Path) Import-Module -Name $Path", ("Path", Repository.Manifest(module))).Clean();

        Assert.Empty(result.Warnings);
    }
}
