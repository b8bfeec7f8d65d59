using System.Collections.Generic;
using System.Runtime.CompilerServices;
using E911Config.Core.Calls;

namespace E911Config.Core.Checks;

/// <summary>Groups of callers by being the same object: a run makes each group once, and they have long keys.</summary>
internal sealed class SameGroup : IEqualityComparer<CallerGroup>
{
    public static SameGroup Instance { get; } = new();

    public bool Equals(CallerGroup? one, CallerGroup? other) => ReferenceEquals(one, other);

    public int GetHashCode(CallerGroup group) => RuntimeHelpers.GetHashCode(group);
}
