using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace E911Config.Core.Text;

/// <summary>
/// Reads JSON (with <c>//</c> comments) into nodes with their places; refuses duplicate names, text after the end, and depth beyond 64.
/// </summary>
internal sealed class JsonTree
{
    private const int MaxDepth = 64;
    private readonly string path;
    private readonly string errorId;
    private readonly JsonTextReader reader;
    private readonly TokenCursor cursor;
    private int line;
    private int column;

    private JsonTree(string path, string text, string errorId)
    {
        this.path = path;
        this.errorId = errorId;
        reader = Open(text);
        cursor = new TokenCursor(text);
    }

    /// <summary>A reader with every setting explicit, whatever another module set as the process default.</summary>
    public static JsonTextReader Open(string text) => new(new StringReader(text))
    {
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        Culture = CultureInfo.InvariantCulture,
        MaxDepth = MaxDepth,
    };

    /// <summary>Parses a whole text.</summary>
    /// <exception cref="DataFileException">With <paramref name="errorId"/>, line and column.</exception>
    public static JsonNode Parse(string path, string text, string errorId)
    {
        var tree = new JsonTree(path, text, errorId);
        try
        {
            if (!tree.Next()) throw tree.Fail("there is nothing in the file.");
            var root = tree.Value();
            if (tree.Next()) throw tree.Fail("there is more text after the end of the JSON value.");
            return root;
        }
        catch (JsonReaderException error)
        {
            throw new DataFileException(errorId, path, Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition),
                JsonProblem.Of(error), error);
        }
    }

    private bool Next()
    {
        while (true)
        {
            cursor.SkipToToken();
            (line, column) = (cursor.Line, cursor.Column);
            if (!reader.Read()) return false;
            cursor.MoveTo(reader.LineNumber, reader.LinePosition);
            if (reader.TokenType != JsonToken.Comment) return true;
        }
    }

    private JsonNode Value()
    {
        int atLine = line, atColumn = column;
        switch (reader.TokenType)
        {
            case JsonToken.StartObject: return new JsonNode { Members = MembersOf(), Line = atLine, Column = atColumn };
            case JsonToken.StartArray: return new JsonNode { Items = ItemsOf(), Line = atLine, Column = atColumn };
            case JsonToken.String or JsonToken.Boolean or JsonToken.Integer or JsonToken.Float or JsonToken.Null:
                if (reader.Value is System.Numerics.BigInteger) throw Fail("the number is too large.");
                return new JsonNode { Scalar = reader.Value, Line = atLine, Column = atColumn };
            default: throw Fail($"a value is expected here, not {reader.TokenType}.");
        }
    }

    private List<JsonMember> MembersOf()
    {
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            if (!Next()) throw Fail("the file ends in the middle of an object. It was cut off, or a closing brace is missing.");
            if (reader.TokenType == JsonToken.EndObject) return members;
            var name = (string)reader.Value!;
            int atLine = line, atColumn = column;
            if (!names.Add(name))
            {
                throw new DataFileException(errorId, path, atLine, atColumn,
                    $"\"{name}\" stands twice in the same object. Keep one of the two.");
            }
            if (!Next()) throw Fail($"the file ends after \"{name}\". It was cut off, or a value is missing.");
            members.Add(new JsonMember(name, atLine, atColumn, Value()));
        }
    }

    private List<JsonNode> ItemsOf()
    {
        var items = new List<JsonNode>();
        while (true)
        {
            if (!Next()) throw Fail("the file ends in the middle of a list. It was cut off, or a closing bracket is missing.");
            if (reader.TokenType == JsonToken.EndArray) return items;
            items.Add(Value());
        }
    }

    private DataFileException Fail(string problem) =>
        new(errorId, path, Math.Max(1, reader.LineNumber), Math.Max(1, reader.LinePosition), problem);
}
