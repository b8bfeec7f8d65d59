using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Who calls from where: the classes of callers at the places where they are at home, and on demand at all others. Nobody is overlooked:
/// where no class is known to be at home, a caller is supposed.
/// </summary>
public static class CallerGroups
{
    /// <summary>
    /// The classes at their homes, and supposed callers at network sites of zones where nobody is at home, and for zones by grant whose
    /// policy nobody has. Who is homed online is not among them (<see cref="HomedOnline"/>).
    /// </summary>
    public static IReadOnlyList<CallerGroup> Of(Snapshot snapshot, CallFacts facts) => Of(new CallerHomes(snapshot, facts));

    /// <summary>The same for a deployment that is prepared for calls already.</summary>
    internal static IReadOnlyList<CallerGroup> Of(CallIndex index) => Of(new CallerHomes(index));

    private static CallerGroup[] Of(CallerHomes homes)
    {
        var groups = new Dictionary<(Caller Class, string Site), CallerGroup>();
        foreach (var (callers, sites) in homes.All)
        {
            foreach (var site in sites)
            {
                var key = (CallerHomes.ClassOf(callers), Key(site));
                var (count, placed) = groups.TryGetValue(key, out var same) ? (same.Caller.Count, same.Placed) : (0, 0);
                groups[key] = new CallerGroup(site, Caller.Of(callers, site) with { Count = count + callers.Count })
                    { Placed = placed + (callers.IsPlaced ? callers.Count : 0) };
            }
        }

        foreach (var (callers, site) in homes.Supposed(groups.Values))
        {
            var key = (CallerHomes.ClassOf(callers), Key(site));
            if (!groups.ContainsKey(key)) groups.Add(key, new CallerGroup(site, Caller.Of(callers, site)) { IsSupposed = true });
        }

        return Sorted(groups.Values);
    }

    /// <summary>
    /// How many callers are homed online: of no registrar pool, or of one that this deployment does not have. Their calls are not followed.
    /// </summary>
    public static long HomedOnline(Snapshot snapshot) =>
        snapshot.Callers.Where(callers => callers.IsHomedOnline(snapshot)).Sum(callers => callers.Count);

    /// <summary>
    /// The classes at every network site where they are not at home; made one by one as they are asked for. A PBX visits nobody.
    /// </summary>
    public static IEnumerable<CallerGroup> Visitors(Snapshot snapshot, CallFacts facts)
    {
        var sites = snapshot.All(NetworkSite.Type).Select(site => site.Identity).ToArray();
        foreach (var (_, callers, homes) in Classes(snapshot, facts))
        {
            foreach (var site in sites.Where(site => !homes.Contains(site))) yield return new CallerGroup(site, Caller.Of(callers, site));
        }
    }

    /// <summary>
    /// Each class that may visit once: by what decides its routing, in one spelling; with its number, and where it is at home.
    /// </summary>
    internal static IEnumerable<(Caller Key, CallerClass Callers, HashSet<string?> Homes)> Classes(Snapshot snapshot, CallFacts facts) =>
        from kind in new CallerHomes(snapshot, facts).All.GroupBy(home => CallerHomes.ClassOf(home.Callers))
        where kind.Key.Kind != ClientKind.Pbx
        let homes = new HashSet<string?>(kind.SelectMany(home => home.Sites), StringComparer.OrdinalIgnoreCase)
        select (kind.Key, kind.First().Callers with { Count = kind.Sum(home => home.Callers.Count) }, homes);

    private static string Key(string? site) => site is null ? "" : site.ToUpperInvariant();

    private static CallerGroup[] Sorted(IEnumerable<CallerGroup> groups) => [.. groups
        .OrderBy(group => group.NetworkSite is null).ThenBy(group => group.NetworkSite, StringComparer.OrdinalIgnoreCase)
        .ThenBy(group => group.Caller.RegistrarPool, StringComparer.OrdinalIgnoreCase)
            .ThenBy(group => group.Caller.VoicePolicy, StringComparer.OrdinalIgnoreCase)
        .ThenBy(group => group.Caller.LocationPolicy, StringComparer.OrdinalIgnoreCase)
            .ThenBy(group => group.Caller.DialPlan, StringComparer.OrdinalIgnoreCase)
        .ThenBy(group => group.Caller.Kind).ThenBy(group => group.Caller.Trunk, StringComparer.OrdinalIgnoreCase)];
}
