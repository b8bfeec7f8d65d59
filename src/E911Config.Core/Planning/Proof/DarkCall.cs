using E911Config.Core.Calls;

namespace E911Config.Core.Planning;

/// <summary>A call that is worse on the way through steps than before them and afterwards.</summary>
/// <param name="Callers">Who calls, and from where.</param>
/// <param name="Number">What they dial.</param>
/// <param name="Worst">What becomes of the call then.</param>
/// <param name="Step">The number of the step after which it does.</param>
public sealed record DarkCall(CallerKey Callers, string Number, Outcome Worst, int Step);
