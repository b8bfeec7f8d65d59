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
/// A journal file: one JSON object a line, appended and flushed to the disk before what it tells of happens. Each line ends with the first
/// 16 hex digits of the SHA-256 of what stands before them, so that a torn last line is known for what it is (see
/// <see cref="JournalReader"/>).
/// </summary>
public sealed class JournalFile : IJournal, IDisposable
{
    private readonly FileStream stream;
    private readonly Func<DateTimeOffset> clock;

    /// <summary>Makes a new journal; an existing file is never written over.</summary>
    /// <exception cref="DataFileException">FileUnwritable.</exception>
    public JournalFile(string path, Func<DateTimeOffset> clock)
    {
        Path = path;
        this.clock = clock;
        try
        {
            var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path));
            if (!string.IsNullOrEmpty(folder)) Directory.CreateDirectory(folder);
            stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException("FileUnwritable", path, 0, 0,
                "the journal cannot be written, so nothing is applied: " + error.Message, error);
        }
    }

    /// <inheritdoc/>
    public string Path { get; }

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
            json.WriteEndObject();
        }

        var bytes = Encoding.UTF8.GetBytes(JournalLine.Format(JsonHalves.Escaped(text.ToString())));
        try
        {
            stream.Write(bytes, 0, bytes.Length);
            stream.Flush(flushToDisk: true);
        }
        catch (IOException error)
        {
            throw new DataFileException("FileUnwritable", Path, 0, 0, "the journal cannot be written: " + error.Message, error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private static void Member(JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        if (value is DeploymentObject item) PlanWriter.Object(json, item);
        else JsonValue.Write(json, value);
    }
}
