namespace E911Config.Core.Deployment;

/// <summary>A property that differs between two objects, or between two states of one.</summary>
/// <param name="Property">Which property.</param>
/// <param name="Before">Its value in the first object, or before a change.</param>
/// <param name="After">Its value in the second, or after the change.</param>
public sealed record PropertyDifference(Property Property, object? Before, object? After);
