using System.Management.Automation;

using E911Config.Internal;
using E911Config.Simulator.Abstractions;
using E911Config.Simulator.Output;
using E911Config.Simulator.Store;

namespace E911Config.Simulator;

/// <summary>Runs when PowerShell imports E911Config.Simulator, and when it removes it.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnImport()
    {
        CoreGuard.Check(typeof(ModuleInitializer).Assembly);
        if (SessionHandle.Imported() is not null) return; // A simulation starts: its cmdlets come from this assembly too.
        RealModule.RefuseAtImport();
        KnownMembers.Tell();
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        if (SessionHandle.Close(psModuleInfo)) CmdletModule.Remove();
    }
}
