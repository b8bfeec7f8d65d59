using System.Linq;
using BenchmarkDotNet.Running;
using E911Config.Benchmarks.Figures;

namespace E911Config.Benchmarks;

/// <summary>
/// Measures what takes time on large deployments: <c>dotnet run -c Release --project tests/E911Config.Benchmarks -- --job short</c>, or
/// with <c>figures</c> (and sizes, and parts of names) a table with peak memory and growth.
/// </summary>
internal static class Program
{
    /// <summary>Asks for the table.</summary>
    public const string Figures = "figures";

    // All benchmarks, unless some are asked for.
    private static void Main(string[] args)
    {
        if (args.FirstOrDefault() == Figures)
        {
            FigureTable.Run(args[1..]);
            return;
        }

        var choosing = args.Any(arg => arg is "--filter" or "-f" or "--list" or "--anyCategories" or "--help");
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(choosing ? args : [.. args, "--filter", "*"]);
    }
}
