using System;

namespace E911Config.Core.Text;

/// <summary>
/// Paths as texts, which may have been written on another system: nothing is asked of this one, whose .NET may refuse what that one has.
/// </summary>
internal static class PathText
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>What stands behind the last folder.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1);

    /// <summary>Whether a path begins at a root: of Unix, of a drive or of a server.</summary>
    public static bool IsRooted(string path) => path.Length > 0 && Array.IndexOf(Separators, path[0]) >= 0
        || path.Length > 1 && path[1] == ':';
}
