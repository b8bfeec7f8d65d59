using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using E911Config.Core.Deployment;
using E911Config.Simulator.Output;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Abstractions;

/// <summary>
/// What a session sees of the module: Microsoft's cmdlets while it simulates, and none before and after. A missing cmdlet is not imported;
/// a cmdlet that lacks parameters stands behind a function without them, as the cmdlets of an older server do behind implicit remoting.
/// </summary>
internal static class VisibleCommands
{
    private const string Mark = "Stands before the simulated cmdlet and lacks the parameters that Set-E911SimulationFault took away.";

    /// <summary>The cmdlets of the module, by name.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } = typeof(VisibleCommands).Assembly.GetExportedTypes()
        .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)
        .ToDictionary(Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of Microsoft's cmdlets.</summary>
    public static IReadOnlyList<string> Microsofts { get; } = [.. All.Where(pair => IsMicrosofts(pair.Value)).Select(pair => pair.Key)];

    /// <summary>The name of one of Microsoft's cmdlets, as it is written.</summary>
    public static string Name(string cmdlet) => All.Keys.FirstOrDefault(name => Same(name, cmdlet) && IsMicrosofts(All[name]))
        ?? throw SimulatorException.Invalid($"\"{cmdlet}\" is no simulated cmdlet. Get-Command *-Cs* lists them.", cmdlet);

    /// <summary>The name of a parameter of a cmdlet, as it is written.</summary>
    public static string Parameter(string cmdlet, string parameter) => All[cmdlet].GetProperties()
        .FirstOrDefault(property => Same(property.Name, parameter) && property.IsDefined(typeof(ParameterAttribute)))?.Name
        ?? throw SimulatorException.Invalid($"{cmdlet} has no parameter \"{parameter}\" that could be missing.", parameter);

    /// <summary>
    /// What the cmdlets of a server lack whose objects lack properties: the parameters of these names, and what makes an element of such a
    /// list.
    /// </summary>
    public static IReadOnlyList<CommandGap> Older(IReadOnlyList<MissingProperty> properties) =>
    [
        .. from missing in properties
           from verb in new[] { "New-", "Set-" }
           let cmdlet = verb + missing.Noun
           where All.TryGetValue(cmdlet, out var type) && type.GetProperty(missing.Property)?.IsDefined(typeof(ParameterAttribute)) == true
           select new CommandGap(cmdlet, [missing.Property]),
        .. from missing in properties
           let maker = ObjectTypes.Get(missing.Noun).Get(missing.Property).RecordCommand
           where maker is not null && All.ContainsKey(maker)
           select new CommandGap(maker, []),
    ];

    /// <summary>Whether a command is a function made here.</summary>
    public static bool IsOurs(CommandInfo command) => command is FunctionInfo { Description: Mark };

    /// <summary>Makes the session of a cmdlet see all but what is missing.</summary>
    public static void Show(PSCmdlet cmdlet, Simulation simulation)
    {
        KnownMembers.Tell(SessionHandle.Module(cmdlet), simulation);
        var missing = simulation.Faults.Missing;
        var wanted = Microsofts.Except(missing.Cmdlets, StringComparer.OrdinalIgnoreCase).ToArray();
        if (missing.Parameters.Count == 0
            && new HashSet<string>(wanted, StringComparer.OrdinalIgnoreCase).SetEquals(Visible(cmdlet))) return;
        CmdletModule.Remove();
        var module = CmdletModule.Import(SessionHandle.Module(cmdlet), simulation.StandIn, wanted);
        var covered = missing.Parameters.Where(pair => wanted.Contains(pair.Key)).ToArray();
        foreach (var pair in covered) Cover(cmdlet, pair.Key, pair.Value);
        if (covered.Length > 0) module.OnRemove = Uncovering(covered.Select(pair => pair.Key));
    }

    // By a pattern: whoever asks for a name has PowerShell import whatever module on its path has it. A function that stands before a
    // cmdlet counts as something else.
    private static IEnumerable<string> Visible(PSCmdlet cmdlet) => cmdlet.InvokeCommand
        .GetCommands("*-Cs*", CommandTypes.Cmdlet | CommandTypes.Function, nameIsPattern: true)
        .Select(found => IsOurs(found) ? Mark : found is CmdletInfo { ImplementingType: { } type } && IsMicrosofts(type) ? found.Name : "")
        .Where(name => name.Length > 0);

    private static void Cover(PSCmdlet cmdlet, string name, IEnumerable<string> parameters)
    {
        var metadata = new CommandMetadata(cmdlet.InvokeCommand.GetCmdlet(name));
        foreach (var parameter in parameters) metadata.Parameters.Remove(parameter);
        cmdlet.InvokeProvider.Item.Set("function:global:" + name, ScriptBlock.Create(ProxyCommand.Create(metadata)));
        ((FunctionInfo)cmdlet.InvokeCommand.GetCommand(name, CommandTypes.Function)).Description = Mark;
    }

    // Whoever removes the module takes also what stands before its cmdlets.
    private static ScriptBlock Uncovering(IEnumerable<string> cmdlets) => ScriptBlock.Create("Microsoft.PowerShell.Management\\Remove-Item "
        + "-LiteralPath " + string.Join(", ", cmdlets.Select(name => "'function:" + name + "'")) + " -ErrorAction Ignore");

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
                + "Get-Command *-Cs* shows them.", noun);
    }

    private static bool IsMicrosofts(Type cmdlet) => typeof(SimulatedCommand).IsAssignableFrom(cmdlet);
}
