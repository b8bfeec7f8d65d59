namespace E911Config.Core.Deployment;

/// <summary>
/// A documented property that no object of a noun has in a deployment: its version is older than the property. It is not the same as a
/// property without a value, which a cmdlet could give it.
/// </summary>
/// <param name="Noun">The noun, such as <c>CsLocationPolicy</c>.</param>
/// <param name="Property">Microsoft's name of the property.</param>
public sealed record MissingProperty(string Noun, string Property);
