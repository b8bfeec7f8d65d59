using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Architecture;

/// <summary>What the source tree looks like: short lines, and folders that can be overlooked.</summary>
public sealed class SourceTreeTests
{
    private const int LongestLine = 140;
    private const int MostFiles = 25;
    private static readonly Regex LongText = new("\"[^\"]{100,}\"");
    private static readonly string[] Made = ["bin", "obj", "artifacts"];
    private static readonly string[] Trees = ["src", "tests", "build"];

    [Fact]
    public void LinesEndAtTheirColumn() => Offenders.None(
        from path in Sources(Trees)
        from line in Code(path)
        where line.Text.Length > LongestLine
        group line.Number by path into file
        select $"{Path.GetRelativePath(Repository.Root, file.Key)}({string.Join(",", file)})");

    [Fact]
    public void FoldersCanBeOverlooked() => Offenders.None(
        from path in Sources(["src"])
        group path by Path.GetDirectoryName(path) into folder
        where folder.Count() > MostFiles
        select FormattableString.Invariant($"{Path.GetRelativePath(Repository.Root, folder.Key!)}: {folder.Count()} files"));

    [Fact]
    public void TheTreeIsThere() => Assert.All(Trees, tree => Assert.NotEmpty(Sources([tree])));

    /// <summary>A plain test run takes a part of the chances and sweeps: only this script takes all of them.</summary>
    [Fact]
    public void TheScriptThatMustPassTakesEveryChance() => Assert.Contains($"export {Chances.Variable}=\"${{{Chances.Variable}:-1}}\"",
        File.ReadAllLines(Repository.File(".ci/run")));

    // What stands in a raw string is a text of another language, and a text that alone is nearly as long as a line has no place to break
    // at.
    private static IEnumerable<(string Text, int Number)> Code(string path)
    {
        var quoted = false;
        foreach (var (text, number) in File.ReadLines(path).Select((text, place) => (text, place + 1)))
        {
            var raw = quoted;
            var marks = text.Split("\"\"\"").Length - 1;
            if (marks % 2 == 1) quoted = !quoted;
            if (!raw && marks == 0 && !LongText.IsMatch(text)) yield return (text, number);
        }
    }

    private static IEnumerable<string> Sources(IEnumerable<string> trees) => trees
        .SelectMany(tree => Directory.EnumerateFiles(Path.Combine(Repository.Root, tree), "*.cs", SearchOption.AllDirectories))
        .Where(path => !Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar).Intersect(Made).Any());
}
