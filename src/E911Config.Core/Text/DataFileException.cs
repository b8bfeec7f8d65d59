using System;
using System.Globalization;

namespace E911Config.Core.Text;

/// <summary>
/// A file that cannot be used, with the place in it. Lines and columns count from 1; 0 means that the whole file is meant.
/// </summary>
public class DataFileException : E911Exception
{
    /// <summary>Makes the error; the message begins with file, line and column.</summary>
    public DataFileException(string errorId, string path, int line, int column, string problem, Exception? inner = null)
        : base(errorId, Place(path, line, column) + ": " + problem, inner)
    {
        Path = path;
        Line = line;
        Column = column;
        Problem = problem;
        Target = path;
    }

    /// <summary>The file, as it was named.</summary>
    public string Path { get; }

    /// <summary>The line, from 1; 0 if the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 if the whole line or file is meant.</summary>
    public int Column { get; }

    /// <summary>The message without the place.</summary>
    public string Problem { get; }

    private static string Place(string path, int line, int column) => line <= 0
        ? path
        : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", path, line, column);
}
