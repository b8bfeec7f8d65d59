using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace E911Config.Core.Text;

/// <summary>
/// The members of a JSON object, asked for one by one. What is missing or of another kind is a mistake, told with its place; so is, for
/// <see cref="RefuseOthers"/>, a member that nobody asked for. Where mistakes are collected a stand-in is returned, and reading goes on.
/// </summary>
internal class JsonMembers
{
    private readonly IJsonProblems problems;
    private readonly List<string> asked = [];

    /// <param name="problems">Who is told of mistakes.</param>
    /// <param name="node">The object; anything else is a mistake.</param>
    /// <param name="what">What messages call the object, such as <c>zone Reno</c>.</param>
    public JsonMembers(IJsonProblems problems, JsonNode node, string what)
    {
        this.problems = problems;
        Node = node;
        What = what;
        if (node.Members is null) Problem(node, $"{what} must be an object, not {node.KindName}.");
    }

    /// <summary>What messages call the object.</summary>
    public string What { get; set; }

    public JsonNode Node { get; }

    /// <summary>The names that were asked for: all that the object may hold.</summary>
    protected IReadOnlyList<string> Asked => asked;

    /// <summary>Tells of a mistake at a value.</summary>
    public void Problem(JsonNode at, string message) => problems.Add(at.Line, at.Column, message);

    public bool Has(string name) => Find(name) is not null;

    /// <summary>A member; null if it is not there.</summary>
    public JsonNode? Find(string name)
    {
        if (!asked.Contains(name)) asked.Add(name);
        foreach (var member in Node.Members ?? [])
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal)) return member.Value;
        }

        return null;
    }

    /// <summary>A member that must be there.</summary>
    public JsonNode Get(string name)
    {
        Require(name, "");
        return Find(name) ?? Node;
    }

    /// <summary>Tells of a member that is not there and must be.</summary>
    /// <param name="name">The member.</param>
    /// <param name="hint">What it would be.</param>
    public void Require(string name, string hint)
    {
        if (Node.Members is not null && !Has(name)) Problem(Node, problems.Missing(What, name, hint));
    }

    public string? Text(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.Scalar is string text) return text;
        WrongKind(name, value, "a text");
        return null;
    }

    public string RequiredText(string name)
    {
        Require(name, "");
        return Text(name) ?? "";
    }

    public bool? Flag(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.Scalar is bool flag) return flag;
        WrongKind(name, value, "true or false");
        return null;
    }

    public bool RequiredFlag(string name)
    {
        Require(name, "");
        return Flag(name) ?? false;
    }

    public long? Integer(string name, long min, long max)
    {
        if (Find(name) is not { } value) return null;
        if (value.Scalar is long number && number >= min && number <= max) return number;
        WrongKind(name, value, string.Format(
            CultureInfo.InvariantCulture, min == max ? "{0}" : "a whole number from {0} to {1}", min, max));
        return null;
    }

    public int RequiredInteger(string name, int min = 0, int max = int.MaxValue)
    {
        Require(name, "");
        return (int)(Integer(name, min, max) ?? min);
    }

    /// <summary>The index of one of some words; -1 if the member is not there or something else.</summary>
    /// <param name="name">The member.</param>
    /// <param name="words">The words, in their spelling.</param>
    /// <param name="unknown">What to say of another word; the nearest of the words, if this is left out.</param>
    public int WordOf(string name, IReadOnlyList<string> words, string? unknown = null)
    {
        if (Find(name) is not { } value) return -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (value.Scalar is string word && string.Equals(word, words[i], StringComparison.Ordinal)) return i;
        }

        if (IsShown(value))
        {
            WrongKind(name, value, "one of " + string.Join(", ", words),
                unknown ?? (value.Scalar is string near ? Nearest.Hint(near, words) : ""));
        }

        return -1;
    }

    /// <summary>One of an enum's values, by its name.</summary>
    public T RequiredWord<T>(string name, string? unknown = null)
        where T : struct, Enum
    {
        Require(name, "");
        var names = Enum.GetNames(typeof(T));
        return WordOf(name, names, unknown) is >= 0 and var index ? (T)Enum.Parse(typeof(T), names[index]) : default;
    }

    /// <summary>A list; none if it is not there.</summary>
    public IReadOnlyList<JsonNode> Items(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.Items is null) WrongKind(name, value, "a list");
        return value.Items ?? [];
    }

    public IReadOnlyList<JsonNode> RequiredItems(string name)
    {
        Require(name, "");
        return Items(name);
    }

    public string[] RequiredTexts(string name) => RequiredItems(name).Select(item => ItemText(name, item)).OfType<string>().ToArray();

    /// <summary>An object whose names are free; none if it is not there.</summary>
    public IReadOnlyList<JsonMember> Map(string name)
    {
        if (Find(name) is not { } value) return [];
        if (value.Members is { } entries) return entries;
        WrongKind(name, value, "an object");
        return [];
    }

    /// <summary>A value as text, which stands under a name or in its list; null if it is something else.</summary>
    public string? ItemText(string name, JsonNode value)
    {
        if (value.Scalar is string text) return text;
        if (IsShown(value)) Problem(value, $"{What}: \"{name}\" must be a text, not {value.KindName}.");
        return null;
    }

    /// <summary>Tells of every member that nobody asked for, with the nearest name that is free.</summary>
    public void RefuseOthers()
    {
        string[]? free = null;
        foreach (var member in Node.Members ?? [])
        {
            if (asked.Contains(member.Name)) continue;
            if (!problems.Shows(member.Line, member.Column))
            {
                problems.Count();
                continue;
            }

            free ??= asked.Where(name => !Has(name)).ToArray();
            problems.Add(
                member.Line, member.Column, $"{What} has no property {Quoted.Of(member.Name)}.{Nearest.Hint(member.Name, free)}");
        }
    }

    /// <summary>Whether a mistake at a value is to be told in words; if not, it is counted.</summary>
    protected bool IsShown(JsonNode at)
    {
        if (problems.Shows(at.Line, at.Column)) return true;
        problems.Count();
        return false;
    }

    protected void WrongKind(string name, JsonNode value, string expected, string hint = "")
    {
        var found = value.Scalar switch
        {
            string text => Quoted.Of(text),
            long number => number.ToString(CultureInfo.InvariantCulture),
            _ => value.KindName,
        };
        Problem(value, $"{What}: \"{name}\" must be {expected}, not {found}.{hint}");
    }
}
