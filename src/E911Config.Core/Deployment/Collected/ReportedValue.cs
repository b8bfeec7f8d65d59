namespace E911Config.Core.Deployment;

/// <summary>Reads a property of an object as a cmdlet reported it.</summary>
/// <param name="name">The name under which it is looked for.</param>
/// <param name="property">What it holds.</param>
/// <param name="value">The value as <see cref="Property.Normalize"/> takes it.</param>
/// <returns>Whether the object has a property of that name.</returns>
/// <exception cref="System.FormatException">The value cannot be understood.</exception>
public delegate bool ReportedValue(string name, Property property, out object? value);
