using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using E911Config.Core.Text;

namespace E911Config.Core.Deployment;

/// <summary>
/// A property of an object type, described once: what it holds, its default and limits, and when two values are the same.
/// </summary>
public sealed class Property
{
    private static readonly char[] Quotes = [' ', '\t', '"'];

    /// <summary>Describes a property under Microsoft's name for it.</summary>
    public Property(string name, PropertyKind kind)
    {
        Name = name;
        Kind = kind;
        Comparison = kind switch
        {
            PropertyKind.Text => Comparison.Exact,
            PropertyKind.List or PropertyKind.Records => Comparison.OrderedList,
            _ => Comparison.IgnoreCase,
        };
    }

    /// <summary>Microsoft's name.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public PropertyKind Kind { get; }

    /// <summary>When two values are the same.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>The documented default; null where there is none or the documents are silent.</summary>
    public object? Default { get; init; }

    /// <summary>The words of a choice, in the documented spelling.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Smallest whole number.</summary>
    public long? Min { get; init; }

    /// <summary>Largest whole number.</summary>
    public long? Max { get; init; }

    /// <summary>Longest text, in characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Of a list of records: how many it holds at most.</summary>
    public int? MaxCount { get; init; }

    /// <summary>A regular expression that a text must match; null if there is none.</summary>
    public string? Pattern { get; init; }

    /// <summary>What the pattern means, for messages.</summary>
    public string? PatternText { get; init; }

    /// <summary>Inside a text: the character between its elements, which then compare as a set.</summary>
    public char? Separator { get; init; }

    /// <summary>The noun of the objects whose identities this property names, such as <c>CsPstnUsage</c>.</summary>
    public string? References { get; init; }

    /// <summary>Whether a reference is stored without its <c>Tag:</c> prefix, as a network site stores its location policy.</summary>
    public bool BareReference { get; init; }

    /// <summary>The fields of a record list.</summary>
    public IReadOnlyList<Property> Fields { get; init; } = [];

    /// <summary>Of records: whether there is one at most, which cmdlets and files show without a list around it.</summary>
    public bool Single { get; init; }

    /// <summary>For records: the cmdlet that makes one; null where the records are not made by hand.</summary>
    public string? RecordCommand { get; init; }

    /// <summary>Other names under which a cmdlet may report it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>A repetition of the name part of the identity, such as <c>NetworkSiteID</c>.</summary>
    public bool IsIdentityName { get; init; }

    /// <summary>A list that repeats rule objects of its own noun; taken from them, never stored in a snapshot.</summary>
    public string? EmbedsNoun { get; init; }

    /// <summary>Whether a text is an IP address.</summary>
    public bool IsAddress { get; init; }

    /// <summary>Made by the server or known from the topology: no cmdlet sets it.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Only the Set cmdlet has the parameter.</summary>
    public bool SetOnly { get; init; }

    /// <summary>The first version that has it, where that is documented.</summary>
    public string? Since { get; init; }

    /// <summary>Brings a value as a cmdlet or a file gives it into the stored form.</summary>
    /// <param name="raw">Null, text, bool, whole number, list, or records as dictionaries.</param>
    /// <returns>Null, <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, list of <see cref="string"/>, or list of <see
    /// cref="ValueRecord"/>.</returns>
    /// <exception cref="FormatException">The value is of another kind; the message says which.</exception>
    public object? Normalize(object? raw)
    {
        if (raw is null) return null;
        try
        {
            return Kind switch
            {
                PropertyKind.Flag => raw as bool? ?? bool.Parse(ScalarText(raw)),
                PropertyKind.Integer => Whole(raw),
                PropertyKind.Choice => Choice(ScalarText(raw)),
                PropertyKind.List => Elements(raw).Select(element => Canonical(ScalarText(element))).ToArray(),
                PropertyKind.Records => RecordsOf(raw),
                _ => Address(Canonical(ScalarText(raw))),
            };
        }
        catch (Exception error) when (error is FormatException or InvalidCastException or OverflowException)
        {
            throw new FormatException($"{Name} holds {KindText}, not {Shown(raw)}.", error);
        }
    }

    /// <summary>Whether two values count as the same.</summary>
    public bool Same(object? a, object? b) => Comparison is Comparison.Ignored or Comparison.RelativeOrder || Equals(a, b)
        || (a is string[] one && b is string[] other && one.SequenceEqual(other, StringComparer.Ordinal))
        || string.Equals(Key(a), Key(b), StringComparison.Ordinal);

