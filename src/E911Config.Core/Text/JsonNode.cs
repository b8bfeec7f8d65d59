using System.Collections.Generic;

namespace E911Config.Core.Text;

/// <summary>A JSON value that remembers where it stood. Names keep their order; a name stands once.</summary>
internal sealed class JsonNode
{
    /// <summary>A scalar: null, string, bool, long or double.</summary>
    public object? Scalar { get; init; }

    public IReadOnlyList<JsonNode>? Items { get; init; }

    public IReadOnlyList<JsonMember>? Members { get; init; }

    public int Line { get; init; }

    public int Column { get; init; }

    /// <summary>Whether it is the value null.</summary>
    public bool IsNull => Scalar is null && Items is null && Members is null;

    public string KindName => Items is not null ? "a list" : Members is not null ? "an object" : Scalar switch
    {
        null => "null",
        string => "a text",
        bool => "true or false",
        _ => "a number",
    };
}

/// <summary>A named value of a JSON object; the place is that of the name.</summary>
internal sealed record JsonMember(string Name, int Line, int Column, JsonNode Value);
