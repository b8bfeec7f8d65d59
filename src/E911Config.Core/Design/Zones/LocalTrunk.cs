namespace E911Config.Core.Design;

/// <summary>
/// A trunk on which a zone falls back when the way to the provider is gone; it serves the network sites of the zones that name it.
/// </summary>
/// <param name="Trunk">The trunk, in stored form: <c>PstnGateway:name</c>.</param>
/// <param name="Mode">What it does with the call.</param>
/// <param name="EcrcNumber">
/// With mode ecrc: the ECRC number in the form in which this trunk's carrier wants it; null if it is what the trunk's own rules make of the
/// provider's.
/// </param>
public sealed record LocalTrunk(Located<string> Trunk, LocalTrunkMode Mode, Located<string>? EcrcNumber);
