using System;
using System.IO;
using System.Reflection;

namespace E911Config.Module.Tests.Infrastructure;

/// <summary>Where things lie in the clone that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release, as these tests were built.</summary>
    public static string Configuration { get; } = typeof(Repository)
        .Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string ModuleFolder(string module) => Path.Combine(Root, "artifacts", "module", module);

    public static string Manifest(string module) => Path.Combine(ModuleFolder(module), module + ".psd1");

    /// <summary>The dll of a tool that is started as a process of its own.</summary>
    public static string Executable(string project) =>
        Path.Combine(Root, project, "bin", Configuration, "net10.0", Path.GetFileName(project) + ".dll");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "E911Config.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds E911Config.sln.");
    }
}
