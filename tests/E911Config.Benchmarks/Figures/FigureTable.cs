using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace E911Config.Benchmarks.Figures;

/// <summary>
/// A table of what large deployments cost: time, peak memory, and how both grow with the size. Each figure comes from a process of its own,
/// one after the other.
/// </summary>
internal static class FigureTable
{
    private const string Measure = "measure";

    /// <summary>Prints the table, or for the process of one figure that figure.</summary>
    /// <param name="args">Sizes, all without any, and parts of the names of rows.</param>
    public static void Run(string[] args)
    {
        if (args is [Measure, var folder, var name, var of])
        {
            Sizes.Folder = folder;
            Console.WriteLine(Measurement.Of(Work.All.Single(work => work.Name == name), of).Line);
            return;
        }

        string[] sizes = [.. Sizes.All.Where(args.Contains)];
        if (sizes.Length == 0) sizes = [.. Sizes.All];
        var wanted = args.Except(sizes).ToArray();
        var kept = Directory.CreateTempSubdirectory("e911-figures-").FullName;
        try
        {
            foreach (var size in sizes) Sizes.Keep(kept, size);
            Console.WriteLine($"{"",-40} {string.Concat(sizes.Select(size => $"{size,26}"))}");
            Console.WriteLine($"{"",-40} {string.Concat(sizes.Select(_ => $"{"first ms",10}{"best ms",10}{"MiB",6}"))}");
            foreach (var work in Work.All.Where(work => wanted.Length == 0 || wanted.Any(work.Name.Contains))) Print(work, sizes, kept);
        }
        finally
        {
            Directory.Delete(kept, recursive: true);
        }
    }

    private static void Print(Work work, IReadOnlyList<string> sizes, string folder)
    {
        Console.Write($"{work.Name,-40} ");
        Measurement? smaller = null;
        var growth = new List<string>();
        foreach (var size in sizes)
        {
            var found = Child(folder, work.Name, size);
            Console.Write($"{found.First.TotalMilliseconds,10:0}{found.Best.TotalMilliseconds,10:0.0}{found.PeakBytes / 1048576.0,6:0}");
            if (smaller is not null) growth.Add($"{found.Best / smaller.Best:0.0}x");
            smaller = found;
        }

        Console.WriteLine(growth.Count == 0 ? "" : "  growth " + string.Join(", ", growth));
    }

    private static Measurement Child(string folder, string work, string size)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(FigureTable).Assembly.Location);
        foreach (var arg in new[] { Program.Figures, Measure, folder, work, size }) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"\"{work}\" at {size} ended with {process.ExitCode}.");
        return Measurement.Parse(lines.Trim());
    }
}
