using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Drift.Foreign;

/// <summary>All kinds, by name: whatever class there is.</summary>
internal static class ForeignKinds
{
    public static IReadOnlyList<IForeignKind> All { get; } = typeof(IForeignKind).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IForeignKind).IsAssignableFrom(type))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (IForeignKind)Activator.CreateInstance(type)!).ToArray();
}
