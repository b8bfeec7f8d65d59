using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Design;

/// <summary>The names that a zone gives its objects itself, over the templates.</summary>
internal sealed class ExplicitNames
{
    private static readonly (string Leg, string Member)[] Networked =
        [("Primary", "primaryRoute"), ("Secondary", "secondaryRoute"), ("Peers", "peersRoute")];

    private static readonly (string Leg, string Member)[] Local = [("Fallback", "fallbackRoute"), ("Local", "localRoute")];

    public static ExplicitNames None { get; } = new();

    public Located<string>? Usage { get; private init; }

    public Located<string>? LocalUsage { get; private init; }

    public Located<string>? LocationPolicy { get; private init; }

    /// <summary>Voice routes by the name of their leg.</summary>
    public IReadOnlyDictionary<string, Located<string>> Routes { get; private init; } = new Dictionary<string, Located<string>>();

    public static ExplicitNames OfZone(NodeReader reader) => new()
    {
        Usage = reader.Text("usage", TextRule.Label),
        LocalUsage = reader.Text("localUsage", TextRule.Label),
        LocationPolicy = reader.Text("locationPolicy", TextRule.LocationPolicy),
        Routes = RoutesOf(reader, [.. Networked, .. Local]),
    };

    public static ExplicitNames OfOffNetwork(NodeReader reader) => new()
    {
        Usage = reader.Text("usage", TextRule.Label),
        Routes = RoutesOf(reader, [.. Networked, ("Fallback", "fallbackRoute")]),
    };

    /// <summary>Notes the names of objects that the zone can have none of: nobody would miss them.</summary>
    public void Check(NodeReader zone, Strategy strategy, ZoneTrunks trunks)
    {
        if (strategy.FirstRole == TrunkRole.Local)
        {
            var own = Local.Select(name => name.Member).Where(member => trunks.NeedsLocalUsage || member != "localRoute");
            foreach (var (leg, member) in Networked)
            {
                Refuse(Routes.TryGetValue(leg, out var route) ? route : null, member,
                    $"strategy {strategy.Name} has no such route. It has {string.Join(", ", own)}");
            }
        }

        if (trunks.Locals.Count == 0)
            Refuse(Routes.TryGetValue("Fallback", out var fallback) ? fallback : null, "fallbackRoute", "it has no \"localTrunks\"");
        if (trunks.NeedsLocalUsage) return;
        const string NoLocalUsage = "it has no local usage, which is for \"voicePolicies\" and \"pbxTrunks\"";
        Refuse(LocalUsage, "localUsage", NoLocalUsage);
        Refuse(Routes.TryGetValue("Local", out var local) ? local : null, "localRoute", NoLocalUsage);

        void Refuse(Located<string>? name, string member, string why)
        {
            if (name is not null) zone.Problem(name.Place, $"{zone.What}: \"objects\" names \"{member}\", but {why}. Take the name away.");
        }
    }

    private static Dictionary<string, Located<string>> RoutesOf(NodeReader reader, (string Leg, string Member)[] legs)
    {
        var routes = new Dictionary<string, Located<string>>();
        foreach (var (leg, member) in legs)
        {
            if (reader.Text(member, TextRule.Label) is { } name) routes.Add(leg, name);
        }

        return routes;
    }
}
