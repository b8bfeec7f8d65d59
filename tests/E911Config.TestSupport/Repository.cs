using System;
using System.IO;

namespace E911Config.TestSupport;

/// <summary>Where the repository lies, seen from the running test.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>The folder of the solution.</summary>
    public static string Root => Found.Value;

    /// <summary>A file of the repository: <c>File("README.md")</c>.</summary>
    public static string File(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>A file of the examples: <c>Example("litware/litware.e911.json")</c>.</summary>
    public static string Example(string path) => File("examples/" + path);

    private static string Find()
    {
        var start = Path.GetDirectoryName(typeof(Repository).Assembly.Location);
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (System.IO.File.Exists(Path.Combine(folder, "E911Config.sln"))) return folder;
        }

        throw new DirectoryNotFoundException($"No folder above {start} has E911Config.sln.");
    }
}
