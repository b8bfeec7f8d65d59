using System;
using System.IO;
using System.Linq;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests;

/// <summary>The about topics: the pages of docs, as Get-Help shows them.</summary>
public sealed class TopicTests
{
    private static readonly string English = Path.Combine(Repository.ModuleFolder("E911Config"), "en-US");

    public static TheoryData<string> Topics => [.. Directory.GetFiles(English, "about_*.help.txt").Select(file => Path.GetFileName(file)!)];

    [Fact]
    public void EachPageIsATopic()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Select(page => page == "concepts" ? "about_E911Config" : "about_E911Config_" + char.ToUpperInvariant(page[0]) + page[1..]);
        Assert.Equal(pages.Order(StringComparer.Ordinal), Topics.Select(topic => topic.Data[..^".help.txt".Length])
            .Order(StringComparer.Ordinal));
    }

    /// <summary>It fits a console, has nothing of the page's marks, and keeps every word of its tables.</summary>
    [Theory]
    [MemberData(nameof(Topics))]
    public void ATopicFitsAConsole(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(English, file));
        Assert.Equal("TOPIC", lines[0]);
        Assert.Contains("SHORT DESCRIPTION", lines);
        Assert.Contains("LONG DESCRIPTION", lines);
        Assert.DoesNotContain(lines, line => line.Length > 79 && line.Trim().Contains(' ', StringComparison.Ordinal)
            && !line.StartsWith("        ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.EndsWith(' ') || line.TrimStart().StartsWith("| ", StringComparison.Ordinal));
        Assert.DoesNotContain("](", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void TheConsoleFindsThem()
    {
        using var shell = new HostedShell("E911Config");
        var found = shell.Run("Get-Help about_E911Config_Troubleshooting | Out-String; (Get-Help about_E911Config_*).Name").Clean().Output;
        Assert.Contains("PlanIsStale", found[0].ToString());
        Assert.Equal(Topics.Count - 1, found.Count - 1);
    }

    /// <summary>The list of topics on the first page is whole.</summary>
    [Fact]
    public void TheFirstTopicNamesTheOthers()
    {
        var page = File.ReadAllText(Path.Combine(English, "about_E911Config.help.txt"));
        var first = page[page.IndexOf("about_E911Config_*", StringComparison.Ordinal)..];
        var missing = Topics.Select(topic => topic.Data).Where(topic => topic.Contains('_', StringComparison.Ordinal)
            && topic != "about_E911Config.help.txt").Select(topic => topic["about_E911Config_".Length..^".help.txt".Length])
            .Where(name => !first.Contains(name, StringComparison.Ordinal));
        Assert.Empty(missing);
    }
}
