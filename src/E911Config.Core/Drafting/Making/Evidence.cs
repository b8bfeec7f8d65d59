using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Location;

namespace E911Config.Core.Drafting;

/// <summary>
/// A deployment as a draft looks at it: prepared for calls without a design, so that roles are guessed as the engine does.
/// </summary>
internal sealed class Evidence
{
    // A number that no emergency service has: whatever carries it carries other calls too.
    private const string Ordinary = "+12065550100";

    /// <summary>How many digits a number has at least that somebody outside answers.</summary>
    public const int DigitsOfNumber = 10;

    private readonly ILookup<string, DeploymentObject> policiesByUsage;
    private readonly HashSet<string> ordinaryUsages;
    private readonly ILookup<string, string> trunksAt;
    private readonly ILookup<string, CallerClass> callersAt;
    private readonly ILookup<string, DeploymentObject> ledBy;

    public Evidence(Snapshot snapshot, string name)
    {
        Snapshot = snapshot;
        Index = new CallIndex(snapshot, CallFacts.Assumed(snapshot));
        Ownership = new Ownership(name, []);
        policiesByUsage = snapshot.All(LocationPolicy.Type).Where(policy => policy.Text("PstnUsage").Length > 0)
            .ToLookup(policy => policy.Text("PstnUsage"), StringComparer.OrdinalIgnoreCase);
        ordinaryUsages = UsagesOfOthers.In(snapshot);
        trunksAt = Index.Trunks.All.Where(trunk => trunk.FarSite is not null)
            .OrderBy(trunk => trunk.Identity, StringComparer.OrdinalIgnoreCase)
            .ToLookup(trunk => trunk.FarSite!, trunk => trunk.Identity, StringComparer.OrdinalIgnoreCase);
        callersAt = snapshot.Callers.Where(callers => callers.NetworkSite is not null)
            .ToLookup(callers => callers.NetworkSite!, StringComparer.OrdinalIgnoreCase);
        ledBy = new[] { VoicePolicy.Type, TrunkConfiguration.Type }.SelectMany(snapshot.All)
            .SelectMany(item => item.List("PstnUsages").Select(usage => (usage, item)))
            .ToLookup(pair => pair.usage, pair => pair.item, StringComparer.OrdinalIgnoreCase);
        HasProvider = Index.Trunks.All.Any(trunk => trunk.Role == TrunkRole.Provider);
    }

    public Snapshot Snapshot { get; }

    public CallIndex Index { get; }

    public Ownership Ownership { get; }

    /// <summary>Whether some trunk looks like the provider's.</summary>
    public bool HasProvider { get; }

    /// <summary>The classes of callers at a network site.</summary>
    public IEnumerable<CallerClass> CallersAt(string site) => callersAt[site];

    /// <summary>The voice policies and trunk configurations that have a usage.</summary>
    public IEnumerable<DeploymentObject> LedBy(string usage) => ledBy[usage].Distinct();

    /// <summary>The trunks that end at a network site.</summary>
    public string[] TrunksAt(string site) => [.. trunksAt[site]];

    /// <summary>The location policies that name a usage.</summary>
    public IEnumerable<DeploymentObject> PoliciesOf(string usage) => policiesByUsage[usage];

    /// <summary>Whether a route carries other calls than emergency calls.</summary>
    public static bool IsOrdinary(RouteNode route) => route.Pattern.Ask(Ordinary) == PatternAnswer.Match;

    /// <summary>Whether other calls than emergency calls may go by a usage.</summary>
    public bool CarriesOthers(string usage) => ordinaryUsages.Contains(usage);

    /// <summary>The routes of a usage that carry one of these numbers, with those of their trunks that are there, in order.</summary>
    public IReadOnlyList<SeenRoute> Routes(string usage, IReadOnlyList<string> numbers) =>
        [.. from node in Index.Routes.Of(usage)
            where numbers.Any(number => node.Pattern.Ask("+" + number) == PatternAnswer.Match)
            let trunks = node.Trunks.Select(entry => Index.Trunks.Find(entry, null)).OfType<TrunkNode>().Distinct().ToArray()
            where trunks.Length > 0
            select new SeenRoute(Snapshot.Find(VoiceRoute.Type, node.Identity)!, trunks)];

    /// <summary>What the rules of a trunk make of an emergency number, but for the plus sign; null if that cannot be told.</summary>
    public string? Made(TrunkNode trunk, string number) =>
        NumberRule.Apply(Index.TranslationRules.At(trunk.Settings.Scope, null), "+" + number).Number;

    /// <summary>
    /// Whether a rule of a trunk's own turns an emergency number into one that an emergency call response center may have.
    /// </summary>
    public bool LeadsToEcrc(DeploymentObject rule) => rule.Identity.StartsWith("Service:", StringComparison.Ordinal)
        && Index.TranslationRules.At(rule.Type.Identity.ScopeOf(rule.Identity), null).First(node => node.Identity == rule.Identity)
            is var node
        && Index.Facts.EmergencyNumbers.Any(number => node.Pattern.Ask("+" + number) == PatternAnswer.Match
            && CallFacts.Bare(node.Pattern.Rewrite("+" + number, node.Translation) ?? "").Length >= DigitsOfNumber);

    /// <summary>The countries that the location service names at network sites, in order.</summary>
    public IReadOnlyList<string> CountriesAt(IEnumerable<string> sites) => [.. Rows(sites).Select(row => row.Country.ToUpperInvariant())
        .Where(country => country.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(country => country, StringComparer.Ordinal)];

    /// <summary>Whose law applies at network sites, if the location service says one country that a design can say.</summary>
    public string? JurisdictionAt(IEnumerable<string> sites) =>
        CountriesAt(sites) is [var only] ? TextRule.Jurisdiction.Stored(only) : null;

    /// <summary>Those of some network sites of which no row of the location service names a country.</summary>
    public string[] WithoutCountry(IEnumerable<string> sites) => [.. sites.Where(site => CountriesAt([site]).Count == 0)];

    /// <summary>Whether the location service has a number for an ELIN gateway in every row of these network sites.</summary>
    public bool HasElins(IEnumerable<string> sites) => Rows(sites).ToArray() is { Length: > 0 } rows && rows.All(row => row.HasElin);

    /// <summary>Whether it has one in some row.</summary>
    public bool HasSomeElins(IEnumerable<string> sites) => Rows(sites).Any(row => row.HasElin);

    /// <summary>Whether it has one at all.</summary>
    public bool HasSomeElins() => Index.Subnets.Rows.Any(row => row.HasElin);

    /// <summary>Those of some network sites that have no row, or one without such a number.</summary>
    public string[] WithoutElins(IEnumerable<string> sites) => [.. sites.Where(site => !HasElins([site]))];

    /// <summary>Whether it has any row for network sites.</summary>
    public bool HasRows(IEnumerable<string> sites) => Rows(sites).Any();

    /// <summary>The nouns that were not read, and without which nothing is known of these rows.</summary>
    public string[] RowsUnread => [.. new[] { LocationServiceTables.Subnet, NetworkSubnet.Type }
        .Where(type => !Snapshot.IsRead(type)).Select(type => type.Noun)];

    /// <summary>The nouns of callers that were not read, or not asked for.</summary>
    public string[] CallersUnread => [.. Snapshot.Unread.Where(noun => CallerNoun.Is(noun.Noun)).Select(noun => noun.Noun)];

    private IEnumerable<LocationRow> Rows(IEnumerable<string> sites) => sites.SelectMany(Index.Subnets.Of)
        .SelectMany(subnet => subnet.Own is { } own ? subnet.Narrower.Prepend(own) : subnet.Narrower);
}
