using System;
using System.IO;

namespace E911Config.Core.Text;

/// <summary>
/// What the system says of files and paths, as an error of this product. .NET Framework refuses a path by exceptions of its own where .NET
/// finds no file: an argument that has a sign which no path has, a form that it does not support, 260 characters.
/// </summary>
internal static class FileFault
{
    /// <summary>Whether an exception is of a file or of its path, and no fault of this product.</summary>
    public static bool Is(Exception error) => IsOfPath(error) || error is IOException or UnauthorizedAccessException;

    /// <summary>The error that tells it.</summary>
    /// <param name="error">What the system said.</param>
    /// <param name="path">The file or folder.</param>
    /// <param name="errorId">The id, if the path itself can be used.</param>
    /// <param name="problem">What cannot be done.</param>
    public static DataFileException Of(Exception error, string path, string errorId, string problem) => IsOfPath(error)
        ? new DataFileException("PathInvalid", path, 0, 0, problem + ", since no file can have this path: " + error.Message, error)
        : new DataFileException(errorId, path, 0, 0, problem + ": " + error.Message, error);

    private static bool IsOfPath(Exception error) => error is ArgumentException or NotSupportedException or PathTooLongException;
}
