using E911Config.Core.Text;

namespace E911Config.Core.Design;

/// <summary>Reads design files (<c>*.e911.json</c>).</summary>
public static class DesignFile
{
    private const long MaxBytes = 64L << 20;

    /// <summary>Reads a design.</summary>
    /// <param name="path">The file: JSON in UTF-8, at most 64 MiB.</param>
    /// <exception cref="DesignInvalidException">The file is no usable design; it carries every mistake that was found.</exception>
    /// <exception cref="DataFileException">
    /// The file cannot be read (the ids of <see cref="TextFile"/>), or DesignVersionUnsupported.
    /// </exception>
    public static DesignDocument Read(string path) => Parse(path, TextFile.Read(path, MaxBytes));

    /// <summary>Reads a design from its text.</summary>
    /// <param name="path">The name of the file, for messages.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="DesignInvalidException">The text is no usable design; it carries every mistake that was found.</exception>
    /// <exception cref="DataFileException">DesignVersionUnsupported.</exception>
    public static DesignDocument Parse(string path, string text) => Parse(path, text, new ReadingContext(path));

    internal static DesignDocument Parse(string path, string text, ReadingContext context) =>
        new DesignReader(context, path, text, HashOf(text)).Read(Tree(path, text));

    private static JsonNode Tree(string path, string text)
    {
        try
        {
            return JsonTree.Parse(path, text, DesignInvalidException.Id);
        }
        catch (DataFileException error)
        {
            throw new DesignInvalidException(
                path, [new DesignProblem(new SourcePlace(error.Line, error.Column), error.Problem)], inner: error);
        }
    }

    private static string HashOf(string text) => Sha256.Hex(text.Replace("\r\n", "\n").Replace('\r', '\n'));
}
