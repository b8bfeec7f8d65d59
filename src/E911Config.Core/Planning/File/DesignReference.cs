namespace E911Config.Core.Planning;

/// <summary>The design that a plan was made from, kept whole, so that a plan can be judged without any other file.</summary>
/// <param name="Name">The design's name.</param>
/// <param name="Path">The file, as it was named; for messages only.</param>
/// <param name="Hash">SHA-256 of its text, with line ends as line feeds.</param>
/// <param name="Text">Its text.</param>
public sealed record DesignReference(string Name, string Path, string Hash, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
