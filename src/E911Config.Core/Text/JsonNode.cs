using System.Collections.Generic;

namespace E911Config.Core.Text;

/// <summary>
/// A JSON value that remembers where it stood. Names keep their order; a name stands once. A file may hold millions of them: each takes
/// sixteen bytes.
/// </summary>
internal readonly struct JsonNode
{
    private readonly object? content;

    /// <param name="content">A scalar, <see cref="JsonItems"/>, or an array of members.</param>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    public JsonNode(object? content, int line, int column)
    {
        this.content = content;
        Line = line;
        Column = column;
    }

    /// <summary>A scalar: null, string, bool, long or double.</summary>
    public object? Scalar => content is JsonItems or JsonMember[] ? null : content;

    public IReadOnlyList<JsonNode>? Items => content as JsonItems;

    public IReadOnlyList<JsonMember>? Members => content as JsonMember[];

    public int Line { get; }

    public int Column { get; }

    /// <summary>Whether it is the value null.</summary>
    public bool IsNull => content is null;

    public string KindName => content switch
    {
        null => "null",
        JsonItems => "a list",
        JsonMember[] => "an object",
        string => "a text",
        bool => "true or false",
        _ => "a number",
    };
}

/// <summary>A named value of a JSON object; the place is that of the name.</summary>
internal readonly record struct JsonMember(string Name, int Line, int Column, JsonNode Value);
