using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace E911Config.HelpBuilder;

/// <summary>Usage: HelpBuilder &lt;pages folder&gt; &lt;module dll&gt; &lt;help file to write&gt; [referenced dll ...].</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("HelpBuilder: error E911HELP: usage: <pages folder> <module dll> <help file> [referenced dll ...]");
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

        foreach (var problem in problems)
            Console.Error.WriteLine($"{problem.File}({problem.Line},1): error E911HELP: {problem.Message}");
        if (problems.Count > 0)
            return 1;
        MamlWriter.Write(args[2], helped);
        return 0;
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
