using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Deployment;

/// <summary>The file that tells what a collector's run wrote into its folder, noun by noun, and whether it came to its end.</summary>
internal sealed class CollectedManifest
{
    /// <summary>The name of the file in the folder.</summary>
    public const string FileName = "manifest.txt";

    /// <summary>The version of the folder's format.</summary>
    public const int Format = 1;

    /// <summary>The word for a noun that nobody wanted to be read.</summary>
    public const string NotAsked = "notAsked";

    private static readonly string[] Reasons = ["missing", "denied", "failed", NotAsked];
    private readonly Dictionary<string, CollectedEntry> nouns = new(StringComparer.OrdinalIgnoreCase);

    private CollectedManifest(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The version of E911Config that made the collector.</summary>
    public string Tool { get; private set; } = "";

    /// <summary>When the run ended.</summary>
    public DateTimeOffset Finished { get; private set; }

    /// <summary>The version of the server as its cmdlet reported it; empty if none did.</summary>
    public string Version { get; private set; } = "";

    /// <summary>What it says of a noun; null if nothing.</summary>
    public CollectedEntry? Of(string noun) => nouns.TryGetValue(noun, out var entry) ? entry : null;

    /// <summary>Whether there is one in a folder.</summary>
    public static bool IsIn(string folder) => File.Exists(System.IO.Path.Combine(folder, FileName));

    /// <summary>Reads the manifest of a folder.</summary>
    /// <exception cref="DataFileException">CollectionInvalid, CollectionUnfinished, CollectionVersionUnsupported, FileNotFound.</exception>
    public static CollectedManifest Read(string folder)
    {
        var path = System.IO.Path.Combine(folder, FileName);
        if (!Directory.Exists(folder)) throw new DataFileException("FileNotFound", folder, 0, 0,
            "there is no such folder. Check the path.");
        return IsIn(folder) ? new CollectedManifest(path).Fill(CollectedLines.Read(path))
            : throw new DataFileException(CollectedLines.ErrorId, path, 0, 0,
                "the manifest is missing. Give the folder that the script of Export-E911Collector wrote, as a whole.");
    }

    private CollectedManifest Fill(CollectedLines lines)
    {
        var head = Open(lines, 0, "the first line");
        if (head.Integer("collector", 0, int.MaxValue) != Format) throw lines.File.Fail("CollectionVersionUnsupported", head.Node,
            "this folder has another format than this version of E911Config reads. Read it with the version that made the script, or make "
            + "the script anew with Export-E911Collector and collect again.");
        Tool = head.RequiredText("tool");
        for (var at = 1; at < lines.Objects.Count; at++)
        {
            var line = Open(lines, at, "this line");
            if (line.Has("finished")) End(line, lines, at);
            else Add(line, lines.File);
        }

        return Finished != default ? this
            : throw new DataFileException("CollectionUnfinished", Path, lines.Objects.Count + 1, 1,
                "the collector's run did not come to its end, or the file was cut off here. Collect again.");
    }

    private static JsonMembers Open(CollectedLines lines, int at, string what) => at < lines.Objects.Count
        ? lines.File.Open(lines.Objects[at], what)
        : throw new DataFileException(CollectedLines.ErrorId, lines.File.Path, 1, 1, "there is nothing in the manifest. Collect again.");

    private void End(JsonMembers line, CollectedLines lines, int at)
    {
        Finished = Timestamp.Parse(line.RequiredText("finished")) ?? throw lines.File.Fail(line.Get("finished"),
            "\"finished\" is no time such as 2026-11-22T06:00:00Z.");
        Version = line.RequiredText("version");
        if (at < lines.Objects.Count - 1) throw lines.File.Fail(lines.Objects[at + 1], "there is more after the end of the run.");
    }

    private void Add(JsonMembers line, JsonFile file)
    {
        var noun = line.RequiredText("noun");
        var unread = line.Has("unread") ? Reasons.ElementAtOrDefault(line.WordOf("unread", Reasons)) : null;
        if (ObjectTypes.Find(noun) is null && !CallerNoun.Is(noun)) throw file.Fail(line.Get("noun"),
            $"{Quoted.Of(noun)} is no noun of a snapshot. Read the folder with the version of E911Config that made the script.");
        if (nouns.ContainsKey(noun)) throw file.Fail(line.Node, $"{Quoted.Of(noun)} stands twice.");
        nouns.Add(noun, new CollectedEntry(line.Node.Line, unread is null ? line.RequiredInteger("lines") : 0,
            unread is null ? line.RequiredInteger("check") : 0, unread, unread is null ? "" : line.RequiredText("reason")));
    }
}
