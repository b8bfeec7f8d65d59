using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace E911Config.Core.Reporting;

/// <summary>Items of an item in a result. A list for a pipeline, and one plain text in a table, a CSV file or a message.</summary>
/// <typeparam name="T">What they are.</typeparam>
public sealed class ItemList<T> : ReadOnlyCollection<T>
    where T : class
{
    /// <summary>Makes a list of its own.</summary>
    public ItemList(IEnumerable<T> items)
        : base(items.ToArray())
    {
    }

    /// <summary>The items in short, separated by semicolons.</summary>
    public override string ToString() => string.Join("; ", this);
}
