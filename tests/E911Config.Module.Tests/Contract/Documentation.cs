using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace E911Config.Module.Tests.Contract;

/// <summary>The documented cmdlets, and what contract.md says of each.</summary>
internal static class Documentation
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<DocumentedCmdlet> Cmdlets { get; } =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Here(), "cmdlets.json")))
        .RootElement.GetProperty("cmdlets").Deserialize<DocumentedCmdlet[]>(Options)!;

    /// <summary>The rows of contract.md: cmdlet, state, reason.</summary>
    public static IReadOnlyList<string[]> Rows { get; } =
        File.ReadLines(Path.Combine(Here(), "..", "..", "..", "src", "E911Config.Simulator", "contract.md"))
        .Where(line => line.StartsWith("| ", System.StringComparison.Ordinal)).Skip(2)
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).ToArray();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
