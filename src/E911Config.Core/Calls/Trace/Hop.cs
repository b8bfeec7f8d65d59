namespace E911Config.Core.Calls;

/// <summary>One question on the way of a call.</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="Rule">What decided: an object, or a rule of how calls are routed.</param>
/// <param name="Answer">What came of it.</param>
public sealed record Hop(string Asked, string Rule, string Answer);
