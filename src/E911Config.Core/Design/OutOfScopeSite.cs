namespace E911Config.Core.Design;

/// <summary>A network site that the design leaves alone on purpose.</summary>
/// <param name="NetworkSite">The network site.</param>
/// <param name="Reason">Why.</param>
/// <param name="Jurisdiction">Whose law applies there, such as <c>CN</c>; null if the design does not say.</param>
public sealed record OutOfScopeSite(Located<string> NetworkSite, string Reason, string? Jurisdiction);
