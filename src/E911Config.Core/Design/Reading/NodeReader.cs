using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>
/// Reads one object of the design member by member. What was asked for is what the object may hold: <see cref="Done"/> reports the rest.
/// A mistake is noted and a stand-in returned, so that reading goes on and one run shows all mistakes; the stand-ins never leave the reader.
/// </summary>
internal sealed class NodeReader
{
    private readonly JsonNode node;
    private readonly string part;
    private readonly bool isObject;
    private readonly Dictionary<string, JsonMember> members;
    private readonly List<string> asked = [];

    private NodeReader(ReadingContext context, JsonNode node, string part, string what)
    {
        Context = context;
        this.node = node;
        this.part = part;
        What = what;
        isObject = node.Members is not null;
        members = (node.Members ?? []).ToDictionary(member => member.Name, StringComparer.Ordinal);
        if (!isObject) Problem($"{what} must be an object, not {node.KindName}.");
    }

    public ReadingContext Context { get; }

    /// <summary>What messages call the object, such as <c>zone Reno</c>.</summary>
    public string What { get; set; }

    public SourcePlace Place => At(node);

    public static SourcePlace At(JsonNode node) => new(node.Line, node.Column);

    /// <summary>A text of the design as messages show it; the beginning, if it is long.</summary>
    public static string Quoted(string text) => "\"" + (text.Length <= 60 ? text : text.Substring(0, 60) + "…") + "\"";

    /// <summary>Reads an object to its end.</summary>
    public static T Read<T>(ReadingContext context, JsonNode node, string part, string what, Func<NodeReader, T> read)
    {
        var reader = new NodeReader(context, node, part, what);
        var result = read(reader);
        reader.Done();
        return result;
    }

    public void Problem(string message) => Problem(Place, message);

    public void Problem(SourcePlace place, string message) => Context.Add(place, message);

    public bool Has(string name) => Find(name) is not null;

    /// <summary>Where the value of a member stands; the object's own place if it is not there.</summary>
    public SourcePlace PlaceOf(string name) => Find(name) is { } value ? At(value) : Place;

    public Located<string>? Text(string name, TextRule rule) => Find(name) is { } value ? TextOf(name, value, rule) : null;

    public Located<string> RequiredText(string name, TextRule rule)
    {
        Require(name, "which is " + rule.Words);
        return Text(name, rule) ?? new Located<string>("", Place);
    }

    public bool? Flag(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.Scalar is bool flag) return flag;
        WrongType(name, value, "true or false");
        return null;
    }

    public int? Integer(string name, int min, int max)
    {
        if (Find(name) is not { } value) return null;
        if (value.Scalar is long number && number >= min && number <= max) return (int)number;
        WrongType(name, value, string.Format(CultureInfo.InvariantCulture, min == max ? "{0}" : "a whole number from {0} to {1}", min, max));
        return null;
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

    /// <summary>The index of one of some values, written with a small first letter; -1 if the member is not there or something else.</summary>
    public int ChoiceOf(string name, IReadOnlyList<string> values)
    {
        if (Find(name) is not { } value) return -1;
        var spellings = values.Select(CamelCase).ToList();
        var index = value.Scalar is string text ? spellings.IndexOf(text) : -1;
        if (index < 0) WrongType(name, value, "one of " + string.Join(", ", spellings), value.Scalar is string near ? Nearest.Hint(near, spellings) : "");
        return index;
    }

    /// <summary>A list of texts; none if it is not there. No text may stand in it twice, whatever its case.</summary>
    public IReadOnlyList<Located<string>> Texts(string name, TextRule rule, bool atLeastOne = true)
    {
        var texts = Items(name, atLeastOne).Select(item => TextOf(name, item, rule)).OfType<Located<string>>().ToArray();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            if (!seen.Add(text.Value)) Problem(text.Place, $"{What}: \"{name}\" has {text.Value} twice. Keep one of the two.");
        }

        return texts;
    }

    /// <summary>A list of objects; none if it is not there.</summary>
    /// <param name="name">The member.</param>
    /// <param name="partName">What the schema calls an element.</param>
    /// <param name="read">Reads an element.</param>
    public IReadOnlyList<T> Objects<T>(string name, string partName, Func<NodeReader, T> read) => Items(name, atLeastOne: false)
        .Select((item, index) => Read(Context, item, partName, string.Format(CultureInfo.InvariantCulture, "{0}: entry {1} of \"{2}\"", What, index + 1, name), read))
        .ToArray();

    /// <summary>An object; null if it is not there.</summary>
    public T? Object<T>(string name, string partName, string what, Func<NodeReader, T> read)
        where T : class => Find(name) is { } value ? Read(Context, value, partName, what, read) : null;

    /// <summary>An object whose names are free.</summary>
    public IReadOnlyList<JsonMember> Map(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.Members is { } entries) return entries;
        WrongType(name, value, "an object");
        return [];
    }

    public Located<string>? TextOf(string name, JsonNode value, TextRule rule)
    {
        if (value.Scalar is not string text)
        {
            Problem(At(value), $"{What}: \"{name}\" must be a text, not {value.KindName}.");
            return null;
        }

        if (rule.Stored(text) is { } stored) return new Located<string>(stored, At(value));
        Problem(At(value), $"{What}: \"{name}\" must be {rule.Words}, not {Quoted(text)}.");
        return null;
    }

    /// <summary>Notes that a member must be there.</summary>
    public void Require(string name, string hint)
    {
        if (isObject && !Has(name)) Problem($"{What} has no \"{name}\". Add it, {hint}.");
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private void Done()
    {
        Context.Know(part, asked);
        foreach (var member in node.Members ?? [])
        {
            if (asked.Contains(member.Name)) continue;
            Problem(new SourcePlace(member.Line, member.Column), $"{What} has no property {Quoted(member.Name)}.{Nearest.Hint(member.Name, asked.Where(name => !Has(name)))}");
        }
    }

    private JsonNode? Find(string name)
    {
        if (!asked.Contains(name)) asked.Add(name);
        return members.TryGetValue(name, out var member) ? member.Value : null;
    }

    private IReadOnlyList<JsonNode> Items(string name, bool atLeastOne)
    {
        if (Find(name) is not { } value) return [];
        if (value.Items is null) WrongType(name, value, "a list");
        else if (atLeastOne && value.Items.Count == 0) Problem(At(value), $"{What}: \"{name}\" is empty. Name at least one, or leave it out.");
        return value.Items ?? [];
    }

    private void WrongType(string name, JsonNode value, string expected, string hint = "")
    {
        var found = value.Scalar switch
        {
            string text => Quoted(text),
            long number => number.ToString(CultureInfo.InvariantCulture),
            _ => value.KindName,
        };
        Problem(At(value), $"{What}: \"{name}\" must be {expected}, not {found}.{hint}");
    }
}
