using System.Management.Automation;

using E911Config.Internal;

namespace E911Config.Simulator;

/// <summary>Runs when PowerShell imports E911Config.Simulator.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    /// <inheritdoc/>
    public void OnImport()
    {
        CoreGuard.Check(typeof(ModuleInitializer).Assembly);
        RealModule.RefuseAtImport();
    }
}
