using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests;

/// <summary>What the pages promise is there.</summary>
public sealed partial class DocumentationTests
{
    public static IEnumerable<TheoryDataRow<string>> Pages() => new[] { "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md" }
        .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file)))
        .Select(page => new TheoryDataRow<string>(page));

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkToAFileLeadsSomewhere(string page)
    {
        var file = Path.Combine(Repository.Root, page);
        var missing = Link().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target.Split('#')[0])));
        Assert.Empty(missing);
    }

    /// <summary>Whoever meets an error finds it on the page, and the page tells of none that nobody meets.</summary>
    [Fact]
    public void ThePageOfErrorsHasEachOfThem()
    {
        var page = ErrorRow().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "troubleshooting.md")))
            .Select(match => match.Groups[1].Value).ToArray();
        var source = string.Concat(new[] { "E911Config.Core", "E911Config" }
            .SelectMany(project => Directory.GetFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && Path.GetFileName(file) != "ErrorRecords.cs").Select(File.ReadAllText));
        Assert.Empty(ThrownId().Matches(source).Select(match => match.Groups[1].Value).Distinct().Except(page).Except(InsideAStep));
        Assert.DoesNotContain(page, id => !source.Contains($"\"{id}\"", StringComparison.Ordinal)
            && !source.Contains($"nameof({id})", StringComparison.Ordinal));
        Assert.Equal(page.Distinct(), page);
    }

    // What becomes of one step is told by the error of the whole plan, in the step's own words.
    private static readonly string[] InsideAStep = ["ChangedByOthers", "ReadBackDiffers"];

    [GeneratedRegex(@"^\| `([A-Z][A-Za-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex ErrorRow();

    [GeneratedRegex(@"\bnew (?:[A-Za-z0-9]*Exception)?\(\s*""([A-Z][A-Za-z]{4,})""\s*,")]
    private static partial Regex ThrownId();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
