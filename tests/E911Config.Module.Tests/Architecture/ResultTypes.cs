using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using E911Config.Module.Tests.Infrastructure;

namespace E911Config.Module.Tests.Architecture;

/// <summary>The types that the cmdlets of E911Config say they return, and all that can be reached from them.</summary>
internal static class ResultTypes
{
    private const string Core = "E911Config.Core";

    /// <summary>Those that the cmdlets name.</summary>
    public static IReadOnlyList<Type> Named(HostedShell shell) =>
        shell.Run("(Get-Command -Module E911Config -CommandType Cmdlet).OutputType").Clean().Output
        .Select(output => ((PSTypeName)output.BaseObject).Type).OfType<Type>().Where(IsOurs).Distinct()
            .OrderBy(type => type.FullName, StringComparer.Ordinal).ToArray();

    /// <summary>Those, and every type of ours that their properties have, to any depth.</summary>
    public static IReadOnlyList<Type> All(HostedShell shell)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(Named(shell));
        while (open.TryPop(out var type))
        {
            if (!found.Add(type) || type.IsEnum) continue;
            foreach (var part in Properties(type).SelectMany(property => Parts(property.PropertyType)).Where(IsOurs)) open.Push(part);
        }

        return found.OrderBy(type => type.FullName, StringComparer.Ordinal).ToArray();
    }

    /// <summary>What users see of a type.</summary>
    public static PropertyInfo[] Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    /// <summary>Whether a type is one of the product's own.</summary>
    public static bool IsOurs(Type type) => type.Assembly.GetName().Name == Core;

    /// <summary>A type, what it holds, and what its bases do.</summary>
    public static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : [type, .. type.GetGenericArguments().SelectMany(Parts), .. type.BaseType is { IsGenericType: true } list
            ? list.GetGenericArguments().SelectMany(Parts) : []];
}
