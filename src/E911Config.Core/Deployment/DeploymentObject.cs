using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>
/// One object of a deployment: its type, its identity in stored form, and the properties that are known of it. Immutable.
/// </summary>
public sealed class DeploymentObject
{
    private static readonly string[] NoList = [];
    private static readonly ValueRecord[] NoRecords = [];
    private readonly Dictionary<string, object?> values;

    /// <summary>Makes an object; the identity and the values are brought into stored form.</summary>
    /// <exception cref="FormatException">The identity or a value does not fit the type.</exception>
    /// <exception cref="ArgumentException">The type has no such property.</exception>
    public DeploymentObject(ObjectType type, string identity, IEnumerable<KeyValuePair<string, object?>> values)
    {
        Type = type;
        Identity = type.CanonicalIdentity(identity);
        this.values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in values)
        {
            var property = type.Get(pair.Key);
            this.values[property.Name] = property.Normalize(pair.Value);
        }
    }

    /// <summary>Makes an object without known properties: <see cref="With(string, object?)"/> adds them.</summary>
    public DeploymentObject(ObjectType type, string identity)
        : this(type, identity, Enumerable.Empty<KeyValuePair<string, object?>>())
    {
    }

    // All in stored form.
    private DeploymentObject(ObjectType type, string identity, Dictionary<string, object?> values)
    {
        Type = type;
        Identity = identity;
        this.values = values;
    }

    /// <summary>An object whose identity and values are in stored form already.</summary>
    /// <param name="type">The type.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="values">The values by the names of their properties; the object's own from now on.</param>
    internal static DeploymentObject OfStored(ObjectType type, string identity, Dictionary<string, object?> values) =>
        new(type, identity, values);

    /// <summary>The type.</summary>
    public ObjectType Type { get; }

    /// <summary>The identity in stored form.</summary>
    public string Identity { get; }

    /// <summary>The identity without prefix or scope.</summary>
    public string Name => Type.Identity.NameOf(Identity);

    /// <summary>What people call it: <c>CsVoiceRoute E911-Reno-Primary</c>.</summary>
    public string Address => Type.Noun + " " + Identity;

    /// <summary>The known properties, in the order of the type.</summary>
    public IEnumerable<Property> Known => Type.Properties.Where(property => values.ContainsKey(property.Name));

    /// <summary>
    /// A property's value; the documented default if it is not known, or stated without a value: both say that nothing was given. An empty
    /// text or list is a value.
    /// </summary>
    public object? this[string property]
    {
        get
        {
            if (Stated(property) is { } value) return value;
            var description = Type.Get(property);
            return description.IsIdentityName ? Name : description.Default;
        }
    }

    /// <summary>What is stated of a property; null if that is nothing, or that it has no value.</summary>
    public object? Stated(string property) => values.TryGetValue(property, out var value) ? value : null;

    /// <summary>Whether something is stated of a property, were it that it has no value.</summary>
    public bool Has(string property) => values.ContainsKey(property);

    /// <summary>Of how many properties something is stated.</summary>
    internal int Count => values.Count;

    /// <summary>A property as text; empty if it has none.</summary>
    public string Text(string property) => ValueText.Of(this[property]);

    /// <summary>A flag; false if it has no value.</summary>
    public bool Flag(string property) => this[property] is true;

    /// <summary>A whole number; null if it has no value.</summary>
    public long? Number(string property) => this[property] as long?
        ?? (this[property] is { } other ? Convert.ToInt64(other, CultureInfo.InvariantCulture) : null);

    /// <summary>A list of texts; empty if it has no value.</summary>
    public IReadOnlyList<string> List(string property) => this[property] as IReadOnlyList<string> ?? NoList;

    /// <summary>A list of names, each once, whatever its case; empty if it has no value.</summary>
    internal string[] Names(string property) => List(property) switch
    {
        string[] { Length: < 2 } few => few,
        var names => [.. names.Distinct(StringComparer.OrdinalIgnoreCase)],
    };

    /// <summary>A list of records; empty if it has no value.</summary>
    public IReadOnlyList<ValueRecord> Records(string property) => this[property] as IReadOnlyList<ValueRecord> ?? NoRecords;

    /// <summary>The same object with another value.</summary>
    public DeploymentObject With(string property, object? value) => With([new KeyValuePair<string, object?>(property, value)]);

    /// <summary>The same object with other values.</summary>
    public DeploymentObject With(IEnumerable<KeyValuePair<string, object?>> changes)
    {
        var changed = new Dictionary<string, object?>(values, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in changes)
        {
            var property = Type.Get(pair.Key);
            changed[property.Name] = property.Normalize(pair.Value);
        }

        return new DeploymentObject(Type, Identity, changed);
    }

    /// <summary>The same object with only some of its known properties.</summary>
    public DeploymentObject Only(Func<Property, bool> keep) => new(Type, Identity,
        values.Where(pair => keep(Type.Get(pair.Key)))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// The same object without properties that say nothing: no value and none by default, or the name that the identity has. What a
    /// snapshot file leaves out.
    /// </summary>
    public DeploymentObject Stated() => Only(property => property.IsIdentityName ? !Equals(values[property.Name], Name)
        : !ValueText.IsEmpty(values[property.Name]) || !ValueText.IsEmpty(property.Default));

    /// <summary>The same object under another identity.</summary>
    public DeploymentObject Renamed(string identity) => new(Type, Type.CanonicalIdentity(identity), values);

    /// <summary>The properties known of this object whose value in <paramref name="other"/> is not the same.</summary>
    public IEnumerable<PropertyDifference> DifferencesTo(DeploymentObject other) => Known
        .Where(property => !property.Same(this[property.Name], other[property.Name]))
        .Select(property => new PropertyDifference(property, this[property.Name], other[property.Name]));

    /// <inheritdoc/>
    public override string ToString() => Address;
}
