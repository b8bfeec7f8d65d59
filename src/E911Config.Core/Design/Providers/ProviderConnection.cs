namespace E911Config.Core.Design;

/// <summary>The line to the provider.</summary>
/// <param name="Kind">What sort of line.</param>
/// <param name="Confidential">Whether the calls on it must be kept confidential.</param>
/// <param name="Ipsec">Whether it is protected by IPsec.</param>
/// <param name="Place">Where the design says so.</param>
public sealed record ProviderConnection(ConnectionKind Kind, bool Confidential, bool Ipsec, SourcePlace Place);
