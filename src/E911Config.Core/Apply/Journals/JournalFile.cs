using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;
using E911Config.Core.Text;
using Newtonsoft.Json;

namespace E911Config.Core.Apply;

/// <summary>
/// A journal file: one JSON object a line, appended and flushed to the disk before what it tells of happens. Each line ends with a checksum
/// of itself and of the line before, so that a torn last line is known for what it is and no line can go unseen; the last entry says how
/// many there are (see <see cref="JournalReader"/>).
/// </summary>
public sealed class JournalFile : IJournal, IDisposable
{
    private readonly FileStream stream;
    private readonly Func<DateTimeOffset> clock;
    private string last = "";
    private long entries;

    /// <summary>Makes a new journal; an existing file is never written over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">The time.</param>
    /// <param name="isPrivate">Whether nobody else may read it.</param>
    /// <exception cref="DataFileException">FileUnwritable, PathInvalid.</exception>
    public JournalFile(string path, Func<DateTimeOffset> clock, bool isPrivate = false)
    {
        Path = path;
        this.clock = clock;
        try
        {
            var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path));
            if (!string.IsNullOrEmpty(folder)) PrivateFile.MakeFolder(folder!, isPrivate);
            // Without a buffer: what could not be written must not come up once more when the file is closed.
            stream = PrivateFile.Open(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, isPrivate, buffer: 1);
        }
        catch (Exception error) when (FileFault.Is(error))
        {
            throw FileFault.Of(error, path, "FileUnwritable", "the journal cannot be written, so nothing is applied");
        }
    }

    /// <inheritdoc/>
    public string Path { get; }

    /// <inheritdoc/>
    public bool IsThere => File.Exists(Path);

    /// <inheritdoc/>
    public void Write(string kind, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new SpacedJsonWriter(text))
        {
            json.WriteStartObject();
            Member(json, "entry", kind);
            Member(json, "time", Timestamp.Format(clock()));
            foreach (var field in fields) Member(json, field.Key, field.Value);
            if (kind == JournalReader.Last) Member(json, JournalReader.Count, entries + 1);
            json.WriteEndObject();
        }

        var line = JsonHalves.Escaped(text.ToString());
        var checksum = JournalLine.Checksum(line, last);
        var bytes = Encoding.UTF8.GetBytes(JournalLine.Format(line, checksum));
        var length = stream.Length;
        try
        {
            stream.Write(bytes, 0, bytes.Length);
            stream.Flush(flushToDisk: true);
            last = checksum;
            entries++;
        }
        catch (IOException error)
        {
            Withdraw(length);
            throw new DataFileException("FileUnwritable", Path, 0, 0, "the journal cannot be written: " + error.Message, error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // Each entry was flushed, or its failure was told.
        }
    }

    // Half a line would make whatever comes after it unreadable.
    private void Withdraw(long length)
    {
        try
        {
            stream.SetLength(length);
        }
        catch (IOException)
        {
            // Then it stays torn there; the failure itself is told.
        }
    }

    private static void Member(JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        if (value is DeploymentObject item) PlanWriter.Object(json, item);
        else JsonValue.Write(json, value);
    }
}
