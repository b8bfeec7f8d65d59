using E911Config.Core.Calls;

namespace E911Config.Core.Checks.Voice;

/// <summary>Which voice policy is in effect for callers.</summary>
internal static class VoicePolicies
{
    /// <summary>The one that is granted, else that of the topology site of a pool, else the global one; null if it cannot be told.</summary>
    /// <param name="context">The deployment.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="pool">The pool at which he is registered; his home pool unless another is given.</param>
    public static VoicePolicyNode? Of(CheckContext context, Caller caller, string? pool = null) => !context.Index.VoicePolicies.IsRead ? null
        : context.Index.VoicePolicies.InEffect(caller.VoicePolicy, null, context.Index.Pools.FindRegistrar(pool ?? caller.RegistrarPool)
            .Site, null)?.Node;
}
