namespace E911Config.Core.Drafting;

/// <summary>A network site that a draft leaves alone, with the question.</summary>
/// <param name="NetworkSite">The network site.</param>
/// <param name="Jurisdiction">Whose law applies, as the location service says; null if it does not.</param>
/// <param name="Why">Why it is left alone.</param>
public sealed record LeftSite(string NetworkSite, string? Jurisdiction, OpenDecision Why);
