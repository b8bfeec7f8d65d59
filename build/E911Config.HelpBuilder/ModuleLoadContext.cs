using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace E911Config.HelpBuilder;

/// <summary>Finds what the module was compiled against among the files that the build names.</summary>
internal sealed class ModuleLoadContext(IReadOnlyList<string> references) : AssemblyLoadContext("module")
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = references.FirstOrDefault(path =>
            string.Equals(Path.GetFileNameWithoutExtension(path), assemblyName.Name, StringComparison.OrdinalIgnoreCase));
        if (file is null)
            return null;
        using var image = new MemoryStream(File.ReadAllBytes(file));
        return LoadFromStream(image);
    }
}
