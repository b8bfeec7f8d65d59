using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using E911Config.Core.Text;
using Newtonsoft.Json;

namespace E911Config.Core.Drafting;

/// <summary>JSON for people: a member a line, short lists on one line, and comments, out of which no text can break.</summary>
internal sealed class JsonLines
{
    private const int Width = 118;
    private readonly List<string> lines = [];
    private readonly Stack<int> last = new();

    /// <summary>The number of the line that comes next, from 1.</summary>
    public int Next => lines.Count + 1;

    /// <summary>Opens an object or a list.</summary>
    public void Open(string? name, char bracket)
    {
        if (last.Count > 0) After();
        lines.Add(Indent + (name is null ? "" : Quoted(name) + ": ") + bracket);
        last.Push(-1);
    }

    /// <summary>Closes it.</summary>
    public void Close(char bracket)
    {
        last.Pop();
        lines.Add(Indent + bracket);
        Note();
    }

    /// <summary>A member, or with a null name an element: texts, numbers, lists and pairs of these.</summary>
    public void Put(string? name, object value)
    {
        After();
        var inline = Inline(value);
        var head = Indent + (name is null ? "" : Quoted(name) + ": ");
        if (head.Length + inline.Length <= Width) lines.Add(head + inline);
        else if (value is IReadOnlyList<KeyValuePair<string, object>> members)
            Spread(head, "{", "}", members, member => Put(member.Key, member.Value));
        else if (value is IReadOnlyList<object> list) Spread(head, "[", "]", list, element => Put(null, element));
        else lines.Add(head + inline);
        Note();
    }

    /// <summary>A comment in as many lines as it takes.</summary>
    public void Comment(string text)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in Visible.Of(paragraph.TrimEnd('\r')).Split([' '], StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && Indent.Length + 4 + line.Length + word.Length > Width) Add(ref line);
                line = line.Length == 0 ? word : line + " " + word;
            }

            if (line.Length > 0) Add(ref line);
        }

        void Add(ref string line)
        {
            lines.Add(Indent + "// " + line);
            line = "";
        }
    }

    /// <summary>An empty line, but for where there is one or something begins.</summary>
    public void Gap()
    {
        if (lines.Count > 0 && lines[lines.Count - 1].Length > 0 && last.Peek() >= 0) lines.Add("");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("\n", lines.Select(line => line.TrimEnd())) + "\n";

    private void Spread<T>(string head, string open, string close, IReadOnlyList<T> parts, Action<T> put)
    {
        lines.Add(head + open);
        last.Push(-1);
        foreach (var part in parts) put(part);
        last.Pop();
        lines.Add(Indent + close);
    }

    private string Indent => new(' ', 2 * last.Count);

    private void After()
    {
        if (last.Peek() >= 0) lines[last.Peek()] += ",";
    }

    private void Note()
    {
        if (last.Count == 0) return;
        last.Pop();
        last.Push(lines.Count - 1);
    }

    private static string Quoted(string text) => Inline(text);

    private static string Inline(object value)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new SpacedJsonWriter(text);
        Write(json, value);
        return JsonHalves.Escaped(text.ToString());
    }

    private static void Write(JsonTextWriter json, object value)
    {
        switch (value)
        {
            case IReadOnlyList<KeyValuePair<string, object>> members:
                json.WriteStartObject();
                foreach (var member in members)
                {
                    json.WritePropertyName(member.Key);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case IReadOnlyList<object> list:
                json.WriteStartArray();
                foreach (var element in list) Write(json, element);
                json.WriteEndArray();
                break;

            // What nobody sees is written by its number.
            case string word:
                json.StringEscapeHandling = Visible.First(word) < 0 && word.IndexOfAny(['\u2028', '\u2029', '\u0085']) < 0
                    ? StringEscapeHandling.Default : StringEscapeHandling.EscapeNonAscii;
                json.WriteValue(word);
                break;
            default:
                json.WriteValue(value);
                break;
        }
    }
}
