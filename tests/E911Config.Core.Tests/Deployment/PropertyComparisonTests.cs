using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

public sealed class PropertyComparisonTests
{
    public static TheoryData<string, string> PropertiesWithoutDefault()
    {
        var data = new TheoryData<string, string>();
        foreach (var type in ObjectTypes.All)
        {
            foreach (var property in type.Properties.Where(property => property.Default is null)) data.Add(type.Noun, property.Name);
        }

        return data;
    }

    public static TheoryData<string, string> PropertiesWithDefault()
    {
        var data = new TheoryData<string, string>();
        foreach (var type in ObjectTypes.All)
        {
            foreach (var property in type.Properties.Where(property => property.Default is not null)) data.Add(type.Noun, property.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PropertiesWithoutDefault))]
    public void NothingIsTheSameAsEmpty(string noun, string name)
    {
        var property = ObjectTypes.Get(noun).Get(name);
        object?[] nothings = property.Kind switch
        {
            PropertyKind.Flag => [null, false],
            PropertyKind.Integer => [null],
            PropertyKind.List => [null, Array.Empty<string>(), new List<string>()],
            PropertyKind.Records => [null, Array.Empty<ValueRecord>()],
            _ => [null, ""],
        };

        Assert.All(nothings, one => Assert.All(nothings, other => Assert.True(property.Same(one, other))));
    }

    [Theory]
    [MemberData(nameof(PropertiesWithDefault))]
    public void NothingIsTheSameAsTheDefault(string noun, string name)
    {
        var property = ObjectTypes.Get(noun).Get(name);

        Assert.True(property.Same(null, property.Default));
        Assert.True(property.Same(property.Default, null));
    }

    [Fact]
    public void AFlagWithoutValueIsItsDefault()
    {
        Assert.True(Same("CsTrunkConfiguration", "EnableFastFailoverTimer", null, true));
        Assert.False(Same("CsTrunkConfiguration", "EnableFastFailoverTimer", null, false));
        Assert.True(Same("CsTrunkConfiguration", "EnablePIDFLOSupport", null, false));
        Assert.True(Same("CsLocationPolicy", "UseLocationForE911Only", null, false));
    }

    [Fact]
    public void AnEmptyTextIsNotADefaultThatSaysSomething() => Assert.False(Same("CsVoiceRoute", "NumberPattern", "", null));

    [Fact]
    public void TheUsagesOfAVoicePolicyHaveAnOrder()
    {
        Assert.True(Same("CsVoicePolicy", "PstnUsages", new[] { "Local", "Internal" }, new[] { "LOCAL", "internal" }));
        Assert.False(Same("CsVoicePolicy", "PstnUsages", new[] { "Local", "Internal" }, new[] { "Internal", "Local" }));
        Assert.False(Same("CsVoicePolicy", "PstnUsages", new[] { "Local" }, new[] { "Local", "Local" }));
    }

    [Fact]
    public void TheUsagesAndTrunksOfARouteAreSets()
    {
        Assert.True(Same("CsVoiceRoute", "PstnUsages", new[] { "Local", "Internal" }, new[] { "internal", "LOCAL" }));
        Assert.True(Same("CsVoiceRoute", "PstnGatewayList", new[] { "sbc1", "PstnGateway:sbc2" },
            new[] { "Service:PstnGateway:SBC2", "pstngateway:SBC1" }));
        Assert.True(Same("CsVoiceRoute", "PstnGatewayList", new[] { "sbc1", "PstnGateway:sbc1" }, new[] { "Service:PstnGateway:SBC1" }));
        Assert.False(Same("CsVoiceRoute", "PstnGatewayList", new[] { "sbc1" }, new[] { "sbc1", "sbc2" }));
    }

