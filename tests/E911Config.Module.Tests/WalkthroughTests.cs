using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;

using E911Config.Module.Tests.Infrastructure;

using Xunit;

namespace E911Config.Module.Tests;

/// <summary>The walk-through as the README starts it.</summary>
public sealed partial class WalkthroughTests
{
    private const string Script = "examples/litware/walkthrough.ps1";

    [Fact]
    public async Task TheShellShowsWhatPwshShows()
    {
        var pwsh = await Pwsh.RunAsync(string.Empty, Script);
        var shell = await DotnetProcess.Shell.RunAsync(Script);

        Assert.True(pwsh.ExitCode == 0, pwsh.ToString());
        Assert.True(shell.ExitCode == 0, shell.ToString());
        Assert.Contains("\n--- Done. ", shell.Output, StringComparison.Ordinal);
        Assert.Equal(Lines(pwsh.Output), Lines(shell.Output));
        Assert.Empty(SaidTwice(shell.Output));
        Assert.Equal((string.Empty, string.Empty), (pwsh.Error, shell.Error));
    }

    [Fact]
    public void BothAreTheSamePowerShell()
    {
        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PowerShellVersion").Single();
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".config", "dotnet-tools.json")));
        var tool = manifest.RootElement.GetProperty("tools").GetProperty("powershell");

        Assert.Equal(version.Value, tool.GetProperty("version").GetString());
    }

    // What a warning says that its part of the walk-through says elsewhere too, however lines are broken.
    private static string[] SaidTwice(string output) =>
    [
        .. output.Split("\n--- ").SelectMany(part => part.Split('\n')
            .Where(line => line.StartsWith("WARNING: ", StringComparison.Ordinal))
            .Select(line => OneLine(Place().Replace(line["WARNING: ".Length..], "")))
            .Where(warning => OneLine(part).Split(warning).Length > 2)),
    ];

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\S+\(\d+,\d+\): ", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    // The folder has a name by chance, and a plan's id hangs on the time; an id of 64 digits is folded.
    private static string[] Lines(string output) =>
        Id().Replace(Time().Replace(FoldedId().Replace(output, "PlanId : #"), "<time>"), "#").Split('\n');

    [GeneratedRegex(@"PlanId +: [0-9a-f]+\n +[0-9a-f]+", RegexOptions.CultureInvariant)]
    private static partial Regex FoldedId();

    [GeneratedRegex(@"\d{8}T\d{9}Z|\d{4}-\d\d-\d\d \d\d:\d\d( UTC)?|\d{4}-\d\d-\d\d[ T][\d:.]{8,}Z|\d\d/\d\d/\d{4} \d\d:\d\d:\d\d",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex("[0-9a-f]{12,}", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
