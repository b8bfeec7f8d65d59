using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>
/// Reads one object of the design member by member. What was asked for is what the object may hold. A mistake is noted and a stand-in
/// returned, so that reading goes on and one run shows all mistakes; the stand-ins never leave the reader.
/// </summary>
internal sealed class NodeReader : JsonMembers
{
    private readonly string part;

    private NodeReader(ReadingContext context, JsonNode node, string part, string what)
        : base(context, node, what)
    {
        Context = context;
        this.part = part;
    }

    public ReadingContext Context { get; }

    public SourcePlace Place => At(Node);

    public static SourcePlace At(JsonNode node) => new(node.Line, node.Column);

    /// <summary>Reads an object to its end.</summary>
    public static T Read<T>(ReadingContext context, JsonNode node, string part, string what, Func<NodeReader, T> read)
    {
        var reader = new NodeReader(context, node, part, what);
        var result = read(reader);
        context.Know(part, reader.Asked);
        reader.RefuseOthers();
        return result;
    }

    public void Problem(string message) => Problem(Node, message);

    public void Problem(SourcePlace place, string message) => Context.Add(place, message);

    /// <summary>Where the value of a member stands; the object's own place if it is not there.</summary>
    public SourcePlace PlaceOf(string name) => At(Find(name) ?? Node);

    public Located<string>? Text(string name, TextRule rule) => Find(name) is { } value ? TextOf(name, value, rule) : null;

    /// <summary>Whose law applies.</summary>
    public string? Jurisdiction()
    {
        if (Text("jurisdiction", TextRule.Jurisdiction) is not { } text) return null;
        if (text.Value.Length > 0) Context.Countries.Add(new Located<string>(Country.Of(text.Value), text.Place));
        return text.Value;
    }

    public Located<string> RequiredText(string name, TextRule rule)
    {
        Require(name, "which is " + rule.Words);
        return Text(name, rule) ?? new Located<string>("", Place);
    }

    /// <summary>One of an enum's values, written with a small first letter.</summary>
    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var names = Enum.GetNames(typeof(TEnum));
        var index = ChoiceOf(name, names);
        return index < 0 ? null : (TEnum)Enum.Parse(typeof(TEnum), names[index]);
    }

    public TEnum RequiredChoice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        Require(name, "one of " + string.Join(", ", Enum.GetNames(typeof(TEnum)).Select(CamelCase)));
        return Choice<TEnum>(name) ?? default;
    }

    /// <summary>
    /// The index of one of some values, written with a small first letter; -1 if the member is not there or something else.
    /// </summary>
    public int ChoiceOf(string name, IReadOnlyList<string> values) => WordOf(name, [.. values.Select(CamelCase)]);

    /// <summary>A list of texts; none if it is not there. No text may stand in it twice, whatever its case.</summary>
    public IReadOnlyList<Located<string>> Texts(string name, TextRule rule, bool atLeastOne = true)
    {
        var items = Items(name);
        if (atLeastOne && items.Count == 0 && Find(name)?.Items is not null)
            Problem(PlaceOf(name), $"{What}: \"{name}\" is empty. Name at least one, or leave it out.");
        var texts = items.Select(item => TextOf(name, item, rule)).OfType<Located<string>>().ToArray();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            if (!seen.Add(text.Value)) Problem(text.Place, $"{What}: \"{name}\" has {text.Shown()} twice. Keep one of the two.");
        }

        return texts;
    }

    /// <summary>A list of objects; none if it is not there.</summary>
    /// <param name="name">The member.</param>
    /// <param name="partName">What the schema calls an element.</param>
    /// <param name="read">Reads an element.</param>
    public IReadOnlyList<T> Objects<T>(string name, string partName, Func<NodeReader, T> read)
    {
        var objects = new List<T>();
        var index = 0;
        foreach (var item in Items(name))
        {
            index++;

            // Nothing is read of what is no object. As long as mistakes are told, there is a stand-in for it.
            if (item.Members is null && Context.IsFull && !IsShown(item)) continue;
            var what = string.Format(CultureInfo.InvariantCulture, "{0}: entry {1} of \"{2}\"", What, index, name);
            objects.Add(Read(Context, item, partName, what, read));
        }

        return objects;
    }

    /// <summary>An object; null if it is not there.</summary>
    public T? Object<T>(string name, string partName, string what, Func<NodeReader, T> read)
        where T : class => Find(name) is { } value ? Read(Context, value, partName, what, read) : null;

    public Located<string>? TextOf(string name, JsonNode value, TextRule rule)
    {
        if (ItemText(name, value) is not { } text) return null;
        if (rule.Stored(text) is { } stored) return new Located<string>(stored, At(value));
        if (IsShown(value)) Problem(value, Visible.First(text) is >= 0 and var at
            ? $"{What}: \"{name}\" has {Visible.Number(text[at])} in it, which nobody sees: {Quoted.Of(text, at)}. Take it away."
            : $"{What}: \"{name}\" must be {rule.Words}, not {Quoted.Of(text)}.");
        return null;
    }

    /// <summary>
    /// A value for a property of the deployment, inside the limits of the property; null if it is not there or something else.
    /// </summary>
    public Located<object?>? Value(string name, Property property)
    {
        object? value = property.Kind switch
        {
            PropertyKind.Flag => Flag(name),
            PropertyKind.Integer => Integer(name, property.Min ?? long.MinValue, property.Max ?? long.MaxValue),
            PropertyKind.Choice => WordOf(name, property.Allowed) is >= 0 and var index ? property.Allowed[index] : null,
            _ => Text(name, TextRule.Of(property))?.Value,
        };
        return value is null ? null : new Located<object?>(value, PlaceOf(name));
    }

    /// <summary>Notes the element from which on a list, joined by the separator of a property, is too long for it.</summary>
    /// <param name="elements">The list.</param>
    /// <param name="property">The property that will hold it.</param>
    /// <param name="what">What the elements are.</param>
    /// <param name="wayOut">What to do.</param>
    public void CheckJoined(IReadOnlyList<Located<string>> elements, Property property, string what, string wayOut)
    {
        var length = -1;
        foreach (var element in elements)
        {
            length += element.Value.Length + 1;
            if (length <= property.MaxLength) continue;
            Problem(element.Place, string.Format(
                CultureInfo.InvariantCulture, "{0}: {1} have more than {2} characters from here on. {3}", What, what, property.MaxLength,
                wayOut));
            return;
        }
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
