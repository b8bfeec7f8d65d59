using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace E911Config.HelpBuilder;

/// <summary>
/// A page of docs as an about topic, so that page and <c>Get-Help</c> cannot differ: headings, paragraphs, lists, code and tables, laid out
/// for 80 columns.
/// </summary>
internal sealed partial class TopicWriter
{
    private const int Width = 79;
    private const int Indent = 4;
    private readonly List<string> lines = [];
    private readonly string module;

    private TopicWriter(string module) => this.module = module;

    /// <summary>
    /// The name of a page's topic: <c>docs/design.md</c> is <c>about_E911Config_Design</c>, and concepts are the module's own.
    /// </summary>
    public static string NameOf(string module, string file) => Path.GetFileNameWithoutExtension(file) is var page && page == "concepts"
        ? $"about_{module}" : $"about_{module}_{char.ToUpperInvariant(page[0])}{page[1..]}";

    /// <summary>The text of a topic.</summary>
    /// <param name="module">The module that has the topic.</param>
    /// <param name="file">The page.</param>
    /// <exception cref="HelpPageException">The page does not begin with a heading and a paragraph.</exception>
    public static string Of(string module, string file)
    {
        var blocks = Blocks(File.ReadAllLines(file)).ToArray();
        if (blocks.Length < 2 || blocks[0].Kind != BlockKind.Heading || blocks[1].Kind != BlockKind.Paragraph)
            throw new HelpPageException(file, 1, "a page of docs begins with its heading and a paragraph that says what it is about");
        var topic = new TopicWriter(module);
        topic.Section("TOPIC");
        topic.Wrapped(NameOf(module, file), Indent);
        topic.Section("SHORT DESCRIPTION");
        topic.Wrapped(FirstSentence().Match(topic.Plain(blocks[1].Text)).Value, Indent);
        topic.Section("LONG DESCRIPTION");
        var last = BlockKind.None;
        foreach (var block in blocks[1..])
        {
            // The entries of a list stand together; what follows does not belong to the last of them.
            if (last == BlockKind.Item && block.Kind is not (BlockKind.Item or BlockKind.Heading)) topic.lines.Add("");
            topic.Add(block);
            last = block.Kind;
        }

        return string.Join("\n", topic.lines.Select(line => line.TrimEnd())).Trim('\n') + "\n";
    }

    private void Add(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading:
                Section(Plain(block.Text).ToUpperInvariant());
                return;
            case BlockKind.Code:
                lines.AddRange(block.Text.Split('\n').Select(line => new string(' ', 2 * Indent) + line));
                break;
            case BlockKind.Table:
                Table(block.Text.Split('\n').Select(Cells).ToArray());
                break;
            case BlockKind.Item:
                var mark = ItemMark().Match(block.Text);
                Wrapped(Plain(block.Text[mark.Length..]), Indent + mark.Length, new string(' ', Indent) + mark.Value);
                return;
            default:
                Wrapped(Plain(block.Text), Indent);
                break;
        }

        lines.Add("");
    }

    private void Section(string title)
    {
        lines.Add("");
        lines.Add(title);
    }

    // The first row of a table is its headings; the second the dashes. A row stands in columns if all do, else cell below cell.
    private void Table(string[][] rows)
    {
        var body = rows.Where((_, place) => place != 1).Where(row => row.Any(cell => cell.Length > 0)).ToArray();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => body.Max(row => row[column].Length)).ToArray();
        var tail = Width - Indent - widths.SkipLast(1).Sum(width => width + 2);
        if (tail >= Math.Min(30, widths[^1]))
        {
            foreach (var row in body)
            {
                var first = new string(' ', Indent)
                    + string.Concat(row.SkipLast(1).Select((cell, column) => cell.PadRight(widths[column] + 2)));
                Wrapped(row[^1], first.Length, first);
            }

            return;
        }

        foreach (var row in body.Skip(1))
        {
            Wrapped(row[0], Indent + 2, new string(' ', Indent));
            foreach (var (cell, column) in row.Select((cell, column) => (cell, column)).Skip(1).Where(one => one.cell.Length > 0))
                Wrapped((row.Length > 2 && rows[0][column].Length > 0 ? rows[0][column] + ": " : "") + cell, 2 * Indent);
        }
    }

    private void Wrapped(string text, int indent, string? first = null)
    {
        var line = first ?? new string(' ', indent);
        var empty = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                lines.Add(line);
                (line, empty) = (new string(' ', indent), true);
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        lines.Add(line);
    }

    private string[] Cells(string row) =>
        Bar().Split(row.Trim()[1..^1]).Select(cell => Plain(cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))).ToArray();

    private static IEnumerable<Block> Blocks(string[] text)
    {
        for (var at = 0; at < text.Length;)
        {
            var line = text[at];
            var kind = KindOf(line);
            var end = at + 1;
            switch (kind)
            {
                case BlockKind.None:
                    break;
                case BlockKind.Code:
                    while (!text[end].StartsWith("```", StringComparison.Ordinal)) end++;
                    yield return new Block(kind, string.Join("\n", text[(at + 1)..end]));
                    end++;
                    break;
                case BlockKind.Heading:
                    yield return new Block(kind, line.TrimStart('#').Trim());
                    break;
                default:
                    while (end < text.Length && Continues(kind, text[end])) end++;
                    yield return new Block(kind, string.Join(kind == BlockKind.Table ? "\n"
                        : " ", text[at..end].Select(part => part.Trim())));
                    break;
            }

            at = end;
        }
    }

    private static bool Continues(BlockKind kind, string line) => KindOf(line) == (kind == BlockKind.Item ? BlockKind.Paragraph : kind);

    private static BlockKind KindOf(string line) => line.Length == 0 ? BlockKind.None
        : line[0] == '#' ? BlockKind.Heading
        : line[0] == '|' ? BlockKind.Table
        : line.StartsWith("```", StringComparison.Ordinal) ? BlockKind.Code
        : ItemMark().IsMatch(line) ? BlockKind.Item
        : BlockKind.Paragraph;

    // A link to another page is one to its topic.
    private string Plain(string text) =>
        PageText.Plain(PageLink().Replace(text, match => $"{match.Groups[1]} ({NameOf(module, match.Groups[2].Value)})"));

    [GeneratedRegex(@"\[([^\]]+)\]\(([a-z]+\.md)(?:#[^)]*)?\)")]
    private static partial Regex PageLink();

    [GeneratedRegex(@"^(?:- |[0-9]+\. )")]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"^.*?[.!?](?= |$)|^.*$")]
    private static partial Regex FirstSentence();

    private enum BlockKind
    {
        None,
        Heading,
        Paragraph,
        Item,
        Code,
        Table,
    }

    private sealed record Block(BlockKind Kind, string Text);
}
