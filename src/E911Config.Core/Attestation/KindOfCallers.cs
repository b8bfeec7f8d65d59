using E911Config.Core.Calls;

namespace E911Config.Core.Attestation;

/// <summary>The callers of one kind in a zone.</summary>
/// <param name="Kind">What they call with.</param>
/// <param name="Groups">How many groups of them there are.</param>
/// <param name="Callers">How many callers; each class counts once, wherever it sits.</param>
/// <param name="Supposed">How many of the groups are supposed, since nobody is known to be there.</param>
/// <param name="Uncounted">How many of the groups are of a number that is not known, as behind a PBX.</param>
public sealed record KindOfCallers(ClientKind Kind, int Groups, long Callers, int Supposed, int Uncounted);
