using System;

namespace E911Config.Core.Text;

/// <summary>A JSON file that the product wrote itself: the first mistake ends its reading.</summary>
internal sealed class JsonFile : IJsonProblems
{
    private readonly string origin;
    private readonly int linesBefore;

    /// <param name="path">The file, as messages name it.</param>
    /// <param name="errorId">The id of its errors.</param>
    /// <param name="origin">What to say where a member is missing, such as <c> Is this a plan file?</c>; may be empty.</param>
    /// <param name="linesBefore">For a text that is one line of a file: how many lines stand before it.</param>
    public JsonFile(string path, string errorId, string origin, int linesBefore = 0)
    {
        Path = path;
        ErrorId = errorId;
        this.origin = origin;
        this.linesBefore = linesBefore;
    }

    public string Path { get; }

    public string ErrorId { get; }

    /// <summary>Parses a text of the file.</summary>
    /// <exception cref="DataFileException">With <see cref="ErrorId"/>, line and column.</exception>
    public JsonNode Parse(string text)
    {
        try
        {
            return JsonTree.Parse(Path, text, ErrorId);
        }
        catch (DataFileException error) when (linesBefore > 0)
        {
            throw new DataFileException(ErrorId, Path, error.Line + linesBefore, error.Column, error.Problem, error);
        }
    }

    /// <summary>The members of an object.</summary>
    /// <param name="node">The object; anything else is an error.</param>
    /// <param name="what">What messages call it, such as <c>the plan</c>.</param>
    public JsonMembers Open(JsonNode node, string what) => new(this, node, what);

    /// <summary>The error for a mistake at a value.</summary>
    public DataFileException Fail(JsonNode node, string problem, Exception? inner = null) => Fail(ErrorId, node, problem, inner);

    /// <summary>The error for a mistake at a value, with an id of its own.</summary>
    public DataFileException Fail(string errorId, JsonNode node, string problem, Exception? inner = null) =>
        new(errorId, Path, node.Line + linesBefore, node.Column, problem, inner);

    /// <inheritdoc/>
    public void Add(int line, int column, string problem) =>
        throw new DataFileException(ErrorId, Path, line + linesBefore, column, problem);

    /// <inheritdoc/>
    public bool Shows(int line, int column) => true;

    /// <inheritdoc/>
    public void Count() => throw new DataFileException(ErrorId, Path, 0, 0, "the file cannot be used.");

    /// <inheritdoc/>
    public string Missing(string what, string name, string hint) => $"\"{name}\" is missing.{origin}";
}
