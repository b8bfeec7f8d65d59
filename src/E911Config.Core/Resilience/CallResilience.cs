using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>What may fail of the calls of a group of callers.</summary>
/// <param name="Group">Who calls.</param>
/// <param name="Number">What they dial.</param>
/// <param name="Failures">What may fail.</param>
public sealed record CallResilience(CallerGroup Group, string Number, CallFailures Failures);
