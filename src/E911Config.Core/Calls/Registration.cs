namespace E911Config.Core.Calls;

/// <summary>Where a client is registered.</summary>
/// <param name="State">Whether it is registered at all.</param>
/// <param name="Home">Its home pool.</param>
/// <param name="InUse">The pool in use; the home pool if it is registered nowhere.</param>
internal sealed record Registration(Truth State, PoolNode Home, PoolNode InUse);
