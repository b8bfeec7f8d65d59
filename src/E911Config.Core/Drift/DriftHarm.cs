using E911Config.Core.Calls;

namespace E911Config.Core.Drift;

/// <summary>All that a drift does, which its one effect does not show: an acceptance must bear the whole of it.</summary>
/// <param name="AtWorst">The worst that becomes of a call, with everything in order or under one failure; null where none is worse.</param>
/// <param name="Untold">The properties of location policies by which people are told or shown less.</param>
internal sealed record DriftHarm(Outcome? AtWorst, DriftNames Untold);
