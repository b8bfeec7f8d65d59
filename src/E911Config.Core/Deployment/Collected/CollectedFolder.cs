using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Core.Text;

namespace E911Config.Core.Deployment;

/// <summary>
/// The folder that the script of <c>Export-E911Collector</c> writes: one file for each noun with what its cmdlet returned, and a manifest.
/// </summary>
public sealed class CollectedFolder
{
    private readonly string folder;
    private readonly CollectedManifest manifest;
    private readonly Dictionary<string, CollectedLines> files = new(StringComparer.OrdinalIgnoreCase);

    private CollectedFolder(string folder)
    {
        this.folder = folder;
        manifest = CollectedManifest.Read(folder);
        foreach (var noun in Nouns.Where(noun => manifest.Of(noun) is { Unread: null } && File.Exists(PathOf(noun))))
            files.Add(noun, Whole(noun, manifest.Of(noun)!));
    }

    private static IEnumerable<string> Nouns => ObjectTypes.All.Select(type => type.Noun).Concat(CallerNoun.All.Select(noun => noun.Noun));

    /// <summary>Whether a folder looks like one that a collector wrote.</summary>
    public static bool Is(string folder) => Directory.Exists(folder) && CollectedManifest.IsIn(folder);

    /// <summary>The files that a folder has to have: each of them is read.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Nouns.Select(noun => FileOf(folder, noun)).Append(Path.Combine(folder, CollectedManifest.FileName));

    /// <summary>
    /// The snapshot that the folder makes: the one that the deployment's cmdlets would have made at that moment. What was not read, and
    /// what lies in a file that is not there any more, is unread.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="DataFileException">CollectionInvalid, with file and line: a file was edited or cut off, or the manifest is
    /// missing. CollectionUnfinished: the run did not come to its end. CollectionVersionUnsupported. FileNotFound.</exception>
    /// <exception cref="E911Exception">DeploymentUnavailable: the run read nothing.</exception>
    public static Snapshot Read(string folder) => new CollectedFolder(folder).Snapshot();

    private Snapshot Snapshot() => new DeploymentReading
    {
        All = type => Lines(type.Noun).Skip(1)
            .Select(item => ReportedObject.Of(type, (string name, Property property, out object? value) =>
                CollectedValue.Read(item, name, property, out value))).ToArray(),
        Count = Count,
        Version = () => manifest.Version,
        Kind = SnapshotSource.Collected,
        Time = () => manifest.Finished,
        Place = folder,
    }.Read();

    private UnreadNoun? Count(CallerNoun noun, CallerCount count)
    {
        try
        {
            var lines = Lines(noun.Noun);
            foreach (var line in lines.Skip(1).Select(line => files[noun.Noun].File.Open(line, "this line")))
            {
                if (line.Text("owner") is { } owner) count.Line(owner);
                else count.Add(noun.ClassOf(line.RequiredInteger("count"), Stated(line, "registrarPool"), Stated(line, "voicePolicy"),
                    Stated(line, "locationPolicy"), Stated(line, "dialPlan")));
            }

            return null;
        }
        catch (FormatException error)
        {
            return new UnreadNoun(noun.Noun, error.Message) { NotAsked = manifest.Of(noun.Noun)?.Unread == CollectedManifest.NotAsked };
        }
    }

    private static string? Stated(JsonMembers line, string name) => line.Get(name).IsNull ? null : line.Text(name);

    private IReadOnlyList<JsonNode> Lines(string noun) => manifest.Of(noun) switch
    {
        null => throw new FormatException(
            $"The collector of version {Quoted.Start(manifest.Tool)} did not ask for it: make it anew with Export-E911Collector."),
        { Unread: not null } entry => throw new FormatException(entry.Reason),
        _ when files.TryGetValue(noun, out var lines) => lines.Objects,
        _ => throw new FormatException($"{PathOf(noun)} is not there any more, and the manifest says that the collector wrote it."),
    };

    private CollectedLines Whole(string noun, CollectedEntry entry)
    {
        var lines = CollectedLines.Read(PathOf(noun));
        if (lines.Objects.Count != entry.Lines || lines.Check != entry.Check) throw new DataFileException(CollectedLines.ErrorId,
            PathOf(noun), lines.Objects.Count + 1, 1, FormattableString.Invariant(
                $"this is not the file that the collector wrote: {lines.Objects.Count} lines instead of {entry.Lines}, or others ")
            + FormattableString.Invariant($"({CollectedManifest.FileName}, line {entry.Line}). Collect again."));
        return string.Equals(lines.File.Open(lines.Objects[0], "the first line").RequiredText("noun"), noun, StringComparison.Ordinal)
            ? lines : throw lines.File.Fail(lines.Objects[0], $"this is not the file of {noun}.");
    }

    private string PathOf(string noun) => FileOf(folder, noun);

    private static string FileOf(string folder, string noun) => Path.Combine(folder, noun + ".txt");
}
