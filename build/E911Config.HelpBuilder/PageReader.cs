using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace E911Config.HelpBuilder;

/// <summary>Reads a page strictly: a heading that it does not know is an error, not text that silently goes missing.</summary>
internal static partial class PageReader
{
    private static readonly string[] Order =
        ["Description", "Parameters", "Examples", "Inputs", "Outputs", "Notes", "Related links"];

    public static HelpPage Read(string file)
    {
        var sections = Split(file);
        var head = sections.FirstOrDefault() ?? throw new HelpPageException(file, 1, "the page is empty");
        var name = Path.GetFileNameWithoutExtension(file);
        if (head.Level != 1 || head.Title != name)
            throw new HelpPageException(file, head.Line, $"the page starts with the heading '# {name}'");
        CheckOrder(file, sections);
        var synopsis = PageText.Paragraphs(file, head.Lines);
        if (synopsis.Count != 1)
            throw new HelpPageException(file, head.Line, "one paragraph, the synopsis, follows the first heading");

        return new HelpPage(
            file,
            name,
            synopsis,
            Prose(file, sections, "Description", required: true),
            Entries(file, sections, "Parameters").Select(entry => Parameter(file, entry)).ToList(),
            Entries(file, sections, "Examples").Select(entry => Example(file, entry)).ToList(),
            Entries(file, sections, "Inputs").Select(entry => Entry(file, entry)).ToList(),
            Entries(file, sections, "Outputs").Select(entry => Entry(file, entry)).ToList(),
            Prose(file, sections, "Notes", required: false),
            Links(file, sections));
    }

    private static List<PageSection> Split(string file)
    {
        var sections = new List<PageSection>();
        var number = 0;
        var fence = 0;
        foreach (var text in File.ReadLines(file))
        {
            number++;
            if (text.StartsWith("```", StringComparison.Ordinal))
                fence = fence == 0 ? number : 0;
            var heading = fence == 0 ? Heading().Match(text) : Match.Empty;
            if (heading.Success)
                sections.Add(new PageSection(heading.Groups[1].Length, heading.Groups[2].Value.Trim(), number, []));
            else if (sections.Count > 0)
                sections[^1].Lines.Add((number, text));
            else if (text.Trim().Length > 0)
                throw new HelpPageException(file, number, "nothing stands before the first heading");
        }

        return fence == 0 ? sections : throw new HelpPageException(file, fence, "this code block is never closed");
    }

    private static void CheckOrder(string file, List<PageSection> sections)
    {
        var last = -1;
        foreach (var section in sections.Skip(1).Where(section => section.Level != 3))
        {
            var index = section.Level == 2 ? Array.IndexOf(Order, section.Title) : -1;
            if (index < 0)
                throw new HelpPageException(file, section.Line,
                    $"unknown heading '{section.Title}'; a page has: {string.Join(", ", Order)}");
            if (index <= last)
                throw new HelpPageException(file, section.Line,
                    $"'{section.Title}' is out of order or there twice; the order is: {string.Join(", ", Order)}");
            last = index;
        }
    }

    private static List<string> Prose(string file, List<PageSection> sections, string title, bool required)
    {
        var section = sections.Find(candidate => candidate.Level == 2 && candidate.Title == title);
        if (Below(sections, title).FirstOrDefault() is { } stray)
            throw new HelpPageException(file, stray.Line, $"'{title}' has no headings of its own");
        var paragraphs = section is null ? [] : PageText.Paragraphs(file, section.Lines);
        return paragraphs.Count > 0 || !required ? paragraphs
            : throw new HelpPageException(file, section?.Line ?? 1, $"'## {title}' is missing or empty");
    }

    private static IEnumerable<PageSection> Below(List<PageSection> sections, string title)
    {
        var start = sections.FindIndex(section => section.Level == 2 && section.Title == title);
        return start < 0 ? [] : sections.Skip(start + 1).TakeWhile(section => section.Level == 3);
    }

    private static IEnumerable<PageSection> Entries(string file, List<PageSection> sections, string title)
    {
        var section = sections.Find(candidate => candidate.Level == 2 && candidate.Title == title);
        if (section?.Lines.FirstOrDefault(line => line.Text.Trim().Length > 0) is { Number: > 0 } stray)
            throw new HelpPageException(file, stray.Number, $"under '## {title}' every entry has a '###' heading");
        return Below(sections, title);
    }

    private static HelpEntry Entry(string file, PageSection section) =>
        new(PageText.Plain(section.Title), section.Line, string.Empty, PageText.Paragraphs(file, section.Lines));

    private static HelpEntry Parameter(string file, PageSection section)
    {
        if (!section.Title.StartsWith('-'))
            throw new HelpPageException(file, section.Line, "a parameter's heading is its name with the dash: '### -Name'");
        var entry = Entry(file, section) with { Title = section.Title[1..] };
        return entry.Paragraphs.Count > 0 ? entry
            : throw new HelpPageException(file, section.Line, $"'{section.Title}' has no description");
    }

    private static HelpEntry Example(string file, PageSection section)
    {
        var fences = section.Lines.Where(line => line.Text.StartsWith("```", StringComparison.Ordinal)).ToList();
        if (fences.Count != 2 || fences[0].Text != "```powershell")
            throw new HelpPageException(file, section.Line, "an example has exactly one ```powershell block");
        var code = section.Lines.Where(line => line.Number > fences[0].Number && line.Number < fences[1].Number).Select(line => line.Text);
        var remarks = PageText.Paragraphs(file, section.Lines.Where(line => line.Number > fences[1].Number));
        var before = PageText.Paragraphs(file, section.Lines.Where(line => line.Number < fences[0].Number));
        return before.Count == 0 && remarks.Count > 0
            ? new HelpEntry(PageText.Plain(section.Title), section.Line, string.Join("\n", code), remarks)
            : throw new HelpPageException(file, section.Line, "an example is a title, a code block, then a remark");
    }

    private static List<HelpLink> Links(string file, List<PageSection> sections)
    {
        var section = sections.Find(candidate => candidate.Level == 2 && candidate.Title == "Related links");
        var links = new List<HelpLink>();
        foreach (var (number, text) in section?.Lines ?? [])
        {
            if (text.Trim().Length == 0)
                continue;
            var match = LinkLine().Match(text);
            if (!match.Success)
                throw new HelpPageException(file, number, "a related link is '- Verb-Noun', '- about_Topic' or '- [text](address)'");
            links.Add(new HelpLink(match.Groups["text"].Value + match.Groups["name"].Value, match.Groups["address"].Value));
        }

        return links;
    }

    [GeneratedRegex(@"^(#{1,6})\s+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^- (?:\[(?<text>[^\]]+)\]\((?<address>[^)\s]+)\)|(?<name>[A-Za-z]\w*(?:-\w+)?))\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LinkLine();
}
