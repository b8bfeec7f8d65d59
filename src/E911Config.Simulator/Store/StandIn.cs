using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using E911Config.Simulator.Abstractions;

namespace E911Config.Simulator.Store;

/// <summary>
/// A folder in front of the module path of the process, with a module called SkypeForBusiness that has the simulated cmdlets: scripts that
/// import or require that module, or ask where a command comes from, run as they are.
/// </summary>
internal sealed class StandIn : IDisposable
{
    /// <summary>The name of the module.</summary>
    public const string Name = "SkypeForBusiness";

    private const string Culture = "en-US";
    private const string Variable = "PSModulePath";
    private const string RealAssembly = "Microsoft.Rtc.Management*.dll";
    private static readonly object Environs = new();
    private readonly string folder;

    private StandIn(string folder)
    {
        this.folder = folder;
        Manifest = Path.Combine(folder, Name, Name + ".psd1");
        Directory.CreateDirectory(Path.Combine(folder, Name, Culture));
        var help = Help(CmdletModule.Manifest, CmdletModule.Name);
        if (File.Exists(help)) File.Copy(help, Help(Manifest, Name));
    }

    /// <summary>The manifest of the module.</summary>
    public string Manifest { get; }

    /// <summary>Puts it there.</summary>
    /// <exception cref="SimulatorException">RealModulePresent: a real module is installed.</exception>
    public static StandIn Put()
    {
        if (Paths.FirstOrDefault(IsReal) is { } real)
            throw new SimulatorException("RealModulePresent", ErrorCategory.InvalidOperation,
                $"The module {Name} of Skype for Business Server is installed in \"{real}\": nothing is put in front of it.", real);
        var folder = Path.Combine(Path.GetTempPath(), "E911Config.Simulator-" + Guid.NewGuid().ToString("N"));
        var standIn = new StandIn(folder);
        lock (Environs) Environment.SetEnvironmentVariable(Variable, string.Join(Separator, Paths.Prepend(folder)));
        return standIn;
    }

    /// <summary>Lets the module have these cmdlets and no other, for every session that imports it from now on.</summary>
    public void Offer(IReadOnlyCollection<string> cmdlets) =>
        File.WriteAllText(Manifest, Text(cmdlets), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

    /// <summary>Whether a module has the cmdlets of this assembly and no other.</summary>
    public static bool IsOurs(PSModuleInfo module) => module.ExportedCmdlets.Count > 0
        && module.ExportedCmdlets.Values.All(cmdlet => cmdlet.ImplementingType.Assembly == typeof(StandIn).Assembly);

    /// <summary>Takes it away again.</summary>
    public void Dispose()
    {
        lock (Environs) Environment.SetEnvironmentVariable(Variable, string.Join(Separator, Paths.Where(path => path != folder)));
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The folder is in no path any more: one that somebody looks into just now stays, and does nothing.
        }
    }

    private static string Help(string manifest, string module) =>
        Path.Combine(Path.GetDirectoryName(manifest)!, Culture, module + "-Help.xml");

    private static string Separator => Path.PathSeparator.ToString();

    private static string[] Paths => (Environment.GetEnvironmentVariable(Variable) ?? "").Split([Path.PathSeparator],
        StringSplitOptions.RemoveEmptyEntries);

    // Told by the assembly, in the folder of the module or of one of its versions: any module may have the name.
    private static bool IsReal(string path)
    {
        var module = Path.Combine(path, Name);
        return Directory.Exists(module) && Directory.EnumerateFiles(module, RealAssembly, SearchOption.AllDirectories).Any();
    }

    private static string Text(IEnumerable<string> cmdlets) => string.Join(Environment.NewLine,
        "@{",
        $"    NestedModules = '{typeof(StandIn).Assembly.Location.Replace("'", "''")}'",
        "    ModuleVersion = '7.0.2046.0'",
        "    GUID = '5c8e4f8e-0a9b-4c53-9a0e-6f2f6d3f7f11'",
        "    Description = 'Simulated: no server answers.'",
        "    FunctionsToExport = @()",
        "    AliasesToExport = @()",
        "    VariablesToExport = @()",
        "    CmdletsToExport = @(" + string.Join(", ", cmdlets.Select(name => "'" + name + "'")) + ")",
        "}",
        "");
}
