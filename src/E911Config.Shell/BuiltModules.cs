using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace E911Config.Shell;

/// <summary>Finds the modules that the build laid out, from where the shell itself lies.</summary>
internal static class BuiltModules
{
    private static readonly string[] Names = ["E911Config", "E911Config.Simulator"];

    /// <summary>The manifests to import, in order.</summary>
    /// <exception cref="ShellException">They are not there.</exception>
    public static IReadOnlyList<string> Manifests()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var root = Path.Combine(folder.FullName, "artifacts", "module");
            if (!Directory.Exists(root) && !File.Exists(Path.Combine(folder.FullName, "E911Config.sln")))
                continue;
            var manifests = Names.Select(name => Path.Combine(root, name, name + ".psd1")).ToList();
            return manifests.Find(manifest => !File.Exists(manifest)) is not { } missing
                ? manifests
                : throw new ShellException($"'{missing}' is not there. Build the modules first: dotnet build E911Config.sln", 1);
        }

        throw new ShellException($"no folder above '{AppContext.BaseDirectory}' holds artifacts/module. Run the shell from a clone: dotnet run --project src/E911Config.Shell", 1);
    }
}
