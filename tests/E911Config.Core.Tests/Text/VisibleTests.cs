using System;
using System.Globalization;
using System.Linq;
using E911Config.Core.Text;
using Xunit;

namespace E911Config.Core.Tests.Text;

/// <summary>What nobody sees is shown by its number, and nothing else is changed.</summary>
public sealed class VisibleTests
{
    [Fact]
    public void WhatNobodySeesIsShownByItsNumber()
    {
        var hidden = Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Append(0x61C).Concat(Enumerable.Range(0x200B, 5))
            .Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2060, 5)).Concat(Enumerable.Range(0x2066, 4)).Append(0xFEFF)
            .ToHashSet();
        foreach (var code in Enumerable.Range(0, 0x10000).Where(code => !char.IsSurrogate((char)code)))
        {
            var text = "Re" + (char)code + "no";
            var shown = hidden.Contains(code) ? "Re<U+" + code.ToString("X4", CultureInfo.InvariantCulture) + ">no" : text;
            Assert.Equal(shown, Visible.Of(text));
            Assert.Equal(code is '\n' or '\r' or '\t' ? text : shown, Visible.Lines(text));
            Assert.Equal(hidden.Contains(code) ? 2 : -1, Visible.First(text));
        }
    }

    [Fact]
    public void HalfOfACharacterIsShownByItsNumber()
    {
        Assert.Equal("a\ud83d\ude00b", Visible.Of("a\ud83d\ude00b"));
        Assert.Equal("<U+D83D>", Visible.Of("\ud83d"));
        Assert.Equal("<U+DE00>x", Visible.Of("\ude00x"));
        Assert.Equal("<U+D83D>\ud83d\ude00", Visible.Of("\ud83d\ud83d\ude00"));
        Assert.Equal("<U+DE00><U+D83D>", Visible.Of("\ude00\ud83d"));
    }

    [Fact]
    public void ALongTextEndsAfterTwoHundredCharacters()
    {
        Assert.Equal("\"" + new string('x', 200) + "\"", Quoted.Of(new string('x', 200)));
        Assert.Equal("\"" + new string('x', 200) + "…\"", Quoted.Of(new string('x', 201)));
        Assert.Equal(new string('x', 199) + "…", Quoted.Start(new string('x', 199) + "\ud83d\ude00"));
        Assert.Contains("<U+202E>", Quoted.Of(new string('x', 500) + "\u202e" + new string('y', 500), 500), StringComparison.Ordinal);
    }

    [Fact]
    public void TheMessageOfEveryErrorShowsThem() => Assert.Equal(
        "two\nlines <U+202E>", new E911Exception("Some", "two\nlines \u202e").Message);
}
