using System.Collections;
using System.Collections.Generic;
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

    /// <summary>What a module brings: its cmdlets, and of the simulator those that come and go with a simulation.</summary>
    public static IReadOnlyList<string> Cmdlets(string module)
    {
        var stage = System.IO.Path.Combine(Repository.ModuleFolder(module), "Cmdlets", module + ".psd1");
        return [.. Of(module).List("CmdletsToExport"),
            .. System.IO.File.Exists(stage) ? new ModuleManifest(stage).List("CmdletsToExport") : []];
    }

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
