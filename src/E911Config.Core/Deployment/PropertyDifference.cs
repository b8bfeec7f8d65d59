namespace E911Config.Core.Deployment;

/// <summary>A property that differs between two objects.</summary>
/// <param name="Property">Which property.</param>
/// <param name="Left">Its value in the first object.</param>
/// <param name="Right">Its value in the second.</param>
public sealed record PropertyDifference(Property Property, object? Left, object? Right);
