using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Abstractions;

/// <summary>
/// The module with Microsoft's cmdlets, which a session has while it simulates: the one beside the assembly, or the one that stands in for
/// Microsoft's.
/// </summary>
internal static class CmdletModule
{
    private const string Core = "Microsoft.PowerShell.Core\\";

    /// <summary>Its manifest, where nothing stands in for Microsoft's.</summary>
    public static string Manifest { get; } = Path.ChangeExtension(typeof(CmdletModule).Assembly.Location, ".Cmdlets.psd1");

    /// <summary>Its name, where nothing stands in for Microsoft's.</summary>
    public static string Name { get; } = Path.GetFileNameWithoutExtension(Manifest);

    /// <summary>Gives some of the cmdlets to the current session. Its simulation is theirs.</summary>
    public static PSModuleInfo Import(PSModuleInfo owner, StandIn? standIn, IReadOnlyCollection<string> cmdlets)
    {
        standIn?.Offer(cmdlets);

        // To match every name with every other takes longer than the rest.
        var names = cmdlets.Count == VisibleCommands.Microsofts.Count ? ["*"] : cmdlets;
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(Core + "Import-Module").AddParameter("Name", WildcardPattern.Escape(standIn?.Manifest ?? Manifest))
            .AddParameter("Cmdlet", names).AddParameter("Global").AddParameter("ErrorAction", ActionPreference.Stop).Invoke();

        // What -PassThru returns is not always the module that its commands name: the console and a far session get a copy.
        var module = Imported().Single();
        SessionHandle.Share(owner, module);
        return module;
    }

    /// <summary>Takes them from the current session.</summary>
    public static void Remove()
    {
        foreach (var module in Imported())
        {
            using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
            shell.AddCommand(Core + "Remove-Module").AddParameter("ModuleInfo", module).AddParameter("Force")
                .AddParameter("ErrorAction", ActionPreference.Stop).Invoke();
        }
    }

    private static PSModuleInfo[] Imported()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return [.. shell.AddCommand(Core + "Get-Module").AddParameter("Name", new[] { Name, StandIn.Name }).Invoke<PSModuleInfo>()
            .Where(StandIn.IsOurs)];
    }
}
