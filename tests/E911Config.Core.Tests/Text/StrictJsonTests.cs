using System;
using System.Linq;
using System.Text;
using E911Config.Core.Apply;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Tests.Design;
using E911Config.Core.Text;
using Xunit;

namespace E911Config.Core.Tests.Text;

/// <summary>
/// Every file that is read is JSON as the standard says, with comments besides: what an editor with the schema refuses is refused here.
/// </summary>
public sealed class StrictJsonTests
{
    // What reads a text of each kind of file, and the id of its errors. A journal has an entry on each line.
    private static readonly (string ErrorId, Action<string> Read)[] Readers =
    [
        ("DesignInvalid", text => DesignFile.Parse("file", text)),
        ("SnapshotInvalid", text => SnapshotFile.Parse("file", text)),
        ("PlanInvalid", text => PlanFile.Parse("file", text)),
        ("DriftInvalid", text => DriftFile.Parse("file", text)),
        ("JournalInvalid", text => JournalReader.Parse("file", Encoding.UTF8.GetBytes(Line(text.Replace('\n', ' '))))),
    ];

    private static string Line(string text) => JournalLine.Format(text, JournalLine.Checksum(text));

    /// <summary>A text with § where the mistake stands, and a part of what is said of it.</summary>
    public static TheoryData<string, string> Mistakes => new()
    {
        { "{\n  \"formatVersion\": §01 }", "no leading zeros: 01" },
        { "{\n  \"formatVersion\": §-010 }", "no leading zeros: -010" },
        { "{\n  \"formatVersion\": §0x1 }", "0x1 is no number" },
        { "{\n  \"formatVersion\": §1_000 }", "1_000 is no number" },
        { "{\n  \"formatVersion\": §1. }", "1. is no number" },
        { "{\n  \"formatVersion\": §1.e5 }", "is no number" },
        { "{\n  \"formatVersion\": §1e }", "1e is no number" },
        { "{\n  \"formatVersion\": §1e+ }", "1e+ is no number" },
        { "{\n  \"formatVersion\": §- }", "- is no number" },
        { "{\n  \"formatVersion\": §.5 }", "not .5" },
        { "{\n  \"formatVersion\": §+1 }", "not +1" },
        { "{\n  \"formatVersion\": §NaN }", "not NaN" },
        { "{\n  \"formatVersion\": §Infinity }", "not Infinity" },
        { "{\n  \"formatVersion\": §-Infinity }", "-Infinity is no number" },
        { "{\n  \"formatVersion\": §1e999 }", "too large" },
        { "{\n  \"formatVersion\": §9223372036854775808 }", "too large" },
        { "{\n  \"formatVersion\": §undefined }", "not undefined" },
        { "{\n  \"formatVersion\": §True }", "not True" },
        { "{\n  \"formatVersion\": §nulls }", "not nulls" },
        { "{\n  \"formatVersion\": §new Date(1) }", "not new" },
        { "{\n  \"formatVersion\": §'1' }", "not '" },
        { "{\n  \"formatVersion\": 1 §2 }", "a comma or a closing brace is expected here, not 2" },
        { "{\n  \"formatVersion\": §\0 1 }", "not U+0000" },
        { "{\n  \"formatVersion\":§\u00A01 }", "not U+00A0" },
        { "{\n  \"formatVersion\":§\u20281 }", "not U+2028" },
        { "{\n  \"formatVersion\": 1§\0 }", "not U+0000" },
        { "{\n  \"formatVersion\": 1,§\uFEFF }", "not U+FEFF" },
        { "{\n  §'formatVersion': 1 }", "a name in double quotation marks" },
        { "{\n  §formatVersion: 1 }", "not formatVersion" },
        { "{\n  §,\"formatVersion\": 1 }", "a name in double quotation marks" },
        { "{\n  \"formatVersion\" §= 1 }", "a colon is expected here" },
        { "{\n  \"formatVersion\": 1, §}", "Take it away" },
        { "{\n  \"formatVersion\": 1,§, }", "a name in double quotation marks" },
        { "{\n  \"$schema\": \"a§\tb\" }", "U+0009 cannot stand in a text" },
        { "{\n  \"$schema\": \"a§\\x41\" }", "after a backslash" },
        { "{\n  \"$schema\": \"a§\\'\" }", "after a backslash" },
        { "{\n  \"$schema\": \"a§\\u00G0\" }", "after a backslash" },
        { "{\n  \"$schema\": §\"a }", "no closing quotation mark" },
        { "{\n  \"formatVersion\": 1 §]", "a closing brace (}) is expected" },
        { "{\n  §/ \"formatVersion\": 1 }", "A comment begins with //" },
        { "{\n  §/* \"formatVersion\": 1 }", "this comment has no end" },
        { "{\n  §# \"formatVersion\": 1\n}", "not #" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void WhatIsNoJsonIsRefusedWithItsPlaceInEveryFile(string marked, string said)
    {
        var at = marked.IndexOf('§', StringComparison.Ordinal);
        var (text, before) = (marked.Remove(at, 1), marked[..at]);
        foreach (var (errorId, read) in Readers)
        {
            var error = Assert.ThrowsAny<DataFileException>(() => read(text));
            Assert.Equal(errorId, error.ErrorId);
            Assert.Contains(said, error.Message, StringComparison.Ordinal);
            Assert.Equal(
                errorId == "JournalInvalid" ? (1, at + 1) : (before.Count(letter => letter == '\n') + 1, at - before.LastIndexOf('\n')),
                (error.Line, error.Column));
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void ATextEndsInItsLine(string lineEnd)
    {
        var error = Assert.Throws<DataFileException>(() =>
            SnapshotFile.Parse("file", $"{{ \"formatVersion\": 1,{lineEnd}\"$schema\": \"a{lineEnd}b\" }}"));
        Assert.Contains("the line ends inside a text", error.Message, StringComparison.Ordinal);
        Assert.Equal((2, 14), (error.Line, error.Column));
    }

    [Fact]
    public void ListsEndWithoutAComma()
    {
        foreach (var list in new[] { "[1,]", "[,]", "[,1]", "[1,,2]", "[1 2]", "[1}", "[1;2]" })
        {
            Assert.StartsWith("this is not JSON", Designs.Invalid($"{{ \"formatVersion\": 1, \"zones\": {list} }}").Problem,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void CommentsAndEveryLineEndAreTaken()
    {
        const string Text = "// one\r\n{ /* two\rlines */ \"formatVersion\" /**/ : 1 // three\r, // four\n\"CsSite\": [ { \"Identity\": "
            + "\"Site:Reno\", \"DisplayName\": \"a\\u0062\\/\\n\\\"\\ud83d\\ude00\" } /*,*/ ]\n}// the end";
        var site = Assert.Single(SnapshotFile.Parse("file", Text).All(Site.Type));
        Assert.Equal("ab/\n\"\U0001F600", site["DisplayName"]);

        var cut = Text.Replace("/*,*/", ",", StringComparison.Ordinal);
        Assert.Equal(5, Assert.Throws<DataFileException>(() => SnapshotFile.Parse("file", cut)).Line);
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("7", 7L)]
    [InlineData("-7", -7L)]
    [InlineData("255", 255L)]
    [InlineData("256", 256L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("4e2", 400L)]
    [InlineData("40.0", 40L)]
    public void NumbersAreDecimal(string written, long expected) => Assert.Equal(expected, Assert.Single(SnapshotFile.Parse("file",
        $"{{ \"formatVersion\": 1, \"CsVoiceRoute\": [ {{ \"Identity\": \"R\", \"Priority\": {written} }} ] }}").All(VoiceRoute.Type))
        ["Priority"]);
}
