namespace E911Config.Core.Design;

/// <summary>A trunk of the provider.</summary>
/// <param name="Trunk">The trunk, in stored form: <c>PstnGateway:name</c>.</param>
/// <param name="Kind">What stands at its end.</param>
/// <param name="Certified">Whether the session border controller is certified for E9-1-1; null if the design does not say.</param>
/// <param name="PassesPidfLo">Whether the location (PIDF-LO) in a call gets through it; null if the design does not say.</param>
public sealed record ProviderTrunk(Located<string> Trunk, ProviderTrunkKind Kind, bool? Certified, bool? PassesPidfLo);
