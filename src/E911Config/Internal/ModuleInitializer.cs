using System.Management.Automation;

namespace E911Config.Internal;

/// <summary>Runs when PowerShell imports E911Config.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    /// <inheritdoc/>
    public void OnImport() => CoreGuard.Check(typeof(ModuleInitializer).Assembly);
}
