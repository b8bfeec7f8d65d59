using System.Reflection;

using Newtonsoft.Json;

namespace E911Config.Core;

/// <summary>
/// The assemblies that this process really uses. Both modules share one Core, and a host may bring its own Newtonsoft.Json:
/// which copy is loaded is settled by whoever comes first, so a module asks when it is imported.
/// </summary>
public static class CoreAssembly
{
    /// <summary>The loaded E911Config.Core.</summary>
    public static Assembly Itself => typeof(CoreAssembly).Assembly;

    /// <summary>The version of the release.</summary>
    public static string Version =>
        Itself.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>The Newtonsoft.Json that Core is bound to, which need not be the only one in the process.</summary>
    public static Assembly Json => typeof(JsonConvert).Assembly;
}
