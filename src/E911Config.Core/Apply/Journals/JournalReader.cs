using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Apply;

/// <summary>
/// Reads journal files, also one that ends in the middle of a line because the process or the computer died. A line that is broken anywhere
/// else was damaged or edited, and makes the whole an error: half a truth is no base for a way back.
/// </summary>
public sealed class JournalReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    /// <summary>The version that is written; every one since the first is read.</summary>
    internal const long Version = 2;

    /// <summary>The kind of the last entry of a run that came to its end.</summary>
    internal const string Last = "end";

    /// <summary>The field in which it says how many entries there are.</summary>
    internal const string Count = "entries";

    private const string ErrorId = "JournalInvalid";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string path;

    private JournalReader(string path) => this.path = path;

    /// <summary>Reads a journal file.</summary>
    /// <exception cref="DataFileException">FileNotFound, FileUnreadable, FileTooLarge, FileEmpty; JournalInvalid with the line;
    /// JournalVersionUnsupported.</exception>
    public static Journal Read(string path) => Parse(path, TextFile.ReadBytes(path, MaxBytes));

    /// <summary>Reads a journal from its bytes.</summary>
    /// <param name="path">The name of the file, for messages.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="DataFileException">As for <see cref="Read"/>.</exception>
    public static Journal Parse(string path, byte[] bytes)
    {
        if (bytes.Length == 0) throw new DataFileException("FileEmpty", path, 0, 0,
            "the file is empty: the run ended before anything was written, to the journal or to the deployment.");
        return new JournalReader(path).Whole(bytes);
    }

    private Journal Whole(byte[] bytes)
    {
        var (lines, torn) = Lines(bytes);
        if (lines.Count == 0)
        {
            throw new DataFileException(ErrorId, path, 1, 1, StartsAsJournal(bytes)
                ? "the journal ends in its first line: nothing had been written to the deployment yet."
                : "this is no journal of E911Config.");
        }

        var entries = lines.Select((text, index) => new JournalEntry(path, index + 1, text)).ToArray();
        var start = entries[0];
        if (start.Kind != "start") throw start.Fail("the first entry of a journal is \"start\". Is this the whole file?");
        if (start.Optional("formatVersion")?.Scalar is not (long and >= 1 and <= Version))
            throw new DataFileException("JournalVersionUnsupported", path, 1, 1, FormattableString.Invariant(
                $"this journal has a format version that is not 1 to {Version}. Use the version of E911Config that wrote it."));
        var end = entries.LastOrDefault(entry => entry.Kind == Last);
        if (end?.Optional(Count)?.Scalar is long count && count != entries.Length)
            throw end.Fail(FormattableString.Invariant(
                $"the journal has {entries.Length} entries, and ended with {count}: it was edited."));
        return new Journal
        {
            Path = path, Id = JournalLine.Checksum(lines[0]), Kind = start.Word<ChangeKind>("kind"), Started = start.Time(),
                Ended = end?.Time(),
            User = start.Words("user"), Machine = start.Words("machine"), Module = start.Words("module"),
                ChangeNumber = start.Words("changeNumber"),
            Comment = start.Words("comment"), Undoes = start.Words("undoes"), SnapshotBefore = start.Words("snapshotBefore"),
                SnapshotAfter = end?.Words("snapshotAfter") ?? "",
            Deployment = start.Text("deployment"), PlanId = start.Text("plan"), Design = start.Text("design"),
                PlanPath = start.Words("planFile"), Zones = start.List("zones"), Simulated = start.Optional("simulated")?.Scalar as bool?,
            Steps = Steps(entries), Orders = entries.Where(entry => entry.Kind == "order").Select(entry => entry.Order()).ToArray(),
            Outcome = end?.Word<ApplyOutcome>("outcome"), Error = end?.Words("error") ?? "", Problems = end?.Problems() ?? [], 
            StoppedBefore = end?.Optional("stoppedBefore")?.Scalar is long and >= 0 and <= int.MaxValue and var step ? (int)step : 0,
            Torn = torn,
        };
    }

    private static BegunStep[] Steps(IEnumerable<JournalEntry> entries)
    {
        var steps = new List<BegunStep>();
        foreach (var entry in entries.Where(entry => entry.Kind is "begin" or "done" or "undone"))
        {
            var number = entry.Number("step");
            var place = steps.FindLastIndex(begun => begun.Step.Number == number);
            if (entry.Kind == "begin") steps.Add(new BegunStep(entry.Step(number), null) { Begun = entry.Time() });
            else if (place < 0) throw entry.Fail($"step {number} is {entry.Kind} here, and was never begun.");
            else if (entry.Kind == "undone") steps[place] = steps[place] with { Undone = entry.Time() };
            else steps[place] = steps[place] with { ReadBack = entry.Found(steps[place].Step), Done = entry.Time() };
        }

        return [.. steps];
    }

    // Only the last line can be torn: every other one was on the disk before the next was begun.
    private (List<string> Lines, bool Torn) Lines(byte[] bytes)
    {
        var lines = new List<string>();
        var (chained, before) = (false, "");
        for (int begin = 0, end; begin < bytes.Length; begin = end + 1)
        {
            end = Array.IndexOf(bytes, (byte)'\n', begin);
            var whole = end >= 0;
            if (!whole) end = bytes.Length;
            if (Decode(bytes, begin, end - begin) is { } line && JournalLine.Text(line, before) is { } text)
            {
                lines.Add(text);
                chained = chained || (lines.Count == 1 && IsChained(text));
                before = chained ? line.Substring(line.LastIndexOf(JournalLine.Separator) + 1) : "";
            }
            else if (!whole) return (lines, true);
            else if (lines.Count == 0) throw new DataFileException(ErrorId, path, 1, 1,
                "this is no journal of E911Config, or its first line was damaged.");
            else throw new DataFileException(ErrorId, path, lines.Count + 1, 1,
                "the line does not match its checksum, or is not the one that followed the line before: the journal was edited or damaged. "
                + "Take back by hand what its other lines tell "
                + "of; the snapshot that its first line names shows how everything was.");
        }

        return (lines, false);
    }

    // The lines of the first version stand each for itself.
    private bool IsChained(string text) =>
        new JournalEntry(path, 1, text).Optional("formatVersion")?.Scalar is long and > 1;

    private static string? Decode(byte[] bytes, int start, int count)
    {
        try
        {
            return Strict.GetString(bytes, start, count);
        }
        catch (DecoderFallbackException)
        {
            return null; // Such bytes match no checksum either.
        }
    }

    private static bool StartsAsJournal(byte[] bytes)
    {
        const string Beginning = "{\"entry\": \"start\"";
        var count = Math.Min(bytes.Length, Beginning.Length);
        return Encoding.ASCII.GetString(bytes, 0, count) == Beginning.Substring(0, count);
    }
}
