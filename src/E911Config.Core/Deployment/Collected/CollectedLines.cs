using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Deployment;

/// <summary>
/// The lines of a file that a collector wrote. Each is a number, a blank and a JSON object; the number comes of this line and of all before
/// it, so that an edited file is noticed with the line. It protects from accidents, and not from somebody who wants to deceive.
/// </summary>
internal sealed class CollectedLines
{
    /// <summary>The id of the errors of a folder that cannot be used.</summary>
    public const string ErrorId = "CollectionInvalid";

    // The script computes with the same three, in 32 bits.
    private const int Factor = 31;
    private const int Modulus = 67108859;

    private CollectedLines(JsonFile file, IReadOnlyList<JsonNode> objects, long check)
    {
        File = file;
        Objects = objects;
        Check = check;
    }

    /// <summary>The file, for messages.</summary>
    public JsonFile File { get; }

    /// <summary>The objects, one a line.</summary>
    public IReadOnlyList<JsonNode> Objects { get; }

    /// <summary>The number of the last line.</summary>
    public long Check { get; }

    /// <summary>The number of a line.</summary>
    /// <param name="before">The number of the line before; 0 for the first.</param>
    /// <param name="text">The JSON of the line: ASCII alone.</param>
    public static int CheckOf(int before, string text)
    {
        foreach (var letter in text) before = ((before * Factor) + letter) % Modulus;
        return before;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFileException">It is missing, not UTF-8, or not as a collector wrote it.</exception>
    public static CollectedLines Read(string path) => Parse(path, TextFile.Read(path, SnapshotFile.MaxBytes));

    /// <summary>Reads a file from its text.</summary>
    internal static CollectedLines Parse(string path, string text)
    {
        var texts = new List<string>();
        var check = 0;
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            var blank = line.IndexOf(' ');
            var json = line.Substring(blank + 1);
            check = CheckOf(check, json);
            if (blank < 1 || line.Substring(0, blank) != check.ToString(CultureInfo.InvariantCulture)) throw new DataFileException(ErrorId,
                path, texts.Count + 1, 1, "this line is not as the collector wrote it: the file was edited, or cut off. Collect again.");
            texts.Add(json);
        }

        // One list, so that the lines keep their numbers.
        var file = new JsonFile(path, ErrorId, " Did a collector write this file?");
        var objects = file.Parse("[" + string.Join(",\n", texts) + "]").Items!;
        return objects.FirstOrDefault(node => node.Members is null) is { Line: > 0 } other
            ? throw file.Fail(other, "an object is expected here.")
            : new CollectedLines(file, objects, check);
    }
}
