using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

using Mono.Cecil;

namespace E911Config.Module.Tests.Desktop;

/// <summary>Finds assemblies in given folders and nowhere else: what this machine's own .NET has proves nothing of another.</summary>
public sealed class ReferenceFolders(params string[] folders) : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition?> read = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public AssemblyDefinition? Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

    /// <inheritdoc/>
    public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (read.TryGetValue(name.Name, out var known)) return known;
        var file = folders.Select(folder => Path.Combine(folder, name.Name + ".dll")).FirstOrDefault(File.Exists);
        return read[name.Name] = file is null ? null : AssemblyDefinition.ReadAssembly(file, new() { AssemblyResolver = this });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var assembly in read.Values) assembly?.Dispose();
    }
}
