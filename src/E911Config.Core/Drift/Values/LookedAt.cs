using E911Config.Core.Calls;

namespace E911Config.Core.Drift;

/// <summary>What becomes of a call.</summary>
/// <param name="Result">Where it ends.</param>
/// <param name="Told">Whom it tells; null if that cannot be told, or is not asked.</param>
/// <param name="Leaving">What is wrong with the number by which it arrives; null if nothing is.</param>
internal sealed record LookedAt(CallResult Result, Told? Told, WrongLeaving? Leaving)
{
    /// <summary>Follows a call.</summary>
    public static LookedAt Of(CallEngine engine, CallRequest request)
    {
        var result = engine.Run(request);
        return new LookedAt(result, engine.ToldBy(result), engine.WrongLeaving(request, result));
    }

    /// <summary>Whether it leaves by a number that is wrong where another call's is right, or less wrong.</summary>
    public bool LeavesWorseThan(LookedAt other) => Leaving is { } own && (other.Leaving is not { } its || own.Flaw > its.Flaw);
}
