using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;
using E911Config.Simulator.Store;
using E911Config.Simulator.Types;

namespace E911Config.Simulator.Rules;

/// <summary>Works out what New and Set do: identity, values, limits, references, priorities, and what else changes.</summary>
internal static class ObjectWriter
{
    private const string PerUser = "Tag:";

    /// <summary>Works out a New.</summary>
    public static Draft New(Simulation simulation, ObjectType type, string spelling, IReadOnlyDictionary<string, object?> parameters,
        bool inMemory)
    {
        var identity = Canonical(type, spelling);
        if (identity.StartsWith(PerUser, StringComparison.Ordinal) && identity.IndexOf(':', PerUser.Length) >= 0)
            throw IdentityInvalid(type, spelling);
        var scope = type.Identity.ScopeOf(identity);
        var table = simulation.Objects.Table(type);
        simulation.RequireScope(type, scope);
        if (!inMemory && table.Find(identity) is not null)
            throw new SimulatorException("ObjectExists", ErrorCategory.ResourceExists,
                $"There already is a {type.Noun} with the identity \"{identity}\".", identity);
        var draft = new Draft(simulation, null, Defaults.New(type, identity), parameters) { InMemory = inMemory };
        return Complete(draft, Named(type, parameters));
    }

    /// <summary>Works out a Set of an object by identity.</summary>
    public static Draft Set(Simulation simulation, ObjectType type, string spelling, IReadOnlyDictionary<string, object?> parameters)
    {
        var identity = Canonical(type, spelling);
        var before = simulation.Objects.Table(type).Find(identity) ?? throw SimulatorException.NotFound(type.Noun, identity);
        return Complete(new Draft(simulation, before, before, parameters), Named(type, parameters));
    }

    /// <summary>Works out a Set of an instance: it may be renamed, and may be new if it was made in memory.</summary>
    public static Draft Set(Simulation simulation, ObjectType type, PSObject instance, IReadOnlyDictionary<string, object?> parameters)
    {
        var identity = Canonical(type, InstanceReader.Identity(type, instance));
        var before = simulation.Objects.Table(type).Find(identity);
        var start = before ?? Defaults.New(type, identity);
        if (InstanceReader.Name(type, instance) is { Length: > 0 } name && !string.Equals(name, start.Name, StringComparison.Ordinal))
        {
            start = start.Renamed(type.Identity.IsRule ? type.Identity.ScopeOf(identity) + "/" + name : name)
                .With(type.Properties.First(property => property.IsIdentityName).Name, name);
            if (!string.Equals(start.Identity, identity, StringComparison.OrdinalIgnoreCase)
                && simulation.Objects.Find(type, start.Identity) is not null)
                throw new SimulatorException("ObjectExists", ErrorCategory.ResourceExists,
                    $"There already is a {type.Noun} with the identity \"{start.Identity}\".", start.Identity);
        }

        simulation.RequireScope(type, type.Identity.ScopeOf(start.Identity));
        var values = InstanceReader.Values(type, instance)
            .Where(pair => !IsUnchangedText(start, pair) && !simulation.Lacks(type, pair.Key)).Concat(Named(type, parameters));
        return Complete(new Draft(simulation, before, start, parameters), values);
    }

    public static string Canonical(ObjectType type, string spelling) => type.Identity.Canonical(spelling)
        ?? throw IdentityInvalid(type, spelling);

    private static SimulatorException IdentityInvalid(ObjectType type, string spelling) => new("IdentityInvalid",
        ErrorCategory.InvalidArgument, $"\"{spelling}\" is no identity of a {type.Noun}.", spelling);

    private static Draft Complete(Draft draft, IEnumerable<KeyValuePair<Property, object?>> values)
    {
        var touched = new HashSet<Property>();
        foreach (var pair in values)
        {
            Assign(draft, pair.Key, pair.Value);
            touched.Add(pair.Key);
        }

        Limits.Check(draft.Type, draft.After, touched);
        ReferenceCheck.Check(draft);
        Priorities.Place(draft);
        NounRules.Of(draft.Type).Complete(draft);
        return draft;
    }

    private static void Assign(Draft draft, Property property, object? given)
    {
        try
        {
            switch (property.Kind)
            {
                case PropertyKind.List:
                    draft.After = draft.After.With(property.Name,
                        ListChange.Texts(draft.Type.Noun, property, draft.After.List(property.Name), given, Name(draft, property)));
                    break;
                case PropertyKind.Records when property.EmbedsNoun is not null:
                    var current = draft.Embedded.Find(property) ?? EmbeddedRules.Current(draft.Objects, draft.After, property) ?? [];
                    draft.Embedded.Set(property,
                        ListChange.Records(draft.Type.Noun, property, current, given, draft.Simulation.Faults.OnElement));
                    break;
                case PropertyKind.Records:
                    draft.After = draft.After
                        .With(property.Name,
                        ListChange.Records(draft.Type.Noun, property, draft.After.Records(property.Name),
                        (given as BoundObject)?.Source ?? given, draft.Simulation.Faults.OnElement));
                    break;
                default:
                    draft.After = draft.After.With(property.Name, Scalar(property, given));
                    break;
            }
        }
        catch (FormatException error)
        {
            throw new SimulatorException("ValueInvalid", ErrorCategory.InvalidArgument, error.Message, draft.After.Identity, error);
        }
    }

    // A route may name a trunk by the service id of its gateway; the store knows each trunk by one name.
    private static Func<string, string> Name(Draft draft, Property property) =>
        property.References == Trunk.Type.Noun ? draft.Simulation.Origin.TrunkOf : name => name;

    private static object? Scalar(Property property, object? given) => given switch
    {
        null => null,
        _ when OrNoneAttribute.IsNone(given) => null,
        _ when property.Kind is PropertyKind.Flag or PropertyKind.Integer => (given as PSObject)?.BaseObject ?? given,
        _ => InstanceReader.Text(given) is { Length: > 0 } text ? text : null,
    };

    // The name of a voice policy, say, comes back as it was read; comparing spares checks of what was always there.
    private static bool IsUnchangedText(DeploymentObject item, KeyValuePair<Property, object?> pair) =>
        pair.Key.Kind is PropertyKind.Text or PropertyKind.Choice
        && string.Equals(ValueText.Of(item[pair.Key.Name]), pair.Value is null ? ""
            : InstanceReader.Text(pair.Value), StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<Property, object?>> Named(ObjectType type, IReadOnlyDictionary<string, object?> parameters)
    {
        var names = NounRules.Of(type).ParameterNames;
        foreach (var pair in parameters)
        {
            var property = type.Find(names.TryGetValue(pair.Key, out var other) ? other : pair.Key);
            if (property is not null && !property.IsIdentityName) yield return new(property, pair.Value);
        }
    }
}
