using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using E911Config.Module.Tests.Infrastructure;
using Xunit;

namespace E911Config.Module.Tests.Architecture;

/// <summary>
/// What belongs to a process belongs to all its runspaces: no static field can be changed, but for the table of open stores.
/// </summary>
public sealed class StaticStateTests
{
    // The simulation belongs to a runspace; a second one joins it by path, and this is where it looks.
    private static readonly string[] TableOfStores = ["E911Config.Simulator.Store.OpenStores.stores"];

    public static TheoryData<string> Assemblies => new(
        Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.Core.dll"),
        Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.dll"),
        Path.Combine(Repository.ModuleFolder("E911Config.Simulator"), "E911Config.Simulator.dll"));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void NoStaticFieldCanBeChanged(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        var found = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => !IsMadeByCompiler(metadata, type))
            .SelectMany(type => type.GetFields().Select(metadata.GetFieldDefinition)
                .Where(field => IsMutable(field.Attributes))
                    .Select(field => FullName(metadata, type) + "." + metadata.GetString(field.Name)))
            .Except(TableOfStores).ToArray();
        Assert.True(found.Length == 0, "Static fields that can be changed:\n" + string.Join("\n", found));
    }

    private static bool IsMutable(FieldAttributes field) =>
        field.HasFlag(FieldAttributes.Static) && !field.HasFlag(FieldAttributes.InitOnly) && !field.HasFlag(FieldAttributes.Literal);

    // Lambdas that are made once, tables of constants.
    private static bool IsMadeByCompiler(MetadataReader metadata, TypeDefinition type) =>
        metadata.GetString(type.Name).Contains('<', StringComparison.Ordinal);

    private static string FullName(MetadataReader metadata, TypeDefinition type) => type.GetDeclaringType() is { IsNil: false } outer
        ? FullName(metadata, metadata.GetTypeDefinition(outer)) + "+" + metadata.GetString(type.Name)
        : metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
}
