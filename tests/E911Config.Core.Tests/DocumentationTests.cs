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

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
