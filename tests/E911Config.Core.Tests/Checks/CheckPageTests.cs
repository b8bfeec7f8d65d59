using System;
using System.Linq;
using System.Text;
using E911Config.Core.Checks;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Checks;

/// <summary>The page of all checks is what the code says.</summary>
public sealed class CheckPageTests
{
    private const string Start = "<!-- The tables are written by a test: E911_UPDATE_GOLDEN=1. -->\n";

    [Fact]
    public void ThePageHasEveryCheck()
    {
        var path = Repository.File("docs/checks.md");
        var page = System.IO.File.ReadAllText(path).Replace("\r", "", StringComparison.Ordinal);
        var intended = page[..(page.IndexOf(Start, StringComparison.Ordinal) + Start.Length)] + Tables();
        if (Environment.GetEnvironmentVariable("E911_UPDATE_GOLDEN") == "1") System.IO.File.WriteAllText(path, intended);
        Assert.Equal(intended, System.IO.File.ReadAllText(path).Replace("\r", "", StringComparison.Ordinal));
    }

    [Fact]
    public void AnIdHasOneMeaning() => Assert.Empty(NotChecked.All.Select(left => left.Id).GroupBy(id => id).Where(same => same.Count() > 1)
        .Select(same => same.Key).Concat(NotChecked.All.Select(left => left.Id).Intersect(CheckCatalog.All.Select(check => check.Id))));

    private static string Tables()
    {
        var text = new StringBuilder();
        text.Append("\n## The checks\n\n| id | severity | of | what | why | what mends it | needs | source |\n")
            .Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var check in CheckCatalog.All)
        {
            text.Append("| ").AppendJoin(" | ", new[]
            {
                check.Id, check.Severity.ToString(), check.Subject.ToString().ToLowerInvariant(), check.Texts.Title, check.Texts.Why,
                check.Texts.HowToFix, Needs(check), check.Texts.Source,
            }.Select(Cell)).Append(" |\n");
        }

        text.Append("\n## What is not checked\n\n| id | what | why not |\n| --- | --- | --- |\n");
        foreach (var left in NotChecked.All) text.Append("| ").AppendJoin(" | ", left.Id, Cell(left.What), Cell(left.Reason))
            .Append(" |\n");
        return text.ToString();
    }

    private static string Needs(Check check) => string.Join(", ", check.Needs.Select(type => type.Noun)
        .Concat(check.FollowsCalls ? ["the calls of all callers"] : []).Concat(check.Fields.Select(field => $"design: {field}"))
        .DefaultIfEmpty(check.NeedsDesign ? "a design" : "nothing"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
