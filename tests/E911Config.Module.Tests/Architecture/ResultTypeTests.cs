using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Architecture;

/// <summary>
/// What cmdlets return cannot be changed, to any depth, not by PowerShell either, which sets what has an <c>init</c>; and it is made to
/// travel: enums by name, items with their properties.
/// </summary>
public sealed class ResultTypeTests : IDisposable
{
    private readonly HostedShell shell = new("E911Config");

    public void Dispose() => shell.Dispose();

    [Fact]
    public void EveryCmdletSaysWhatItReturns() => Assert.NotEmpty(ResultTypes.Named(shell));

    [Fact]
    public void ResultsAreTypesOfReporting() => None(ResultTypes.Named(shell)
        .Where(type => type.Namespace != "E911Config.Core.Reporting" || (!type.IsSealed && !type.IsEnum)).Select(type => type.FullName!));

    [Fact]
    public void NothingCanBeSet() => None(
        from type in ResultTypes.All(shell)
        from property in ResultTypes.Properties(type)
        where property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
        select $"{type.FullName}.{property.Name} can be set");

    [Fact]
    public void ListsAndMapsAreReadOnly() => None(
        from type in ResultTypes.All(shell)
        where !typeof(IEnumerable).IsAssignableFrom(type)
        from property in ResultTypes.Properties(type)
        where typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string)
        where !Bases(property.PropertyType).Any(based => based == typeof(ReadOnlyCollection<>) || based == typeof(ReadOnlyDictionary<,>))
        select $"{type.FullName}.{property.Name} is {property.PropertyType}");

    [Fact]
    public void ValuesArePlainOrResults() => None(
        from type in ResultTypes.All(shell)
        where !type.IsEnum && type.Namespace != "E911Config.Core.Reporting"
        select $"{type.FullName} can be reached");

    [Fact]
    public void EnumsAreLongAndTravelByName()
    {
        var byName = Types().Where(type => Member(type, "SerializationMethod") == "String").Select(Name).ToHashSet();
        None(ResultTypes.All(shell).Where(type => type.IsEnum
            && (type.GetEnumUnderlyingType() != typeof(long) || !byName.Contains(type.FullName!))).Select(type => type.FullName!));
    }

    [Fact]
    public void ResultsWithItemsTravelSoDeepThatTheseKeepTheirProperties()
    {
        var depths = Types().Where(type => Member(type, "SerializationDepth") is not null).Select(Name).ToHashSet();
        None(ResultTypes.Named(shell).Where(type => !type.IsEnum && !depths.Contains(type.FullName!)
            && ResultTypes.Properties(type)
                .Any(property => ResultTypes.Parts(property.PropertyType)
                .Any(part => ResultTypes.IsOurs(part) && !part.IsEnum && !Bases(part).Any(based => based == typeof(ReadOnlyCollection<>)))))
            .Select(type => type.FullName!));
    }

    [Fact]
    public void NoViewRunsScript() => None(
        from file in ModuleManifest.Of("E911Config").List("FormatsToProcess")
        from script in XDocument.Load(Path.Combine(Repository.ModuleFolder("E911Config"), file)).Descendants("ScriptBlock")
        select $"{file}: {script.Value}");

    [Fact]
    public void EveryResultHasItsViewHereAndFromElsewhere()
    {
        var shown = ModuleManifest.Of("E911Config").List("FormatsToProcess")
            .SelectMany(file => XDocument.Load(Path.Combine(Repository.ModuleFolder("E911Config"), file)).Descendants("TypeName"))
                .Select(name => name.Value).ToHashSet();
        None(ResultTypes.Named(shell).SelectMany(type => new[] { type.FullName!, "Deserialized." + type.FullName })
            .Where(name => !shown.Contains(name)));
    }

    private static IEnumerable<XElement> Types() => ModuleManifest.Of("E911Config").List("TypesToProcess")
        .SelectMany(file => XDocument.Load(Path.Combine(Repository.ModuleFolder("E911Config"), file)).Descendants("Type"));

    private static string Name(XElement type) => type.Element("Name")!.Value;

    private static string? Member(XElement type, string name) =>
        type.Descendants("NoteProperty").FirstOrDefault(note => note.Element("Name")?.Value == name)?.Element("Value")?.Value;

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var based = type; based is not null; based = based.BaseType) yield return based.IsGenericType
            ? based.GetGenericTypeDefinition() : based;
    }

    private static void None(IEnumerable<string> offenders)
    {
        var found = offenders.Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.True(found.Length == 0, string.Join("\n", found));
    }
}
