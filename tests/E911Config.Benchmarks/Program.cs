using System;
using System.Linq;
using BenchmarkDotNet.Running;

namespace E911Config.Benchmarks;

/// <summary>
/// Measures what takes time on large deployments: <c>dotnet run -c Release --project tests/E911Config.Benchmarks -- --job short</c>.
/// </summary>
internal static class Program
{
    // All benchmarks, unless some are asked for.
    private static void Main(string[] args)
    {
        var choosing = args.Any(arg => arg is "--filter" or "-f" or "--list" or "--anyCategories" or "--help");
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(choosing ? args : [.. args, "--filter", "*"]);
    }
}