    /// <summary>A text that is equal for exactly the values that count as the same.</summary>
    public string Key(object? value)
    {
        if (Kind == PropertyKind.Flag) value ??= Default ?? false;
        if (ValueText.IsEmpty(value)) value = ValueText.IsEmpty(Default) ? null : value is null ? Default : null;
        switch (value)
        {
            case null: return "";
            case IEnumerable<ValueRecord> records: return Join(records.Select(RecordKey));
            case string text when Separator is { } separator: return Join(Split(text, separator).Select(ElementKey));
            case string text: return ElementKey(text);
            case IEnumerable<string> list: return Join(list.Select(ElementKey));
            default: return ValueText.Of(value);
        }
    }

    /// <summary>
    /// The elements of a text with a separator, such as the masks of an emergency number; quotes and blanks around them do not count.
    /// </summary>
    public static IReadOnlyList<string> Split(string? text, char separator) => (text ?? "").Split(separator)
        .Select(part => part.Trim(Quotes)).Where(part => part.Length > 0).ToArray();

    /// <inheritdoc/>
    public override string ToString() => Name;

    private string KindText => Kind switch
    {
        PropertyKind.Flag => "true or false",
        PropertyKind.Integer => "a whole number",
        PropertyKind.Choice => "one of " + string.Join(", ", Allowed),
        PropertyKind.List => "a list of texts",
        PropertyKind.Records => Single ? "one record" : "a list of records",
        _ when IsAddress => "an address without leading zeros",
        _ => "a text",
    };

    private static string ScalarText(object raw) => raw switch
    {
        string text => text,
        bool or IFormattable => ValueText.Of(raw),
        IEnumerable => throw new FormatException(),
        _ => ValueText.Of(raw),
    };

    // Convert would round 1.5 to 2 and take true for 1: neither is what the file says.
    private static long Whole(object raw) => raw switch
    {
        long whole => whole,
        string text when text.TrimStart('-') is { Length: > 1 } digits && digits[0] == '0' => throw new FormatException(),
        bool => throw new FormatException(),
        double number when Math.Truncate(number) != number => throw new FormatException(),
        _ => Convert.ToInt64(raw, CultureInfo.InvariantCulture),
    };

    private string Address(string text) => IsAddress && AddressText.IsAmbiguous(text) ? throw new FormatException() : text;

    private static string Shown(object raw) => raw switch
    {
        string or IFormattable or bool => Quoted.Of(ValueText.Of(raw)),
        ValueRecord or IReadOnlyDictionary<string, object?> => "a record",
        IEnumerable => "a list",
        _ => Quoted.Of(ValueText.Of(raw)),
    };

    private static IEnumerable<object> Elements(object raw) => raw switch
    {
        string text => text.Length == 0 ? [] : [text],
        IReadOnlyDictionary<string, object?> record => [record],
        ValueRecord record => [record],
        IEnumerable list => list.Cast<object?>().Where(element => element is not null).Select(element => element!),
        _ => [raw],
    };

    // A word that the documents do not know is kept: a newer server may have it, and losing it would hide a difference.
    private string Choice(string text) => Allowed.FirstOrDefault(word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
        ?? text;

    private string Canonical(string text)
    {
        if (References is null || text.Length == 0 || ObjectTypes.Find(References) is not { } target) return text;
        var identity = target.Identity.Canonical(text) ?? text;
        return BareReference && identity.StartsWith("Tag:", StringComparison.Ordinal) ? identity.Substring(4) : identity;
    }

    private ValueRecord[] RecordsOf(object raw) => Elements(raw).Select(Record).ToArray() is var records && Single && records.Length > 1
        ? throw new FormatException()
        : records;

    private ValueRecord Record(object raw) => raw switch
    {
        ValueRecord record => new ValueRecord(
            Fields.Select(field => new KeyValuePair<string, object?>(field.Name, field.Normalize(record[field.Name])))),
        IReadOnlyDictionary<string, object?> bag => new ValueRecord(Fields.Select(field =>
            new KeyValuePair<string, object?>(field.Name, field.Normalize(bag.TryGetValue(field.Name, out var value) ? value : null)))),
        _ => throw new FormatException(),
    };

    private string RecordKey(ValueRecord record) => string.Join("\u001e", Fields.Select(field => field.Key(record[field.Name])));

    private string ElementKey(string text)
    {
        var key = References is not null && ObjectTypes.Find(References) is { } target ? target.Identity.Canonical(text) ?? text : text;
        return Comparison == Comparison.Exact ? key : key.ToUpperInvariant();
    }

    private string Join(IEnumerable<string> keys)
    {
        if (Comparison == Comparison.Set || Separator is not null)
            keys = keys.Distinct(StringComparer.Ordinal).OrderBy(key => key, StringComparer.Ordinal);
        var joined = new StringBuilder();
        foreach (var key in keys) joined.Append(key.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(key);
        return joined.ToString();
    }
}
