using System.Linq;
using System.Management.Automation;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Store;

namespace E911Config.Simulator;

/// <summary>Keeps the simulator away from a real Management Shell: one name must never mean two things in a session.</summary>
internal static class RealModule
{
    private const string Probe = "Get-CsVoiceRoute";

    // As a pattern: whoever asks for the name has PowerShell import whatever module on its path has it, also where only imported ones are
    // asked for.
    private static readonly string Pattern = Probe.Substring(0, Probe.Length - 1) + "[" + Probe[Probe.Length - 1] + "]";

    // What a module or a session brings. Without it every folder of the path would be searched for a program of that name.
    private const CommandTypes Imported = CommandTypes.Alias | CommandTypes.Function | CommandTypes.Filter | CommandTypes.Cmdlet;
    private static readonly string[] Names = ["SkypeForBusiness", "Lync"];

    /// <summary>Refuses where a real module is loaded or another command owns the name.</summary>
    /// <exception cref="SimulatorException">RealModulePresent.</exception>
    public static void Refuse(CommandInvocationIntrinsics commands)
    {
        if (commands.GetCommands(Pattern, Imported, nameIsPattern: true).FirstOrDefault(command => !IsOurs(command))
            is not { } command) return;
        throw Present($"{Probe} is already there{(command.ModuleName is { Length: > 0 } module ? ", from the module " + module : "")}");
    }

    /// <summary>The same before the module's own cmdlets are there.</summary>
    public static void RefuseAtImport()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        foreach (var loaded in shell.AddCommand("Get-Module").AddParameter("Name", Names).Invoke<PSModuleInfo>()
            .Where(module => !StandIn.IsOurs(module)))
            throw Present($"the module {loaded.Name} is loaded");
        shell.Commands.Clear();
        var found = shell.AddCommand("Get-Command").AddParameter("Name", Pattern).AddParameter("ErrorAction", "Ignore")
            .AddParameter("CommandType", Imported).AddParameter("ListImported").Invoke<CommandInfo>();
        if (found.FirstOrDefault(command => !IsOurs(command)) is { } other)
            throw Present($"{Probe} is already there{(other.ModuleName is { Length: > 0 } module ? ", from the module " + module : "")}");
    }

    private static bool IsOurs(CommandInfo command) => VisibleCommands.IsOurs(command) || command is CmdletInfo cmdlet
        && cmdlet.ImplementingType.Assembly.GetName().Name == typeof(RealModule).Assembly.GetName().Name;

    private static SimulatorException Present(string what) => new(
        "RealModulePresent", ErrorCategory.InvalidOperation,
            $"The simulator does not work in this session: {what}. "
            + "Use a session without the Management Shell and without imported remote commands.");
}
