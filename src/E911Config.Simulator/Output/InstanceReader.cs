using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Output;

/// <summary>Reads an object given to <c>-Instance</c>: one of this session, or one that came through serialization.</summary>
internal static class InstanceReader
{
    private const string Family = "Microsoft.Rtc.";
    private const string Deserialized = "Deserialized.";

    public static string Identity(ObjectType type, PSObject instance)
    {
        var family = instance.TypeNames
            .Select(name => name.StartsWith(Deserialized, StringComparison.Ordinal) ? name.Substring(Deserialized.Length) : name)
            .FirstOrDefault(name => name.StartsWith(Family, StringComparison.Ordinal));
        if (family is not null && type.ClrTypeName is not null && family != type.ClrTypeName)
            throw SimulatorException.Invalid($"The instance is a {family}, not a {type.ClrTypeName}.", instance);
        return Value(instance, "Identity") is { } identity && Text(identity) is { Length: > 0 } text
            ? text
            : throw SimulatorException.Invalid(
                "The instance has no Identity: give an object of the Get cmdlet, or of the New cmdlet with -InMemory.", instance);
    }

    /// <summary>The name in the instance, where the type repeats the name part of its identity; null if there is none.</summary>
    public static string? Name(ObjectType type, PSObject instance) =>
        type.Properties.FirstOrDefault(property => property.IsIdentityName) is { } repeated && Value(instance, repeated.Name) is { } name
            ? Text(name) : null;

    /// <summary>The values of the properties that the instance has.</summary>
    public static IEnumerable<KeyValuePair<Property, object?>> Values(ObjectType type, PSObject instance) => type.Properties
        .Where(property => !property.ReadOnly && !property.IsIdentityName && instance.Properties[property.Name] is not null)
        .Select(property => new KeyValuePair<Property, object?>(property, Value(instance, property.Name)));

    /// <summary>Any value as text; enumerations and identities of another session keep their text through serialization.</summary>
    public static string Text(object value) => PSObject.AsPSObject(value).ToString();

    private static object? Value(PSObject instance, string property) => instance.Properties[property]?.Value;
}
