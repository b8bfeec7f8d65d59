using System.Collections.Generic;

namespace E911Config.Core.Calls;

/// <summary>Where a client is registered.</summary>
/// <param name="State">Whether it is registered at all.</param>
/// <param name="Home">Its home pool.</param>
/// <param name="InUse">The pool in use; the home pool if it is registered nowhere.</param>
internal sealed record Registration(Truth State, PoolNode Home, PoolNode InUse)
{
    /// <summary>Every pool that may be in use, as far as that can be told: more than one if it is not certain.</summary>
    public IReadOnlyList<PoolNode> Perhaps { get; init; } = [InUse];

    /// <summary>Whether there are no others.</summary>
    public bool NoOthers { get; init; } = true;
}
