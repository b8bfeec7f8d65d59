using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.TestSupport;
using Newtonsoft.Json;
using Xunit;

namespace E911Config.Core.Tests.Deployment;

/// <summary>A property without a value says what one says that is not there: whatever was read, the documented default counts.</summary>
public sealed class NoValueTests
{
    /// <summary>Every property of which the pages name a default.</summary>
    public static TheoryData<string, string> Defaults => new(ObjectTypes.All.SelectMany(type => type.Properties
        .Where(property => property.Default is not null).Select(property => (type.Noun, property.Name))));

    [Theory]
    [MemberData(nameof(Defaults))]
    public void IsTheDefault(string noun, string name)
    {
        var type = ObjectTypes.Get(noun);
        var property = type.Get(name);
        var read = SnapshotFile.Parse("test", Text(type, name, "null"));
        DeploymentObject nothing = read.All(type)[0], absent = SnapshotFile.Parse("test", Text(type, name, null)).All(type)[0];
        foreach (var item in new[] { nothing, absent, absent.With(name, null), ReportedObject.Of(type, Reported(type, name)) })
        {
            Assert.Equal(property.Default, item[name]);
            Assert.Equal(ValueText.Of(property.Default), item.Text(name));
            Assert.Equal(property.Default is true, item.Flag(name));
            if (property.Kind == PropertyKind.Integer) Assert.Equal(property.Default, item.Number(name));
            Assert.Empty(nothing.DifferencesTo(item));
        }

        // A file keeps what was said; the next reader makes the same of it.
        Assert.Contains($"\"{name}\": null", SnapshotFile.Format(read), System.StringComparison.Ordinal);
        Assert.Equal(property.Default, SnapshotFile.Parse("again", SnapshotFile.Format(read)).All(type)[0][name]);
    }

    [Fact]
    public void EmptyIsAValue() =>
        Assert.Equal("", new DeploymentObject(DialPlan.Type, "Global").With("ExternalAccessPrefix", "").Text("ExternalAccessPrefix"));

    /// <summary>A route without a pattern took every number, and one of which nothing was said none of three digits.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("[0-9]{10}")]
    public void ARouteWithoutAPatternTakesWhatTheDefaultTakes(string? pattern)
    {
        var trace = Calls.Office.Trace(Calls.Office.Alone().Set("CsVoiceRoute", "Primary", ("NumberPattern", pattern)));
        Assert.Equal("PstnGateway:gw", trace.Trunk);
    }

    private static ReportedValue Reported(ObjectType type, string name) => (string asked, Property property, out object? value) =>
    {
        value = asked == "Identity" ? Identity(type) : type.KeyProperties.Contains(asked) ? "1" : null;
        return value is not null || asked == name;
    };

    private static string Identity(ObjectType type) => type.Identity.Canonical("Global") ?? type.Identity.Canonical("Global/A")
        ?? type.Identity.Canonical("10.0.0.0")!;

    private static string Text(ObjectType type, string name, string? value)
    {
        var members = new List<string>(type.KeyProperties.Select(key => $"\"{key}\": \"1\""));
        if (members.Count == 0) members.Add($"\"Identity\": {JsonConvert.ToString(Identity(type))}");
        if (value is not null) members.Add($"\"{name}\": {value}");
        return $$"""{ "formatVersion": 1, "{{type.Noun}}": [{ {{string.Join(", ", members)}} }] }""";
    }
}
