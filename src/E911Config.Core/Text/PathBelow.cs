using System;

namespace E911Config.Core.Text;

/// <summary>Paths as a folder sees them, with forward slashes, whichever system wrote them. No disk is asked.</summary>
internal static class PathBelow
{
    /// <summary>A file below a folder as the folder names it; null if it is not below it, or no folder is given.</summary>
    /// <param name="folder">The full path of the folder; empty for none.</param>
    /// <param name="file">The path of the file.</param>
    public static string? Of(string folder, string file)
    {
        if (folder.Length == 0) return null;
        var root = Slashes(folder).TrimEnd('/') + "/";
        var path = Slashes(file);

        // Only Windows has drives and shares, and takes both cases for one.
        var same = root.IndexOf(':') == 1 || root.StartsWith("//", StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;
        return path.Length > root.Length && path.StartsWith(root, same) ? path.Substring(root.Length) : null;
    }

    private static string Slashes(string path) => path.Replace('\\', '/');
}
