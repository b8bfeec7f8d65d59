using System;
using System.Collections.Generic;

namespace E911Config.Core.Text;

/// <summary>
/// Reads JSON (with comments) into nodes with their places; refuses duplicate names, and whatever <see cref="JsonText"/> refuses.
/// </summary>
internal sealed class JsonTree
{
    private const int FewNames = 8;
    private readonly string path;
    private readonly string errorId;
    private readonly JsonText reader;

    private JsonTree(string path, string text, string errorId)
    {
        this.path = path;
        this.errorId = errorId;
        reader = new JsonText(path, text, errorId);
    }

    /// <summary>Parses a whole text.</summary>
    /// <exception cref="DataFileException">With <paramref name="errorId"/>, line and column.</exception>
    public static JsonNode Parse(string path, string text, string errorId)
    {
        var tree = new JsonTree(path, text, errorId);
        if (!tree.reader.Read()) throw tree.Fail("there is nothing in the file.");
        var root = tree.Value();
        tree.reader.Read();
        return root;
    }

    private JsonNode Value()
    {
        int line = reader.Line, column = reader.Column;
        return reader.Token switch
        {
            JsonToken.StartObject => new JsonNode(Members(), line, column),
            JsonToken.StartArray => new JsonNode(Items(), line, column),
            _ => new JsonNode(reader.Value, line, column),
        };
    }

    private JsonMember[] Members()
    {
        List<JsonMember>? members = null;
        HashSet<string>? names = null;
        while (true)
        {
            if (!reader.Read()) throw Fail("the file ends in the middle of an object. It was cut off, or a closing brace is missing.");
            if (reader.Token == JsonToken.EndObject) return members?.ToArray() ?? [];
            var name = (string)reader.Value!;
            int line = reader.Line, column = reader.Column;
            if (IsTwice(name, members ??= [], ref names))
            {
                throw new DataFileException(errorId, path, line, column,
                    $"{Quoted.Of(name)} stands twice in the same object. Keep one of the two.");
            }
            if (!reader.Read()) throw Fail($"the file ends after {Quoted.Of(name)}. It was cut off, or a value is missing.");
            members.Add(new JsonMember(name, line, column, Value()));
        }
    }

    private static bool IsTwice(string name, List<JsonMember> members, ref HashSet<string>? names)
    {
        if (members.Count < FewNames) return members.Exists(member => string.Equals(member.Name, name, StringComparison.Ordinal));
        if (names is null)
        {
            names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in members) names.Add(member.Name);
        }

        return !names.Add(name);
    }

    private JsonItems Items()
    {
        var items = new JsonItems();
        while (true)
        {
            if (!reader.Read()) throw Fail("the file ends in the middle of a list. It was cut off, or a closing bracket is missing.");
            if (reader.Token == JsonToken.EndArray) return items;
            items.Add(Value());
        }
    }

    private DataFileException Fail(string problem) => new(errorId, path, reader.Line, reader.Column, problem);
}
