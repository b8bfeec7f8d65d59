using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>What decides which ways a call goes, whatever fails.</summary>
/// <param name="Place">Where the caller is; null if the kind of place tells enough.</param>
/// <param name="PlaceKind">What that place is like; null if it is like no other.</param>
/// <param name="Zone">His zone; null if he is in none.</param>
/// <param name="IsOffNetwork">Whether that is the zone of those off the network.</param>
/// <param name="Home">His home pool.</param>
/// <param name="IsOfClient">Whether it is a call of a client that marks emergency calls.</param>
/// <param name="Inbound">Of a PBX call the trunk that it comes in over; else null.</param>
/// <param name="Stages">The number and the usages, at each pool at which he may be registered.</param>
internal sealed record WayKey(CallerPlace? Place, string? PlaceKind, string? Zone, bool IsOffNetwork, string Home, bool IsOfClient,
    string? Inbound, string Stages);
