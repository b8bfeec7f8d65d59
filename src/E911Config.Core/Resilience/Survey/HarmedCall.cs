namespace E911Config.Core.Resilience;

/// <summary>A call with one of its minimal sets of failures.</summary>
/// <param name="Call">The call.</param>
/// <param name="Set">The set.</param>
public sealed record HarmedCall(CallResilience Call, FailureSet Set);
