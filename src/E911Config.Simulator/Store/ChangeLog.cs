using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Text;
using E911Config.Core.Deployment;
using E911Config.Simulator.Users;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace E911Config.Simulator.Store;

/// <summary>
/// The append-only log beside the file: a head that names the content it continues, then one line per write, flushed before the write takes
/// effect.
/// Folding announces the content that it is about to write, so that a crash between replacing the file and deleting the log is recognized.
/// </summary>
internal sealed class ChangeLog : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly string path;
    private FileStream? stream;

    public ChangeLog(string snapshotPath) => path = snapshotPath + ".changes";

    /// <summary>Whether an interrupted session left one behind.</summary>
    public bool Exists => File.Exists(path);

    /// <summary>Reads what an interrupted session left behind.</summary>
    /// <param name="contentHash">The hash of the snapshot file.</param>
    /// <param name="warn">Takes a sentence about a torn last line.</param>
    /// <returns>The writes in order; empty if there is nothing to replay.</returns>
    public IReadOnlyList<IReadOnlyList<Change>> Replay(string contentHash, Action<string> warn)
    {
        if (!File.Exists(path)) return [];
        var text = File.ReadAllText(path, Utf8);
        var end = text.LastIndexOf('\n');
        if (end < text.Length - 1)
            warn($"The last line of \"{path}\" is torn and was dropped: the process died while writing it, before the change took effect.");
        var lines = end < 0 ? [] : text.Substring(0, end).Split('\n');
        var writes = new List<IReadOnlyList<Change>>();
        string? continues = null, folded = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = Parse(lines[i], i + 1);
            continues ??= (string?)line["continues"];
            folded = (string?)line["folding"] ?? folded;
            if (line["changes"] is JArray changes) writes.Add(Changes(changes, i + 1));
        }

        if (continues is null || folded == contentHash) return [];
        return continues == contentHash ? writes : throw new SimulatorException(
            "ChangeLogForeign", ErrorCategory.InvalidData,
            $"\"{path}\" continues another content than the one of the snapshot file: "
            + "that was replaced since, or the log is of another file. "
            + "Put the right file beside it, or drop these changes with Start-E911Simulation -Discard.", path);
    }

    /// <summary>Appends one write and flushes it to the disk; torn, only half of it comes there.</summary>
    public void Append(string contentHash, IReadOnlyList<Change> changes, bool torn)
    {
        if (stream is null)
        {
            stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
            Line(json => Member(json, "continues", contentHash));
        }

        Line(json =>
        {
            json.WritePropertyName("changes");
            json.WriteStartArray();
            foreach (var change in changes) Write(json, change);
            json.WriteEndArray();
        }, torn);
    }

    /// <summary>Says what the file is about to become.</summary>
    public void Folding(string contentHash)
    {
        if (stream is not null) Line(json => Member(json, "folding", contentHash));
    }

    /// <summary>Drops the log: its writes are in the file, or are not wanted.</summary>
    public void Drop()
    {
        Dispose();
        File.Delete(path);
    }

    public void Dispose()
    {
        stream?.Dispose();
        stream = null;
    }

    private void Line(Action<JsonTextWriter> members, bool torn = false)
    {
        var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.None })
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        var bytes = Utf8.GetBytes(text + "\n");
        var whole = stream!.Length;
        try
        {
            stream.Write(bytes, 0, torn ? bytes.Length / 2 : bytes.Length);
            stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // A full disk: what was refused leaves no half line before the next one.
            Withdraw(whole);
            throw;
        }
    }

    private void Withdraw(long length)
    {
        try
        {
            stream!.Dispose();
        }
        catch (IOException)
        {
        }

        stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        stream.SetLength(length);
        stream.Seek(0, SeekOrigin.End);
    }

    private static void Write(JsonTextWriter json, Change change)
    {
        json.WriteStartObject();
        Member(json, change.After is null ? "remove" : "put", change.Type.Noun);
        if (change.After is null)
        {
            Member(json, "identity", change.Identity);
        }
        else
        {
            json.WritePropertyName("object");
            json.WriteRawValue(SnapshotFile.FormatObject(change.After));
        }

        json.WriteEndObject();
    }

    private static void Member(JsonTextWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private JObject Parse(string line, int number)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        }
        catch (JsonException error)
        {
            throw Damaged(number, error);
        }
    }

    private List<Change> Changes(JArray changes, int number)
    {
        var result = new List<Change>();
        foreach (var change in changes)
        {
            var noun = (string?)change["put"] ?? (string?)change["remove"] ?? "";
            if ((CallerTypes.Find(noun) ?? OwnTypes.Find(noun) ?? ObjectTypes.Find(noun)) is not { } type) throw Damaged(number, null);
            if (change["object"] is { } item) result.Add(Change.Put(SnapshotFile.ParseObject(path, type, item.ToString(Formatting.None))));
            else result.Add(new Change(type, (string?)change["identity"] ?? throw Damaged(number, null), null));
        }

        return result;
    }

    private SimulatorException Damaged(int number, Exception? inner) =>
        new("ChangeLogDamaged", ErrorCategory.InvalidData,
            $"{path}({number},1): this line is no change. The log was edited or damaged; Start-E911Simulation -Discard drops it.", path,
            inner);
}
