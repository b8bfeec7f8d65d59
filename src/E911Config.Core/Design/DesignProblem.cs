namespace E911Config.Core.Design;

/// <summary>One mistake in a design, found without looking at any deployment.</summary>
/// <param name="Place">Where the offending value stands.</param>
/// <param name="Message">What is wrong, with the object's name, and the way out.</param>
public sealed record DesignProblem(SourcePlace Place, string Message);
