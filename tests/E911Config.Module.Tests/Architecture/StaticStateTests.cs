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
    private const string TableOfStores = "E911Config.Simulator.Store.OpenStores.Open";

    // Made once and looked up ever after: dictionaries that nobody adds to.
    private static readonly string[] Constants =
    [
        "E911Config.Core.Calls.HopPart`1.Plain", "E911Config.Core.Reporting.DecisionText.Sentences",
            "E911Config.Core.Reporting.FindingText.Sentences",
            "E911Config.Simulator.Output.ClrValue.Choices", "E911Config.Simulator.Output.ClrValue.Integers",
        "E911Config.Simulator.Rules.NounRules.ByNoun", "E911Config.Simulator.Users.SimulatedUser.Untouched",
            "E911Config.Simulator.Users.UserFilter.Operators",
    ];

    public static TheoryData<string> Assemblies => new(
        Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.Core.dll"),
        Path.Combine(Repository.ModuleFolder("E911Config"), "E911Config.dll"),
        Path.Combine(Repository.ModuleFolder("E911Config.Simulator"), "E911Config.Simulator.dll"));

    // What can be changed though the field cannot.
    private static readonly string[] Growing =
    [
        "List`1", "Dictionary`2", "HashSet`1", "SortedSet`1", "SortedDictionary`2", "SortedList`2", "Queue`1", "Stack`1", "LinkedList`1",
            "StringBuilder", "Hashtable", "ArrayList",
        "ConcurrentDictionary`2", "ConcurrentBag`1", "ConcurrentQueue`1", "ConcurrentStack`1", "ConditionalWeakTable`2", "IDictionary`2",
            "ICollection`1", "IList`1",
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void NoStaticFieldCanBeChanged(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        var found = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => !IsMadeByCompiler(metadata, type))
            .SelectMany(type => type.GetFields().Select(metadata.GetFieldDefinition)
                .Where(field => IsMutable(metadata, field))
                    .Select(field => FullName(metadata, type) + "." + metadata.GetString(field.Name)))
            .Except([TableOfStores, .. Constants]).ToArray();
        Assert.True(found.Length == 0, "Static fields that can be changed:\n" + string.Join("\n", found));
    }

    private static bool IsMutable(MetadataReader metadata, FieldDefinition field) => field.Attributes.HasFlag(FieldAttributes.Static)
        && !field.Attributes.HasFlag(FieldAttributes.Literal)
        && (!field.Attributes.HasFlag(FieldAttributes.InitOnly) || Growing.Contains(TypeName(metadata, field)));

    // A signature of a field is 6, then class (0x12) or a generic instance of one (0x15 0x12), then the type as a compressed token.
    private static string TypeName(MetadataReader metadata, FieldDefinition field)
    {
        var signature = metadata.GetBlobReader(field.Signature);
        signature.ReadSignatureHeader();
        var kind = signature.ReadByte();
        if (kind == (byte)SignatureTypeCode.GenericTypeInstance) kind = signature.ReadByte();
        if (kind != (byte)SignatureTypeKind.Class) return "";
        return signature.ReadTypeHandle() switch
        {
            { Kind: HandleKind.TypeReference } reference =>
                metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)reference).Name),
            { Kind: HandleKind.TypeDefinition } own => metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)own).Name),
            _ => "",
        };
    }

    // Lambdas that are made once, tables of constants.
    private static bool IsMadeByCompiler(MetadataReader metadata, TypeDefinition type) =>
        metadata.GetString(type.Name).Contains('<', StringComparison.Ordinal);

    private static string FullName(MetadataReader metadata, TypeDefinition type) => type.GetDeclaringType() is { IsNil: false } outer
        ? FullName(metadata, metadata.GetTypeDefinition(outer)) + "+" + metadata.GetString(type.Name)
        : metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
}
