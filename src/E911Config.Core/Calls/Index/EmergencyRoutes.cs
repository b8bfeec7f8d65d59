using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// The trunks that are listed by a route that carries a usage which some location policy names, whatever the pattern: by these it is
/// guessed where the provider is. Follows the deployment while it changes.
/// </summary>
internal sealed class EmergencyRoutes
{
    private readonly Dictionary<string, int> policiesOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> routesOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string[] Usages, string[] Trunks)> routes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> counted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> listed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, string> trunkOf;

    /// <summary>Collects them.</summary>
    /// <param name="snapshot">The deployment.</param>
    /// <param name="trunkOf">The trunk that a route's entry stands for.</param>
    public EmergencyRoutes(Snapshot snapshot, Func<string, string> trunkOf)
    {
        this.trunkOf = trunkOf;
        Unread = snapshot.IsRead(LocationPolicy.Type) ? null : LocationPolicy.Type;
        foreach (var policy in snapshot.All(LocationPolicy.Type))
        {
            if (UsageOf(policy) is { } usage) policiesOf[usage] = Named(usage) + 1;
        }

        foreach (var route in snapshot.All(VoiceRoute.Type)) Add(route);
    }

    /// <summary>The noun without which they cannot be told; null if they can. Without routes no call gets to a trunk.</summary>
    public ObjectType? Unread { get; }

    /// <summary>Whether such a route lists a trunk.</summary>
    public bool Lists(string trunk) => listed.TryGetValue(trunk, out var count) && count > 0;

    /// <summary>Follows a changed object.</summary>
    /// <returns>The trunks of which it may be another truth now.</returns>
    public IReadOnlyCollection<string> Replace(DeploymentObject? before, DeploymentObject? after)
    {
        var type = (after ?? before)!.Type;
        if (type == VoiceRoute.Type)
        {
            var old = before is null || !routes.TryGetValue(before.Identity, out var known) ? [] : known.Trunks;
            if (before is not null) Remove(before.Identity);
            if (after is not null) Add(after);
            return [.. old.Concat(after is null ? [] : routes[after.Identity].Trunks).Distinct(StringComparer.OrdinalIgnoreCase)];
        }

        if (type != LocationPolicy.Type) return [];
        string? left = before is null ? null : UsageOf(before), came = after is null ? null : UsageOf(after);
        if (string.Equals(left, came, StringComparison.OrdinalIgnoreCase)) return [];
        return [.. Count(left, -1).Concat(Count(came, 1)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string? UsageOf(DeploymentObject policy) => policy.Text("PstnUsage") is { Length: > 0 } usage ? usage : null;

    private int Named(string usage) => policiesOf.TryGetValue(usage, out var count) ? count : 0;

    private string[] Count(string? usage, int more)
    {
        if (usage is null) return [];
        var before = Named(usage);
        policiesOf[usage] = before + more;
        if (before > 0 == before + more > 0 || !routesOf.TryGetValue(usage, out var carrying)) return [];
        foreach (var route in carrying) Settle(route);
        return [.. carrying.SelectMany(route => routes[route].Trunks)];
    }

    private void Add(DeploymentObject route)
    {
        var node = (Usages: route.Names("PstnUsages"), Trunks: Once(route.Names("PstnGatewayList")));
        routes[route.Identity] = node;
        foreach (var usage in node.Usages)
        {
            if (!routesOf.TryGetValue(usage, out var carrying)) routesOf.Add(usage, carrying = []);
            carrying.Add(route.Identity);
        }

        Settle(route.Identity);
    }

    private string[] Once(string[] entries) => entries.Length == 0 ? entries
        : entries.Length == 1 ? [trunkOf(entries[0])] : [.. entries.Select(trunkOf).Distinct(StringComparer.OrdinalIgnoreCase)];

    private void Remove(string route)
    {
        if (!routes.TryGetValue(route, out var node)) return;
        if (counted.Remove(route)) Add(node.Trunks, -1);
        foreach (var usage in node.Usages)
            routesOf[usage].RemoveAll(other => string.Equals(other, route, StringComparison.OrdinalIgnoreCase));
        routes.Remove(route);
    }

    private void Settle(string route)
    {
        var (usages, trunks) = routes[route];
        var counts = usages.Any(usage => Named(usage) > 0);
        if (counts == counted.Contains(route)) return;
        if (counts) counted.Add(route);
        else counted.Remove(route);
        Add(trunks, counts ? 1 : -1);
    }

    private void Add(string[] trunks, int more)
    {
        foreach (var trunk in trunks) listed[trunk] = (listed.TryGetValue(trunk, out var count) ? count : 0) + more;
    }
}
