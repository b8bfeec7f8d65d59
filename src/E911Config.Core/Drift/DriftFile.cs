using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Text;
using Newtonsoft.Json;

namespace E911Config.Core.Drift;

/// <summary>The result of a drift run as a file (<c>*.e911-drift.json</c>), for a later run to tell what is new.</summary>
public static class DriftFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Reads a result.</summary>
    /// <exception cref="DataFileException">DriftInvalid with line and column, or DriftVersionUnsupported; the ids of <see cref="TextFile"/> where the file cannot be read.</exception>
    public static DriftResult Read(string path) => Parse(path, TextFile.Read(path, MaxBytes));

    /// <summary>Reads a result from a text.</summary>
    /// <param name="path">The name of the text, for messages.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="DataFileException">As for <see cref="Read"/>.</exception>
    public static DriftResult Parse(string path, string text) => new DriftReader(path).Whole(text);

    /// <summary>Replaces the file with a result, in one step.</summary>
    public static void Write(string path, DriftResult result) => TextFile.Replace(path, Format(result));

    /// <summary>The text of a result: the same result gives the same bytes.</summary>
    public static string Format(DriftResult result)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, Culture = CultureInfo.InvariantCulture })
        {
            json.WriteStartObject();
            Members(json, ("formatVersion", 1L), ("reference", result.Reference), ("compared", (long)result.Compared), ("minimumSeverity", result.MinimumSeverity.ToString()));
            List(json, "items", result.Items.Select(item => new (string, object?)[]
            {
                ("kind", item.Kind.ToString()), ("objectType", item.ObjectType), ("identity", item.Identity), ("property", item.Property), ("intended", item.Intended), ("actual", item.Actual),
                ("severity", item.Severity.ToString()), ("effect", item.Effect), ("accepted", item.Accepted), ("new", item.New),
            }));
            List(json, "unread", result.Unread.Select(noun => new (string, object?)[] { ("noun", noun.Noun), ("reason", noun.Reason) }));
            json.WriteEndObject();
        }

        return text + "\n";
    }

    private static void List(JsonWriter json, string name, IEnumerable<(string, object?)[]> objects)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var members in objects)
        {
            json.WriteStartObject();
            Members(json, members);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Members(JsonWriter json, params (string Name, object? Value)[] members)
    {
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            JsonValue.Write(json, value);
        }
    }
}
