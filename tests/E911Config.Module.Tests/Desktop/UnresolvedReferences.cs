using System.Collections.Generic;
using System.Linq;

using Mono.Cecil;

namespace E911Config.Module.Tests.Desktop;

/// <summary>What an assembly asks for that the folders at hand do not have.</summary>
public static class UnresolvedReferences
{
    /// <summary>One line for each, with the assembly that asks.</summary>
    public static IReadOnlyList<string> Of(string file, IAssemblyResolver folders)
    {
        using var module = ModuleDefinition.ReadModule(file, new() { AssemblyResolver = folders });
        var assemblies = module.AssemblyReferences.Where(name => folders.Resolve(name) is not { } found
            || found.Name.Version < name.Version)
            .Select(name => name.FullName);
        var types = module.GetTypeReferences().Where(type => !IsThere(type)).Select(type => type.FullName);
        var members = module.GetMemberReferences().Where(member => !IsMadeByRuntime(member) && !IsThere(member))
            .Select(member => member.FullName);
        return [.. assemblies.Concat(types).Concat(members).Select(name => $"{module.Name}: {name}")];
    }

    /// <summary>How much is asked for: an assembly of which nothing is read has nothing unresolved either.</summary>
    public static int Count(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return module.GetTypeReferences().Count() + module.GetMemberReferences().Count();
    }

    // The getter, the setter and the constructors of an array stand in no assembly.
    private static bool IsMadeByRuntime(MemberReference member) => member.DeclaringType is ArrayType;

    private static bool IsThere(MemberReference member)
    {
        try
        {
            return member.Resolve() is not null;
        }
        catch (AssemblyResolutionException)
        {
            return false;
        }
    }
}