    [Fact]
    public void AnyOrderAndRepetitionOfASetIsTheSameSet()
    {
        var trunks = Gen.ListOf(Gen.Elements("sbc1", "SBC2", "PstnGateway:sbc1", "Service:PstnGateway:sbc2", "gw-1", "")).ToArbitrary();
        Prop.ForAll(trunks, Gen.Choose(0, int.MaxValue).ToArbitrary(), (list, seed) =>
        {
            var mixed = list.Concat(list).ToArray();
            new Random(seed).Shuffle(mixed);
            return Same("CsVoiceRoute", "PstnGatewayList", list.ToArray(), mixed);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ElementsDoNotRunIntoEachOther()
    {
        Assert.False(Same("CsVoiceRoute", "PstnUsages", new[] { "ab", "c" }, new[] { "a", "bc" }));
        Assert.False(Same("CsVoicePolicy", "PstnUsages", new[] { "1:a" }, new[] { "", "a" }));
    }

    [Theory]
    [InlineData("112;999", "999;112", true)]
    [InlineData("112;999", " 999 ; 112;", true)]
    [InlineData("112;112", "112", true)]
    [InlineData("112;999", "112", false)]
    [InlineData("112999", "112;999", false)]
    public void MasksAreASet(string one, string other, bool same) =>
        Assert.Equal(same, Same("CsLocationPolicy", "EmergencyDialMask", one, other));

    [Theory]
    [InlineData("\"sip:a@litwareinc.com\",\"sip:b@litwareinc.com\"", "sip:b@litwareinc.com, SIP:A@litwareinc.com", true)]
    [InlineData("\"sip:a@litwareinc.com\"", "sip:a@litwareinc.com", true)]
    [InlineData("sip:a@litwareinc.com", "sip:b@litwareinc.com", false)]
    public void NotificationAddressesAreASetWithOrWithoutQuotes(string one, string other, bool same) =>
        Assert.Equal(same, Same("CsLocationPolicy", "NotificationUri", one, other));

    [Fact]
    public void EmergencyNumbersAreKeyedByTheirDialString()
    {
        Assert.True(SameNumbers("911:112;999 988", "988 911:999;112"));
        Assert.False(SameNumbers("911:112 988", "911 988:112"));
        Assert.False(SameNumbers("911 988", "911"));
    }

    [Fact]
    public void APriorityIsNeverComparedAlone() => Assert.True(Same("CsVoiceRoute", "Priority", 3L, 17L));

    [Theory]
    [InlineData("CsVoiceRoute", "NumberPattern", @"^\+911\d", @"^\+911\D")]
    [InlineData("CsOutboundTranslationRule", "Pattern", @"\s", @"\S")]
    [InlineData("CsVoiceNormalizationRule", "Translation", "$1", "$2")]
    [InlineData("CsLocationPolicy", "Description", "Reno", "reno")]
    public void PatternsAndProseCompareLetterByLetter(string noun, string name, string one, string other) =>
        Assert.False(Same(noun, name, one, other));

    [Theory]
    [InlineData("CsLocationPolicy", "PstnUsage", "E911-Reno", "e911-RENO")]
    [InlineData("CsLocationPolicy", "LocationRequired", "Disclaimer", "disclaimer")]
    [InlineData("CsNetworkSite", "LocationPolicy", "Tag:Reno", "reno")]
    [InlineData("CsNetworkSite", "VoiceRoutingPolicy", "tag:Reno", "Reno")]
    [InlineData("CsTrunk", "MediationServer", "med1", "MediationServer:MED1")]
    [InlineData("CsTrunk", "SiteId", "reno", "Site:Reno")]
    public void NamesCompareWithoutCaseAndInAnySpelling(string noun, string name, string one, string other) =>
        Assert.True(Same(noun, name, one, other));

    [Fact]
    public void WhatTheServerMakesIsNeverCompared() =>
        Assert.True(Same("CsNetworkSite", "BypassID", "5f3b6f0e-0000-4000-8000-000000000001", "5f3b6f0e-0000-4000-8000-000000000002"));

    [Fact]
    public void DifferencesNameWhatIsKnownOfTheFirstObjectOnly()
    {
        var wanted = Policy(("PstnUsage", "E911-Reno"), ("EmergencyDialMask", "112;999"));
        var actual = Policy(("PstnUsage", "Local"), ("EmergencyDialMask", "999;112"), ("ConferenceUri", "sip:desk@litwareinc.com"));

        var difference = Assert.Single(wanted.DifferencesTo(actual));

        Assert.Equal(("PstnUsage", "E911-Reno", "Local"), (difference.Property.Name, difference.Before, difference.After));
    }

    private static DeploymentObject Policy(params (string Name, object? Value)[] values) =>
        new(LocationPolicy.Type, "Reno", values.Select(value => new KeyValuePair<string, object?>(value.Name, value.Value)));

    private static bool Same(string noun, string name, object? one, object? other)
    {
        var property = ObjectTypes.Get(noun).Get(name);
        var same = property.Same(one, other);
        Assert.Equal(same, property.Same(other, one));
        Assert.Equal(same, property.Same(property.Normalize(one), property.Normalize(other)));
        return same;
    }

    // "911:112;999 988" are the numbers 911 with two masks, and 988 without.
    private static bool SameNumbers(string one, string other) => Same("CsLocationPolicy", "EmergencyNumbers", Numbers(one), Numbers(other));

    private static ValueRecord[] Numbers(string text) => text.Split(' ').Select(number => number.Split(':'))
        .Select(parts => new ValueRecord("DialString", parts[0], "DialMask", parts.ElementAtOrDefault(1))).ToArray();
}
