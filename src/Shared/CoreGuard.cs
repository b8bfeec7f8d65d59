using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;

using E911Config.Core;

namespace E911Config.Internal;

/// <summary>
/// Refuses to import a module beside a Core of another build. .NET keeps the first E911Config.Core that a session loads:
/// two modules of different builds would share it silently, and one of them would work on rules that it was not made for.
/// Compiled into each module, since the Core at hand may be the wrong one.
/// </summary>
internal static class CoreGuard
{
    private const int OldestJson = 13;

    /// <summary>Throws when the loaded E911Config.Core or Newtonsoft.Json is not one that <paramref name="module"/> works with.</summary>
    public static void Check(Assembly module)
    {
        Assembly core;
        Assembly json;
        try
        {
            core = LoadedCore();
            json = LoadedJson();
        }
        catch (Exception e) when (e is FileLoadException or FileNotFoundException or TypeLoadException or MissingMethodException
            or BadImageFormatException)
        {
            throw new InvalidOperationException(
                $"{Describe(module)} cannot be imported: it cannot use the E911Config.Core or Newtonsoft.Json in this session "
                    + $"({e.Message}). {WayOut}", e);
        }

        if (Build(core) != Build(module) || core.GetName().Version?.Major != module.GetName().Version?.Major)
        {
            throw new InvalidOperationException(
                $"{Describe(module)} cannot be imported: this session has already loaded {Describe(core)}, of another build. {WayOut}");
        }

        if (json.GetName().Version?.Major < OldestJson)
        {
            throw new InvalidOperationException(
                $"{Describe(module)} cannot be imported: it needs Newtonsoft.Json {OldestJson} or later, and this session has loaded "
                    + $"{Describe(json)}. "
                + "Import E911Config in a new session, before what brings the older copy.");
        }
    }

    private const string WayOut = "Start a new session and import E911Config and E911Config.Simulator of one build only.";

    // Methods of their own: a load that fails does so when the method that names the type is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Assembly LoadedCore() => CoreAssembly.Itself;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Assembly LoadedJson() => CoreAssembly.Json;

    private static string Build(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        + " " + assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration;

    private static string Describe(Assembly assembly) => $"{assembly.GetName().Name} {Build(assembly)} ({assembly.Location})";
}
