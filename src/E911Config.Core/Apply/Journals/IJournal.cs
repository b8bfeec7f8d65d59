using System.Collections.Generic;

namespace E911Config.Core.Apply;

/// <summary>The record of what is done to a deployment. An entry is on the disk before the call returns.</summary>
public interface IJournal
{
    /// <summary>Where it is kept.</summary>
    string Path { get; }

    /// <summary>Whether it is still there: a folder can go away.</summary>
    bool IsThere { get; }

    /// <summary>Writes one entry.</summary>
    /// <param name="kind"><c>start</c>, <c>order</c>, <c>begin</c>, <c>done</c>, <c>failed</c>, <c>undo</c>, <c>undone</c>,
    /// <c>end</c>.</param>
    /// <param name="fields">Names and values: text, flag, whole number, list of records, or an object of the deployment.</param>
    void Write(string kind, IEnumerable<KeyValuePair<string, object?>> fields);
}
