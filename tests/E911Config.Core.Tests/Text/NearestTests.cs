using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace E911Config.Core.Tests.Text;

/// <summary>The nearest name is found by what tells names apart, not by what they share.</summary>
public sealed class NearestTests
{
    private const string Prefix = "PstnGateway:";
    private const string Domain = ".litwareinc.com";

    private static readonly string[] Trunks =
        ["PstnGateway:gw-rno.litwareinc.com", "PstnGateway:gw-nyc.litwareinc.com", "PstnGateway:e911-chi.litwareinc.com"];

    private static readonly string[] Sites = ["Albuquerque", "Cologne", "New York", "Reno"];

    [Theory]
    [InlineData("Rino", "Reno")]
    [InlineData("Reno ", "Reno")]
    [InlineData("   RENO\t", "Reno")]
    [InlineData("New Yrok", "New York")]
    [InlineData("Colone", "Cologne")]
    [InlineData("Paris", null)]
    [InlineData("", null)]
    public void AMisspeltName(string name, string? nearest) => Assert.Equal(nearest, Nearest.To(name, Sites));

    [Theory]
    [InlineData("PstnGateway:gw-rnoo.litwareinc.com", "PstnGateway:gw-rno.litwareinc.com")]
    [InlineData("PstnGateway:gw-rno.litwareinc.con", "PstnGateway:gw-rno.litwareinc.com")]
    [InlineData("PstnGatway:gw-rno.litwareinc.com", "PstnGateway:gw-rno.litwareinc.com")]
    [InlineData("gw-rn0.litwareinc.com", "PstnGateway:gw-rno.litwareinc.com")]
    [InlineData("PstnGateway:gw-rno", "PstnGateway:gw-rno.litwareinc.com")]
    [InlineData("gw-ryo", "PstnGateway:gw-rno.litwareinc.com")]
    [InlineData("PstnGateway:nothing.litwareinc.com", null)]
    [InlineData("PstnGateway:sbc9.litwareinc.com", null)]
    [InlineData("nothing", null)]
    public void PrefixAndDomainOfAllAreLeftOut(string name, string? nearest) => Assert.Equal(nearest, Nearest.To(name, Trunks));

    [Theory]
    [InlineData("PstnGateway:nothing.litwareinc.com", null)]
    [InlineData("PstnGateway:gw-rnoo.litwareinc.com", "PstnGateway:gw-rno.litwareinc.com")]
    [InlineData("PstnGateway:gw-rno", "PstnGateway:gw-rno.litwareinc.com")]
    public void OfOneNameToo(string name, string? nearest) => Assert.Equal(nearest, Nearest.To(name, [Trunks[0]]));

    [Theory]
    [InlineData("Tag:RenUsers", "Tag:RenoUsers")]
    [InlineData("Tag:Nothing", null)]
    [InlineData("Globl", "Global")]
    public void NamesOfOtherKindsDoNotHideWhatIsShared(string name, string? nearest) =>
        Assert.Equal(nearest, Nearest.To(name, ["Global", "Tag:RenoUsers", "Tag:ChicagoUsers", "Site:Reno"]));

    [Theory]
    [InlineData("NY", "NJ")]
    [InlineData("LA", null)]
    public void OfShortNamesLessMayDiffer(string name, string? nearest) => Assert.Equal(nearest, Nearest.To(name, ["NJ", "TX"]));

    /// <summary>Neighbours that changed places are one mistake, and no more than that.</summary>
    [Theory]
    [InlineData("bre", "ber")]
    [InlineData("gb", "bg")]
    [InlineData("erb", null)]
    public void NeighboursThatChangedPlacesAreOneSlip(string typed, string? near) =>
        Assert.Equal(near, Nearest.To(typed, ["ber", "bg", "london"]));

    [Fact]
    public void WhatAllShareSaysNothing() => Assert.Null(Nearest.To("Tower-London", ["Tower-Oslo", "Tower-Bonn"]));

    [Fact]
    public void WithoutNamesThereIsNone()
    {
        Assert.Null(Nearest.To("Reno", []));
        Assert.Equal("", Nearest.Hint("Reno", []));
        Assert.Equal(" Did you mean \"Reno\"?", Nearest.Hint("Rino", Sites));
    }

    /// <summary>A prefix and a domain that every name gets change nothing.</summary>
    [Fact]
    public void APrefixAndADomainOfAllChangeNothing()
    {
        var name = Gen.Elements('a', 'b', 'A', '-', ':', '1').NonEmptyListOf().Resize(6).Select(letters => string.Concat(letters));
        Prop.ForAll(name.ListOf().Resize(5).Zip(name).ToArbitrary(), pair =>
        {
            string[] names = [.. pair.Item1];
            var whole = Nearest.To(Prefix + pair.Item2 + Domain, names.Select(one => Prefix + one + Domain));
            Assert.Equal(Nearest.To(pair.Item2, names) is { } near ? Prefix + near + Domain : null, whole);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    /// <summary>Neither does the order of the names; and one that is there is its own nearest.</summary>
    [Fact]
    public void TheOrderOfTheNamesChangesNothing()
    {
        var name = Gen.Elements('a', 'b', 'c', '-').NonEmptyListOf().Resize(6).Select(letters => string.Concat(letters));
        Prop.ForAll(name.NonEmptyListOf().Resize(5).Zip(name).ToArbitrary(), pair =>
        {
            string[] names = [.. pair.Item1];
            Assert.Equal(Nearest.To(pair.Item2, names), Nearest.To(pair.Item2, names.Reverse()));
            Assert.All((IEnumerable<string>)names, known => Assert.Equal(known, Nearest.To(known, names)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
