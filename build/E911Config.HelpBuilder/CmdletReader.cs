using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace E911Config.HelpBuilder;

/// <summary>Reads the cmdlets of a compiled module. Attributes are read as data: no code of the module runs.</summary>
internal static class CmdletReader
{
    private const string Engine = "System.Management.Automation.";

    public static Dictionary<string, CmdletShape> Read(string module, IReadOnlyList<string> references)
    {
        var context = new ModuleLoadContext(references);
        // From memory, so that the build never holds a file open that the next build writes.
        using var image = new MemoryStream(File.ReadAllBytes(module));
        return context.LoadFromStream(image).GetExportedTypes()
            .Select(type => (Type: type, Attribute: Attributes(type, "CmdletAttribute").FirstOrDefault()))
            .Where(pair => pair.Attribute is not null && !pair.Type.IsAbstract)
            .Select(pair => Shape(pair.Type, pair.Attribute!))
            .ToDictionary(shape => shape.Verb + "-" + shape.Noun, StringComparer.Ordinal);
    }

    private static CmdletShape Shape(Type type, CustomAttributeData cmdlet)
    {
        var parameters = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => Attributes(property, "ParameterAttribute").Any())
            .Select(Parameter).ToList();
        if (Named(cmdlet, "SupportsShouldProcess", false))
        {
            parameters.Add(Common("WhatIf", "wi"));
            parameters.Add(Common("Confirm", "cf"));
        }

        var name = cmdlet.ConstructorArguments;
        return new CmdletShape((string)name[0].Value!, (string)name[1].Value!, Named(cmdlet, "DefaultParameterSetName", string.Empty),
            parameters);
    }

    private static ParameterShape Parameter(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var element = type.IsArray ? type.GetElementType()! : type;
        var listed = Attributes(property, "ValidateSetAttribute").SelectMany(Strings).ToList();
        return new ParameterShape(
            property.Name,
            type.Name,
            type.FullName == Engine + "SwitchParameter",
            Attributes(property, "SupportsWildcardsAttribute").Any(),
            Common: false,
            Attributes(property, "AliasAttribute").SelectMany(Strings).ToList(),
            listed.Count == 0 && element.IsEnum ? Enum.GetNames(element) : listed,
            Attributes(property, "ParameterAttribute").Select(Binding).ToList());
    }

    private static ParameterShape Common(string name, string alias) =>
        new(name, "SwitchParameter", IsSwitch: true, Wildcards: false, Common: true, [alias], [],
            [new ParameterBinding("__AllParameterSets", false, null, false, false, false)]);

    private static ParameterBinding Binding(CustomAttributeData attribute)
    {
        var position = Named(attribute, "Position", int.MinValue);
        return new ParameterBinding(
            Named(attribute, "ParameterSetName", "__AllParameterSets"),
            Named(attribute, "Mandatory", false),
            position == int.MinValue ? null : position,
            Named(attribute, "ValueFromPipeline", false),
            Named(attribute, "ValueFromPipelineByPropertyName", false),
            Named(attribute, "DontShow", false));
    }

    private static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType.FullName == Engine + name);

    private static T Named<T>(CustomAttributeData attribute, string name, T otherwise) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value is T value ? value : otherwise;

    private static IEnumerable<string> Strings(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.SelectMany(argument => argument.Value is IEnumerable<CustomAttributeTypedArgument> many
            ? many.Select(one => one.Value)
            : [argument.Value]).OfType<string>();
}
