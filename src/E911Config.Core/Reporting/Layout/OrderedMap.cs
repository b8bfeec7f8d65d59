using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Reporting;

/// <summary>
/// A map that keeps the order of its names and asks for them without case; what netstandard2.0 lacks under <see cref="PropertyMap"/>.
/// </summary>
internal sealed class OrderedMap : IDictionary<string, object?>
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, object?> values = new(StringComparer.OrdinalIgnoreCase);

    public ICollection<string> Keys => names;

    public ICollection<object?> Values => names.Select(name => values[name]).ToArray();

    public int Count => names.Count;

    public bool IsReadOnly => false;

    public object? this[string key]
    {
        get => values[key];
        set
        {
            if (!values.ContainsKey(key)) names.Add(key);
            values[key] = value;
        }
    }

    public void Add(string key, object? value)
    {
        values.Add(key, value);
        names.Add(key);
    }

    public void Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    public bool ContainsKey(string key) => values.ContainsKey(key);

    public bool Contains(KeyValuePair<string, object?> item) => values.TryGetValue(item.Key, out var value) && Equals(value, item.Value);

    public bool TryGetValue(string key, out object? value) => values.TryGetValue(key, out value);

    public bool Remove(string key)
    {
        names.RemoveAll(name => string.Equals(name, key, StringComparison.OrdinalIgnoreCase));
        return values.Remove(key);
    }

    public bool Remove(KeyValuePair<string, object?> item) => Contains(item) && Remove(item.Key);

    public void Clear()
    {
        names.Clear();
        values.Clear();
    }

    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        foreach (var pair in this) array[arrayIndex++] = pair;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        names.Select(name => new KeyValuePair<string, object?>(name, values[name])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
