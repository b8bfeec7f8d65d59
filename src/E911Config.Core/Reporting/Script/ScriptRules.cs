using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Reporting.Script;

/// <summary>The rules by which the script compares: those of the object model, as tables.</summary>
internal static class ScriptRules
{
    /// <summary>
    /// The forms of identities, the compared properties by noun, and by noun that something removes, who may refer to it.
    /// </summary>
    /// <param name="types">The types that the steps speak of.</param>
    /// <param name="removed">Those of which the steps, or their undo, remove something.</param>
    public static IEnumerable<string> Of(IReadOnlyCollection<ObjectType> types, IEnumerable<ObjectType> removed)
    {
        var uses = removed.Distinct().Select(type => (type.Noun, Uses: Uses(type.Noun).ToArray())).Where(use => use.Uses.Length > 0)
            .ToArray();
        var properties = types.SelectMany(Compared).Concat(uses.SelectMany(use => use.Uses.Select(one => one.Property)));
        var named = properties.Where(property => property.References is not null).Select(property => ObjectTypes.Get(property.References!));
        return
        [
            "$forms = @{", .. types.Concat(named).GroupBy(type => type.Noun)
                .Select(group => $"    {ScriptLiteral.Quote(group.Key)} = {Form(ObjectTypes.Get(group.Key))}"), "}", "",
            "$rules = @{",
            .. types.SelectMany(type => new[]
                { $"    {ScriptLiteral.Quote(type.Noun)} = @(" }.Concat(Compared(type).Select(property => "        " + Rule(property)))
                .Concat(["    )"])),
            "}", "",
            "$uses = @{",
            .. uses.SelectMany(use => new[] { $"    {ScriptLiteral.Quote(use.Noun)} = @(" }
                .Concat(use.Uses.Select(one =>
                    $"        @{{ Noun = {ScriptLiteral.Quote(one.Type.Noun)}; "
                    + $"Look = {{ {one.Type.ReadCommand} }}; Rule = {Rule(one.Property)} }}"))
                .Concat(["    )"])),
            "}",
        ];
    }

    private static IEnumerable<Property> Compared(ObjectType type) =>
        type.Properties.Where(property => property.Comparison is not (Comparison.Ignored or Comparison.RelativeOrder));

    private static IEnumerable<(ObjectType Type, Property Property)> Uses(string noun) =>
        from type in ObjectTypes.All
        where type.ReadSwitch is null
        from property in type.Properties
        where property.References == noun
        select (type, property);

    // Null, empty text and empty list are the same; a flag without a default is false.
    private static string Rule(Property property) => "@{ "
        + $"Name = {ScriptLiteral.Quote(property.Name)}; Names = "
            + $"{ScriptLiteral.Value(new[] { property.Name }.Concat(property.Aliases).ToArray())}; "
        + $"Kind = '{property.Kind}'; Compare = '{property.Comparison}'; Separator = "
            + $"{ScriptLiteral.Quote(property.Separator?.ToString() ?? "")}; "
        + $"Default = {ScriptLiteral.Value(property.Kind == PropertyKind.Flag ? property.Default ?? false : property.Default)}; "
        + $"Form = {(property.References is null ? "$null" : $"$forms[{ScriptLiteral.Quote(property.References)}]")}; Embedded = "
            + $"{ScriptLiteral.Value(property.EmbedsNoun is not null)}; "
        + $"Fields = @({string.Join(", ", property.Fields.Select(Rule))}) }}";

    private static string Form(ObjectType type) => ScriptLiteral.Table(
    [
        new("Rule", type.Identity.IsRule), new("Global", type.Identity.AllowsGlobal), new("Trunk", type == Trunk.Type),
            new("Bare", type.Identity.BarePrefix is { Length: > 0 } bare ? bare + ":" : type.Identity.BarePrefix),
        new("Scopes", type.Identity.Scopes.SelectMany(scope =>
            IdentityForm.Spellings(scope).SelectMany(spelling => new[] { spelling + ":", scope + ":" })).ToArray()),
    ]);
}
