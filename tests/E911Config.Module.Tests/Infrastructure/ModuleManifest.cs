using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>A built module's manifest, read as data.</summary>
public sealed class ModuleManifest
{
    public static readonly string[] Modules = ["E911Config", "E911Config.Simulator"];

    private readonly Hashtable _data;

    private ModuleManifest(string path)
    {
        var script = Parser.ParseFile(path, out _, out var errors);
        if (errors.Length > 0)
            throw new ParseException(errors);
        _data = (Hashtable)script.Find(node => node is HashtableAst, searchNestedScriptBlocks: false).SafeGetValue();
    }

    public static ModuleManifest Of(string module) => new(Repository.Manifest(module));

    /// <summary>The manifest of what a session has of a module while it simulates; none but the simulator's has one.</summary>
    public static IReadOnlyList<string> WithSimulation(string module) =>
        Directory.GetFiles(Repository.ModuleFolder(module), module + ".Cmdlets.psd1");

    /// <summary>What a module brings: its cmdlets, and of the simulator those that come and go with a simulation.</summary>
    public static IReadOnlyList<string> Cmdlets(string module) =>
        [.. Of(module).List("CmdletsToExport"), .. WithSimulation(module)
            .SelectMany(path => new ModuleManifest(path).List("CmdletsToExport"))];

    /// <summary>Every cmdlet that the modules export, as theory data: module, cmdlet.</summary>
    public static IEnumerable<(string Module, string Cmdlet)> Exports() =>
        Modules.SelectMany(module => Cmdlets(module).Select(cmdlet => (module, cmdlet)));

    public string Text(string key) => (string)_data[key]!;

    public IReadOnlyList<string> List(string key) => _data[key] switch
    {
        null => [],
        string one => [one],
        IEnumerable many => [.. many.Cast<string>()],
        var other => throw new PSInvalidCastException($"{key} is a {other.GetType()}."),
    };

    public bool Has(string key) => _data.ContainsKey(key);
}
