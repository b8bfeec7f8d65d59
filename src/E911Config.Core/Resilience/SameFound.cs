using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace E911Config.Core.Resilience;

/// <summary>Compares which result it is; records compare what they hold.</summary>
internal sealed class SameFound : IEqualityComparer<CallFailures>
{
    public static SameFound Instance { get; } = new();

    public bool Equals(CallFailures? one, CallFailures? other) => ReferenceEquals(one, other);

    public int GetHashCode(CallFailures one) => RuntimeHelpers.GetHashCode(one);
}
