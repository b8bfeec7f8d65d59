using System.Collections.Generic;

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
        Routes = RoutesOf(reader, Networked),
    };

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
