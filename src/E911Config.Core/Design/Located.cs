namespace E911Config.Core.Design;

/// <summary>A value of the design that knows where it was written.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Place">
/// Where it stands in the design. A value that a default or a template gave has the place of what it was made for.
/// </param>
public sealed record Located<T>(T Value, SourcePlace Place);
