using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using E911Config.Module.Tests.Infrastructure;

namespace E911Config.Module.Tests.Product;

/// <summary>Both modules in an engine, and a simulation of Litware on a copy of the example in a folder of its own.</summary>
public sealed partial class LitwareSession : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("e911").FullName;
    private readonly HostedShell shell = HostedShell.WithBoth();

    /// <param name="start">More parameters of Start-E911Simulation.</param>
    /// <param name="snapshot">What to make of the example's text.</param>
    /// <param name="everybody">Whether all 4,000 users are there: each of them is read for every plan, and most tests need only
    /// some.</param>
    public LitwareSession(string start = "", Func<string, string>? snapshot = null, bool everybody = false)
    {
        var example = Path.Combine(Repository.Root, "examples", "litware");
        var text = File.ReadAllText(Path.Combine(example, "litware.e911-snapshot.json"));
        File.WriteAllText(In("litware.e911-snapshot.json"), (snapshot ?? (all => all))(everybody ? text : WithFewCallers(text)));
        File.Copy(Path.Combine(example, "litware.e911.json"), In("litware.e911.json"));
        Run("param($folder) $work = $folder; $design = \"$work/litware.e911.json\"", ("folder", folder));
        Run($"Start-E911Simulation -Path $work/litware.e911-snapshot.json {start}");
        Run("Reset-E911SimulationCounter");
    }

    /// <summary>A session in which the plan of the whole design was applied.</summary>
    /// <param name="journals">The folder of the journals, below the session's own.</param>
    public static LitwareSession Applied(string journals = "")
    {
        var litware = new LitwareSession(snapshot: _ => AppliedLitware.Of.Snapshot);
        AppliedLitware.Of.Lay(litware.In(journals));
        return litware;
    }

    /// <summary>Another administrator: a second session of this process, which joins the simulation of this one.</summary>
    /// <param name="modules">What it imports; both modules unless told.</param>
    public HostedShell Other(params string[] modules)
    {
        var other = modules.Length > 0 ? new HostedShell(modules) : HostedShell.WithBoth();
        other.Run("param($Work) $work = $Work; $design = \"$work/litware.e911.json\"", ("Work", folder)).Clean();
        other.Run("Start-E911Simulation -Path $work/litware.e911-snapshot.json -Join").Clean();
        return other;
    }

    public RecordingUserInterface Screen => shell.Screen;

    public string In(string name) => Path.Combine(folder, name);

    /// <summary>
    /// The example without its one reference that leads nowhere: what a server would not take back, no undo can give back.
    /// </summary>
    public static string Sound(string snapshot)
    {
        const string Dangling = ", \"LocationPolicy\": \"Cologne-Emergency\"";
        return snapshot.Contains(Dangling, StringComparison.Ordinal) ? snapshot.Replace(Dangling, "", StringComparison.Ordinal)
            : throw new ArgumentException("The example does not refer to the missing policy any more.", nameof(snapshot));
    }

    /// <summary>A script that must not fail.</summary>
    public HostedResult Run(string script, params (string Name, object? Value)[] parameters) => shell.Run(script, parameters).Clean();

    /// <summary>A script that may fail.</summary>
    public HostedResult Try(string script) => shell.Run(script);

    /// <summary>A script that is stopped as by Ctrl+C.</summary>
    public HostedResult RunUntil(string script, System.Threading.CancellationToken stop) => shell.RunUntil(script, [], stop);

    /// <summary>What a user sees, without colours.</summary>
    public string Show(string script) => Colours().Replace(shell.Show(script), "");

    /// <summary>From now on the session speaks Constrained Language, as under an application control policy.</summary>
    public void Constrain() => shell.Runspace.SessionStateProxy.LanguageMode =
        System.Management.Automation.PSLanguageMode.ConstrainedLanguage;

    /// <summary>What a script returns, as texts.</summary>
    public string[] Texts(string script) => Run(script).Output.Select(item => item?.ToString() ?? "").ToArray();

    public string Text(string script) => string.Join("|", Texts(script));

    /// <summary>How many writes took effect since the counters were reset.</summary>
    public int Writes() => (int)Run("(Get-E911Simulation).WriteCount").Output[0].BaseObject;

    /// <summary>How often each noun was read since the counters were reset.</summary>
    public IReadOnlyDictionary<string, int> Reads() =>
        (IReadOnlyDictionary<string, int>)Run(", (Get-E911Simulation).Reads").Output[0].BaseObject;

    /// <summary>Replaces a text in the design; it must be there.</summary>
    public void EditDesign(string from, string to)
    {
        var text = File.ReadAllText(In("litware.e911.json"));
        if (!text.Contains(from, StringComparison.Ordinal)) throw new ArgumentException($"The design does not hold {from}.", nameof(from));
        var index = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(In("litware.e911.json"), text[..index] + to + text[(index + from.Length)..]);
    }

    /// <summary>Every object that the simulation holds now, by noun and identity.</summary>
    public SortedDictionary<string, string> Objects() => HeldObjects.Of(Run(HeldObjects.Script).Output);

    /// <summary>Every object as the product exports it, by noun and identity.</summary>
    public SortedDictionary<string, string> Exported()
    {
        Run("Export-E911Snapshot -Path $work/now.e911-snapshot.json -WarningAction SilentlyContinue");
        using var document = JsonDocument.Parse(File.ReadAllText(In("now.e911-snapshot.json")));
        var objects = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var noun in document.RootElement.EnumerateObject().Where(part => part.Name.StartsWith("Cs", StringComparison.Ordinal)))
        {
            foreach (var item in noun.Value.EnumerateArray())
            {
                var key = item.TryGetProperty("Identity", out var identity) ? identity.GetString() : item.GetRawText();
                objects.Add(noun.Name + " " + key, item.GetRawText());
            }
        }

        return objects;
    }

    /// <summary>The example with a dozen callers of each class at most.</summary>
    public static string WithFewCallers(string snapshot) =>
        Counts().Replace(snapshot, match =>
            match.Groups[1].Value + Math.Min(int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), 12)
            .ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("(\"count\": )([0-9]+)")]
    private static partial Regex Counts();

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colours();

    public void Dispose()
    {
        shell.Run("if (Get-E911Simulation) { Stop-E911Simulation -Discard }");
        shell.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
