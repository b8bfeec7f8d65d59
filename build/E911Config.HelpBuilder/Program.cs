using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace E911Config.HelpBuilder;

/// <summary>
/// Usage: HelpBuilder [-online &lt;address of the pages&gt; | -beside &lt;their place in the module's folder&gt;] &lt;pages folder&gt;
/// &lt;module dll&gt; &lt;help file to write&gt; [referenced dll ...], or HelpBuilder -topics &lt;pages folder&gt; &lt;module&gt;
/// &lt;folder to write to&gt;.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["-topics", var docs, var module, var into])
            return Topics(docs, module, into);
        var (label, place) = args switch
        {
            ["-online", var address, ..] => ("Online Version:", address),
            ["-beside", var folder, ..] => ("This page, in the folder of the module:", folder),
            _ => ("", null),
        };
        if (place is not null)
            args = args[2..];
        if (args.Length < 3)
        {
            Console.Error.WriteLine("HelpBuilder: error E911HELP: usage: [-online <address> | -beside <folder>] <pages folder> <module dll> "
                + "<help file> [referenced dll ...]");
            return 2;
        }

        var problems = new List<HelpPageException>();
        var pages = ReadPages(args[0], problems);
        var cmdlets = CmdletReader.Read(args[1], args[3..]);
        var helped = new List<(HelpPage Page, CmdletShape Cmdlet)>();
        foreach (var page in pages)
        {
            if (cmdlets.TryGetValue(page.Name, out var cmdlet) && Matches(page, cmdlet, problems))
                helped.Add((page, cmdlet));
            else if (cmdlet is null)
                problems.Add(new HelpPageException(page.File, 1, $"the module has no cmdlet '{page.Name}'"));
        }

        if (Told(problems))
            return 1;
        MamlWriter.Write(args[2], helped, name => place is null ? null : new HelpLink(label, $"{place.TrimEnd('/')}/{name}.md"));
        return 0;
    }

    // The folder holds what is made now, and nothing of a page that is gone.
    private static int Topics(string docs, string module, string into)
    {
        var problems = new List<HelpPageException>();
        var topics = new List<(string Name, string Text)>();
        foreach (var file in Directory.EnumerateFiles(docs, "*.md").Order(StringComparer.Ordinal))
        {
            try
            {
                topics.Add((TopicWriter.NameOf(module, file), TopicWriter.Of(module, file)));
            }
            catch (HelpPageException problem)
            {
                problems.Add(problem);
            }
        }

        if (Told(problems))
            return 1;
        if (Directory.Exists(into))
            Directory.Delete(into, recursive: true);
        Directory.CreateDirectory(into);
        foreach (var (name, text) in topics)
            File.WriteAllText(Path.Combine(into, name + ".help.txt"), text);
        return 0;
    }

    private static bool Told(List<HelpPageException> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine($"{problem.File}({problem.Line},1): error E911HELP: {problem.Message}");
        return problems.Count > 0;
    }

    private static List<HelpPage> ReadPages(string folder, List<HelpPageException> problems)
    {
        var pages = new List<HelpPage>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            try
            {
                pages.Add(PageReader.Read(file));
            }
            catch (HelpPageException problem)
            {
                problems.Add(problem);
            }
        }

        return pages;
    }

    private static bool Matches(HelpPage page, CmdletShape cmdlet, List<HelpPageException> problems)
    {
        var unknown = page.Parameters.Where(described => cmdlet.Find(described.Title) is null).ToList();
        foreach (var described in unknown)
            problems.Add(new HelpPageException(page.File, described.Line, $"{page.Name} has no parameter '-{described.Title}'"));
        return unknown.Count == 0;
    }
}
