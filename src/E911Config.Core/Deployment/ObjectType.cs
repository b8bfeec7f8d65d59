using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Deployment;

/// <summary>
/// A type of object in a deployment, described once as data and read by everyone: reader, differ, simulator, script writer, schema.
/// </summary>
public sealed class ObjectType
{
    private readonly Dictionary<string, Property> byName;
    private readonly Lazy<ObjectType> unit;

    /// <summary>Describes an object type.</summary>
    /// <param name="noun">The noun of Microsoft's cmdlets, such as <c>CsVoiceRoute</c>.</param>
    /// <param name="identity">The form of its identities.</param>
    /// <param name="properties">Its properties without <c>Identity</c>, in the order in which Microsoft's cmdlets print them.</param>
    public ObjectType(string noun, IdentityForm identity, IReadOnlyList<Property> properties)
    {
        Noun = noun;
        Identity = identity;
        Properties = properties;
        byName = properties.ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        unit = new Lazy<ObjectType>(() => ElementsIn is null ? this
            : new ObjectType(Noun, IdentityForm.Name, []) { ElementOf = this, Source = Source });
    }

    /// <summary>The noun of Microsoft's cmdlets.</summary>
    public string Noun { get; }

    /// <summary>The form of the identities.</summary>
    public IdentityForm Identity { get; }

    /// <summary>The properties without <c>Identity</c>, in printed order.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>
    /// The properties that a cmdlet sets. One that no object has, not even without a value, is not known to that version of the server.
    /// </summary>
    public IEnumerable<Property> Settable => IsTopology ? []
        : Properties.Where(property => property is { ReadOnly: false, IsIdentityName: false, EmbedsNoun: null });

    /// <summary>Whether the identity is an IP address.</summary>
    public bool IdentityIsAddress { get; init; }

    /// <summary>The documented .NET type name of the objects; null where the documents print none.</summary>
    public string? ClrTypeName { get; init; }

    /// <summary>The cmdlet that reads all objects: <c>Get-</c> and the noun, but for services.</summary>
    public string ReadCommand => ReadSwitch is null ? "Get-" + Noun : "Get-CsService";

    /// <summary>The whole command that lists the objects, with the switch that services need.</summary>
    public string ListCommand => ReadSwitch is null ? ReadCommand : ReadCommand + " -" + ReadSwitch;

    /// <summary>For services: the role switch of <c>Get-CsService</c>.</summary>
    public string? ReadSwitch { get; init; }

    /// <summary>Whether the object called Global always exists and is reset instead of removed.</summary>
    public bool GlobalAlwaysExists { get; init; }

    /// <summary>The scopes at which the New cmdlet makes objects; empty where no cmdlet makes any (singletons, topology).</summary>
    public IReadOnlyList<string> NewAt { get; init; } = [];

    /// <summary>For rules: the noun of the object that they stand under.</summary>
    public string? ParentNoun { get; init; }

    /// <summary>
    /// For a type whose only object is a list: the property with that list. Each element then counts as an object of its own with the
    /// element as its identity, which is how people speak of PSTN usages.
    /// </summary>
    public string? ElementsIn { get; init; }

    /// <summary>
    /// The type whose objects are planned, written and compared one by one: that of the elements where there are such, else this type.
    /// </summary>
    public ObjectType Unit => unit.Value;

    /// <summary>For the type of an element: the type of the list that holds it; null for every other type.</summary>
    public ObjectType? ElementOf { get; private init; }

    /// <summary>
    /// For rows that have no identity: the properties that make their key. The identity is then their values, joined by <c>|</c>.
    /// </summary>
    public IReadOnlyList<string> KeyProperties { get; init; } = [];

    /// <summary>
    /// Documented properties that nothing here needs: a reader passes them over with a word, where a name that nobody documents is an
    /// error.
    /// </summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <summary>Whether Topology Builder makes it, and no cmdlet.</summary>
    public bool IsTopology { get; init; }

    /// <summary>The page that the facts come from.</summary>
    public string? Source { get; init; }

    /// <summary>A property by name, without case; null if there is none.</summary>
    public Property? Find(string name) => byName.TryGetValue(name, out var property) ? property : null;

    /// <summary>A property by its name or by another under which a cmdlet may report it, without case; null if there is none.</summary>
    public Property? Reported(string name) => Find(name)
        ?? Properties.FirstOrDefault(property => property.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The documented name of a property that is passed over, without case; null if it is not one of those.</summary>
    public string? FindPassedOver(string name) =>
        PassedOver.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A property by name, without case.</summary>
    /// <exception cref="ArgumentException">There is no such property.</exception>
    public Property Get(string name) => Find(name) ?? throw new ArgumentException($"{Noun} has no property {name}.", nameof(name));

    /// <summary>The stored form of an identity.</summary>
    /// <exception cref="FormatException">It is no identity of this type.</exception>
    public string CanonicalIdentity(string spelling) => Identity.Canonical(spelling)
        ?? throw new FormatException($"{Quoted.Of(spelling)} is no identity of a {Noun}.");

    /// <inheritdoc/>
    public override string ToString() => Noun;
}
