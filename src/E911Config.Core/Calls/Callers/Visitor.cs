namespace E911Config.Core.Calls;

/// <summary>Callers who fare worse on a visit to a zone than those who are at home there.</summary>
/// <param name="Caller">Their class, at <paramref name="NetworkSite"/>.</param>
/// <param name="Zone">The zone.</param>
/// <param name="Number">The emergency number.</param>
/// <param name="Residents">The worst that its residents get.</param>
/// <param name="Worst">The worst that these visitors get.</param>
/// <param name="NetworkSite">The first network site of the zone where they get it.</param>
/// <param name="ReasonCode">Why, one of <see cref="ReasonCodes"/>; null if there is no code for it.</param>
public sealed record Visitor(Caller Caller, string Zone, string Number, Outcome Residents, Outcome Worst, string NetworkSite,
    string? ReasonCode);
