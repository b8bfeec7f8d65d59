using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Design;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// What says that it is the design's, and that the design no longer wants. A location policy that a network site outside its zones names
/// stays what it is: the design leaves that place alone.
/// </summary>
internal sealed class LeftOvers : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context) =>
        ObjectTypes.All.Where(type => type != TrunkConfiguration.Type).SelectMany(context.Foreign)
        .Where(context.Desired.Ownership.Owns)
        .Select(item => DriftContext.Unexpected(item, "", new DriftValue(DriftValueKind.Absent), new DriftValue(DriftValueKind.LeftOver),
            IsNamed(context, item) ? item : null) with { IsWhole = true });

    /// <summary>
    /// A route of them with those that are left behind in its usages, as one; null if there are no others, or it is none.
    /// </summary>
    public static Deviation? Together(Deviation one, IEnumerable<Deviation> all)
    {
        if (one.Live?.Type != VoiceRoute.Type) return null;
        var usages = new HashSet<string>(one.Live.List("PstnUsages"), StringComparer.OrdinalIgnoreCase);
        var routes = all.Where(other => other.Live?.Type == VoiceRoute.Type
            && other.Live.List("PstnUsages").Any(usages.Contains)).ToArray();
        return routes.Length > 1 ? Deviation.Together(routes) : null;
    }

    private static bool IsNamed(DriftContext context, DeploymentObject item) => item.Type == LocationPolicy.Type
        && context.Snapshot.All(NetworkSite.Type).Any(site => context.Design.ZoneOf(site.Identity) is null
            && site.Text("LocationPolicy") is { Length: > 0 } named
            && string.Equals(LocationPolicy.Type.Identity.Canonical(named) ?? named, item.Identity, StringComparison.OrdinalIgnoreCase));
}
