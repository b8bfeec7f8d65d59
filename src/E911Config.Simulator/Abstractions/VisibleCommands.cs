using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Abstractions;

/// <summary>
/// What a session sees of the module: Microsoft's cmdlets while it simulates, and none before and after. A missing cmdlet is not imported;
/// a cmdlet that lacks parameters stands behind a function without them, as the cmdlets of an older server do behind implicit remoting.
/// </summary>
internal static class VisibleCommands
{
    // The module with Microsoft's cmdlets, in a folder in which nobody looks for modules.
    private const string Stage = "Cmdlets";
    private const string Mark = "Stands before the simulated cmdlet and lacks the parameters that Set-E911SimulationFault took away.";

    /// <summary>The cmdlets of the module, by name.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } = typeof(VisibleCommands).Assembly.GetExportedTypes()
        .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)
        .ToDictionary(Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of Microsoft's cmdlets.</summary>
    public static IEnumerable<string> Microsofts => All.Where(pair => IsMicrosofts(pair.Value)).Select(pair => pair.Key);

    /// <summary>The name of one of Microsoft's cmdlets, as it is written.</summary>
    public static string Name(string cmdlet) => All.Keys.FirstOrDefault(name => Same(name, cmdlet) && IsMicrosofts(All[name]))
        ?? throw SimulatorException.Invalid($"\"{cmdlet}\" is no simulated cmdlet. Get-Command -Module E911Config.Simulator lists them.",
            cmdlet);

    /// <summary>The name of a parameter of a cmdlet, as it is written.</summary>
    public static string Parameter(string cmdlet, string parameter) => All[cmdlet].GetProperties()
        .FirstOrDefault(property => Same(property.Name, parameter) && property.IsDefined(typeof(ParameterAttribute)))?.Name
        ?? throw SimulatorException.Invalid($"{cmdlet} has no parameter \"{parameter}\" that could be missing.", parameter);

    /// <summary>Whether a command is a function made here.</summary>
    public static bool IsOurs(CommandInfo command) => command is FunctionInfo { Description: Mark };

    /// <summary>Makes the session of a cmdlet see all but what is missing.</summary>
    public static void Show(PSCmdlet cmdlet, MissingCommands missing)
    {
        Uncover(cmdlet);
        var wanted = All.Keys.Except(missing.Cmdlets, StringComparer.OrdinalIgnoreCase).ToArray();
        if (!new HashSet<string>(wanted, StringComparer.OrdinalIgnoreCase).SetEquals(Visible(cmdlet)))
            Import(SessionHandle.Module(cmdlet), Path.Combine(Folder, Stage, FileName), wanted);
        foreach (var pair in missing.Parameters) Cover(cmdlet, pair.Key, pair.Value);
    }

    /// <summary>Makes the session of a cmdlet see what starts a simulation, and nothing of Microsoft's.</summary>
    public static void Hide(PSCmdlet cmdlet)
    {
        Uncover(cmdlet);
        if (Visible(cmdlet).Any(name => IsMicrosofts(All[name])))
            Import(SessionHandle.Module(cmdlet), Path.Combine(Folder, FileName), [.. All.Keys.Where(name => !IsMicrosofts(All[name]))]);
    }

    private static string Folder => Path.GetDirectoryName(typeof(VisibleCommands).Assembly.Location)!;

    private static string FileName => Path.ChangeExtension(Path.GetFileName(typeof(VisibleCommands).Assembly.Location), ".psd1");

    // By a pattern: whoever asks for a name has PowerShell import whatever module on its path has it.
    private static string[] Visible(PSCmdlet cmdlet) => [.. cmdlet.InvokeCommand.GetCommands("*", CommandTypes.Cmdlet, nameIsPattern: true)
        .OfType<CmdletInfo>().Where(found => found.ImplementingType?.Assembly == typeof(VisibleCommands).Assembly)
        .Select(found => found.Name)];

    private static void Uncover(PSCmdlet cmdlet)
    {
        foreach (var cover in cmdlet.InvokeCommand.GetCommands("*-Cs*", CommandTypes.Function, nameIsPattern: true).Where(IsOurs).ToArray())
            cmdlet.InvokeProvider.Item.Remove("function:" + cover.Name, recurse: false);
    }

    // The simulation of the session goes over to the module that is imported again. What -PassThru returns is not always that module:
    // the console and a far session get a copy, which no command names.
    private static void Import(PSModuleInfo module, string manifest, string[] names)
    {
        var handle = SessionHandle.Take(module);
        try
        {
            using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
            shell.AddCommand("Remove-Module").AddParameter("Name", typeof(VisibleCommands).Assembly.GetName().Name)
                .AddParameter("ErrorAction", ActionPreference.Stop).Invoke();
            shell.Commands.Clear();
            shell.AddCommand("Import-Module").AddParameter("Name", manifest).AddParameter("Cmdlet", names)
                .AddParameter("Global").AddParameter("ErrorAction", ActionPreference.Stop).Invoke();
            SessionHandle.Put(SessionHandle.Imported(), handle);
        }
        catch (Exception error) when (error is RuntimeException or SimulatorException)
        {
            handle?.Close();
            throw;
        }
    }

    private static void Cover(PSCmdlet cmdlet, string name, IEnumerable<string> parameters)
    {
        if (cmdlet.InvokeCommand.GetCmdlet(name) is not { } covered) return; // It is missing as a whole.
        var metadata = new CommandMetadata(covered);
        foreach (var parameter in parameters) metadata.Parameters.Remove(parameter);
        cmdlet.InvokeProvider.Item.Set("function:global:" + name, ScriptBlock.Create(ProxyCommand.Create(metadata)));
        ((FunctionInfo)cmdlet.InvokeCommand.GetCommand(name, CommandTypes.Function)).Description = Mark;
    }

    private static string Name(Type cmdlet) => cmdlet.GetCustomAttribute<CmdletAttribute>() is { } name
        ? name.VerbName + "-" + name.NounName : "";

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A noun that a simulated cmdlet has, or that CsService reads, in its own spelling.</summary>
    /// <exception cref="SimulatorException">ValueInvalid: there is none of this name, so that no fault would ever show.</exception>
    public static string Noun(string noun)
    {
        string[] known = [.. Microsofts.Select(name => name.Substring(name.IndexOf('-') + 1))
            .Concat(ObjectTypes.All.Select(type => type.Noun)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return known.FirstOrDefault(name => Same(name, noun)) ?? throw SimulatorException.Invalid(
            $"No simulated cmdlet has the noun \"{noun}\", so nothing would be denied: give a noun as CsVoiceRoute. "
                + "Get-Command -Module E911Config.Simulator shows them.", noun);
    }

    private static bool IsMicrosofts(Type cmdlet) => typeof(SimulatedCommand).IsAssignableFrom(cmdlet);
}
