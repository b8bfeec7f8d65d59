using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests;

/// <summary>A page of the wrong shape stops the build at its file and line.</summary>
public sealed class HelpBuilderTests
{
    private const string Good = """
        # Get-Nothing

        Gets nothing.

        ## Description

        Really nothing.

        ## Examples

        ### Nothing

        ```powershell
        Get-Nothing
        ```

        It gets nothing.

        """;

    [Theory]
    [InlineData("# Get-Nothing", "# Get-Something", 1, "starts with the heading '# Get-Nothing'")]
    [InlineData("Gets nothing.", "", 1, "the synopsis")]
    [InlineData("## Description", "## Descripton", 5, "unknown heading 'Descripton'")]
    [InlineData("Really nothing.", "", 5, "missing or empty")]
    [InlineData("Really nothing.", "| a | b |", 7, "a table")]
    [InlineData("```powershell", "```", 11, "```powershell")]
    [InlineData("It gets nothing.", "", 11, "then a remark")]
    [InlineData("It gets nothing.", "It gets nothing.\n\n## Description\n\nTwice.", 19, "out of order or there twice")]
    [InlineData("It gets nothing.", "It gets nothing.\n\n## Parameters\n\n### Path", 19, "out of order")]
    [InlineData("It gets nothing.\n", "```", 17, "never closed")]
    public async Task AMistakeIsNamedWithFileAndLine(string part, string instead, int line, string message)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(part, Good, StringComparison.Ordinal);
        var page = folder.Write("Get-Nothing.md", Good.Replace(part, instead, StringComparison.Ordinal));

        var result = await BuildAsync(folder);

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Contains($"{page}({line},1): error E911HELP:", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Combine("out/help.xml")));
    }

    [Fact]
    public async Task APageOfNoCmdletIsAMistake()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("Get-Nothing.md", Good);

        var result = await BuildAsync(folder);

        Assert.Contains($"{page}(1,1): error E911HELP: the module has no cmdlet 'Get-Nothing'", result.Error, StringComparison.Ordinal);
    }

    /// <summary>With the address of the project Get-Help -Online opens the page there: the first link of all.</summary>
    [Fact]
    public async Task ThePageOnlineIsTheFirstLink()
    {
        using var folder = new TemporaryFolder();
        var result = await DotnetProcess.HelpBuilder.RunAsync("-online", "https://example.org/docs/cmdlets/E911Config",
            Path.Combine(Repository.Root, "docs", "cmdlets", "E911Config"),
            Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.dll"), folder.Combine("help.xml"),
            Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.Core.dll"),
            typeof(System.Management.Automation.PSObject).Assembly.Location);
        Assert.True(result.ExitCode == 0, result.ToString());
        var links = XDocument.Load(folder.Combine("help.xml")).Descendants().Where(element => element.Name.LocalName == "relatedLinks")
            .Select(element => element.Elements().First().Elements().Last().Value).ToArray();
        Assert.Contains("https://example.org/docs/cmdlets/E911Config/Test-E911Drift.md", links);
        Assert.All(links, link => Assert.StartsWith("https://example.org/docs/cmdlets/E911Config/", link, StringComparison.Ordinal));
    }

    /// <summary>Without one, who asks for the page online is told where it lies beside the module.</summary>
    [Fact]
    public void WithoutAnAddressThePageLiesBesideTheModule()
    {
        using var shell = new HostedShell("E911Config");
        foreach (var cmdlet in shell.Run("(Get-Command -Module E911Config).Name").Clean().Output.Select(name => name.ToString()!))
        {
            var error = Assert.Single(shell.Run("param($Name) Get-Help $Name -Online", ("Name", cmdlet)).AllErrors).ToString()!;
            var page = $"docs/cmdlets/E911Config/{cmdlet}.md";
            Assert.Contains(page, error, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Repository.ModuleFolder("E911Config"), page)), page);
        }
    }

    private static Task<ProcessResult> BuildAsync(TemporaryFolder folder) => DotnetProcess.HelpBuilder.RunAsync(
        folder.Path,
        Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.dll"),
        folder.Combine("out/help.xml"),
        Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.Core.dll"),
        typeof(System.Management.Automation.PSObject).Assembly.Location);
}
