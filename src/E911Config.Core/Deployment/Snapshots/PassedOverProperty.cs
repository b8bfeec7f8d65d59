namespace E911Config.Core.Deployment;

/// <summary>A documented property that was there to read and is not kept, because nothing here needs it.</summary>
/// <param name="Noun">The noun, such as <c>CsSite</c>.</param>
/// <param name="Property">Microsoft's name of the property.</param>
public sealed record PassedOverProperty(string Noun, string Property);
