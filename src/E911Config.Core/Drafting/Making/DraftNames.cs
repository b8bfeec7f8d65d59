using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>
/// The templates by which most objects of a design have their names, and the names that differ. A leg behind the second can have no name
/// of its own: its template must be found.
/// </summary>
internal static class DraftNames
{
    private const string ZonePart = "{zone}";
    private const string LegPart = "{leg}";

    private static readonly (string Leg, string Member)[] Routes =
    [
        ("Primary", "primaryRoute"), ("Secondary", "secondaryRoute"), ("Peers", "peersRoute"), ("Fallback", "fallbackRoute"),
        ("Local", "localRoute"),
    ];

    /// <summary>The templates of what a design has made already.</summary>
    public static Naming Templates(Evidence evidence, IReadOnlyList<Candidate> candidates)
    {
        var owned = candidates.Where(candidate => candidate.IsOwned).ToArray();
        var defaults = new Naming();
        return new Naming
        {
            Usage = Template(defaults.Usage, owned.Select(candidate => (candidate.Zone, "", candidate.Usage))),
            LocalUsage = Template(defaults.LocalUsage, from candidate in owned
                                                       where candidate.Legs.ContainsKey("Local")
                                                       select (candidate.Zone, "", UsageOf(candidate.Legs["Local"]))),
            Route = Template(defaults.Route, owned.SelectMany(candidate => candidate.Legs.Select(leg =>
                (candidate.Zone, leg.Key, leg.Value.Name)))),
            LocationPolicy = Template(defaults.LocationPolicy, owned.Where(candidate => !candidate.IsOffNetwork)
                .Select(candidate => (candidate.Zone, "", candidate.Policy.Name))),
            TranslationRule = Rule(evidence) ?? defaults.TranslationRule,
        };
    }

    /// <summary>The usage of a route that is in one.</summary>
    public static string UsageOf(SeenRoute route) => route.Route.List("PstnUsages") is [var first, ..] ? first : "";

    /// <summary>The members of <c>objects</c>: names that the templates would not give.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Explicit(Naming naming, Candidate candidate, string? usage,
        string? localUsage, IReadOnlyDictionary<string, string> routes)
    {
        var names = new List<KeyValuePair<string, string>>();
        Add("usage", usage, naming.UsageOf(candidate.Zone));
        Add("localUsage", localUsage, naming.LocalUsageOf(candidate.Zone));
        if (!candidate.IsOffNetwork) Add("locationPolicy", candidate.Policy.Identity, naming.LocationPolicyOf(candidate.Zone));
        foreach (var (leg, member) in Routes)
            Add(member, routes.TryGetValue(leg, out var name) ? name : null, naming.RouteOf(candidate.Zone, leg));
        return names;

        void Add(string member, string? name, string usual)
        {
            if (!string.IsNullOrEmpty(name) && !string.Equals(name, usual, StringComparison.OrdinalIgnoreCase))
                names.Add(new KeyValuePair<string, string>(member, name!));
        }
    }

    // The usual template, unless another one explains more names.
    private static string Template(string usual, IEnumerable<(string Zone, string Leg, string Name)> named)
    {
        var all = named.ToArray();
        var other = all.Where(one => !Explains(usual, one)).Select(Derived).FirstOrDefault(template => template is not null);
        return other is not null && all.Count(one => Explains(other, one)) > all.Count(one => Explains(usual, one)) ? other : usual;
    }

    private static bool Explains(string template, (string Zone, string Leg, string Name) one) =>
        string.Equals(template.Replace(ZonePart, one.Zone).Replace(LegPart, one.Leg), one.Name, StringComparison.OrdinalIgnoreCase);

    private static string? Derived((string Zone, string Leg, string Name) one)
    {
        if (one.Name.IndexOfAny(['{', '}']) >= 0 || Replaced(one.Name, one.Zone, ZonePart) is not { } template) return null;
        return one.Leg.Length == 0 ? template : Replaced(template, one.Leg, LegPart);
    }

    private static string? Replaced(string text, string part, string by) =>
        text.LastIndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? text.Remove(at, part.Length).Insert(at, by) : null;

    // A rule of the design is called alike on every trunk. Where there is none, rules made by hand that do the same, and to nothing but
    // emergency numbers, keep their name, if they have one.
    private static string? Rule(Evidence evidence)
    {
        var rules = evidence.Snapshot.All(OutboundTranslationRule.Type);
        var own = rules.Where(evidence.Ownership.Owns).GroupBy(rule => rule.Name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(named => named.Count()).ThenBy(named => named.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        var alike = rules.Where(evidence.LeadsToEcrc).ToArray();
        if (!alike.All(rule => PolicyReading.NamesOnly(rule.Text("Pattern"), evidence.Index.Facts.EmergencyNumbers))) return own;
        return own ?? (alike.Select(rule => rule.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToArray()
            is [var only] && only.IndexOfAny(['{', '}']) < 0 && TextRule.Label.Stored(only) is not null ? only : null);
    }
}
