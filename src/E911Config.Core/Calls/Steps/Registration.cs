namespace E911Config.Core.Calls;

/// <summary>Where a client is registered; of a PBX call, whether it comes in.</summary>
/// <param name="State">Whether it is registered at all.</param>
/// <param name="Home">Its home pool; of a PBX call the pool of the Mediation Server.</param>
/// <param name="InUse">The pool in use; the home pool if it is registered nowhere.</param>
internal sealed record Registration(Truth State, PoolNode Home, PoolNode InUse);
