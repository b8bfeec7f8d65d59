using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>
/// What each trunk is for in the whole draft: as the design's own marks say, else as the call engine guesses it, and by the numbers for
/// ELIN gateways that the location service has.
/// </summary>
internal sealed class TrunkUses
{
    private const string Timer = "EnableFastFailoverTimer";

    private readonly Evidence evidence;
    private readonly Dictionary<string, TrunkRole> roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> elins = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> supposed = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> doubted = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> unmarked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at the trunks of all candidates.</summary>
    /// <param name="evidence">The deployment.</param>
    /// <param name="candidates">Of what zones may be made.</param>
    /// <param name="testNumber">The number that goes to the provider alone; null if none is known.</param>
    public TrunkUses(Evidence evidence, IReadOnlyList<Candidate> candidates, string? testNumber)
    {
        this.evidence = evidence;
        foreach (var candidate in candidates.Where(candidate => candidate.IsOwned))
        {
            if (candidate.LocalLeg is { } local) Set(local.Trunks, TrunkRole.Local);
        }

        foreach (var together in Together(candidates.Where(candidate => candidate.IsOwned)))
        {
            var trunks = together.SelectMany(candidate => candidate.FirstLegs).SelectMany(leg => leg.Trunks).Distinct()
                .Where(trunk => !roles.ContainsKey(trunk.Identity)).ToArray();
            if (trunks.Length > 0) Set(trunks, OwnRole(trunks, together, testNumber));
        }

        foreach (var candidate in candidates.Where(candidate => !candidate.IsOwned)) Guess(candidate);
    }

    /// <summary>What a trunk is for.</summary>
    public TrunkRole RoleOf(TrunkNode trunk) => roles.TryGetValue(trunk.Identity, out var role) ? role : trunk.Role;

    /// <summary>Whether a trunk is taken for an ELIN gateway by what the location service has.</summary>
    public bool IsElinByRows(string trunk) => elins.Contains(trunk);

    /// <summary>Whether a trunk is taken for an ELIN gateway since nothing that this tool gives a provider's trunk is there.</summary>
    public bool IsElinForWant(string trunk) => supposed.Contains(trunk);

    /// <summary>Whether a trunk is taken for the provider's although rows of the location service have numbers for ELIN gateways.</summary>
    public bool IsProviderAgainstRows(string trunk) => doubted.Contains(trunk);

    /// <summary>Whether a trunk is taken for the provider's, and no mark tells it from an ELIN gateway.</summary>
    public bool IsProviderForWant(string trunk) => unmarked.Contains(trunk);

    /// <summary>The trunk's own configuration; null if it has none.</summary>
    public DeploymentObject? Configuration(string trunk) =>
        evidence.Snapshot.Find(TrunkConfiguration.Type, TrunkConfigurations.ServiceScope(trunk));

    private void Set(IEnumerable<TrunkNode> trunks, TrunkRole role)
    {
        foreach (var trunk in trunks) roles[trunk.Identity] = role;
    }

    // A zone has trunks of one kind first: zones that share one are of one kind, and so are all of theirs.
    private static IEnumerable<Candidate[]> Together(IEnumerable<Candidate> owned)
    {
        var groups = new List<(HashSet<string> Trunks, List<Candidate> Zones)>();
        foreach (var candidate in owned)
        {
            var trunks = candidate.FirstLegs.SelectMany(leg => leg.Identities).ToArray();
            var shared = groups.Where(group => group.Trunks.Overlaps(trunks)).ToArray();
            foreach (var group in shared) groups.Remove(group);
            groups.Add((new HashSet<string>(shared.SelectMany(group => group.Trunks).Concat(trunks), StringComparer.OrdinalIgnoreCase),
                [.. shared.SelectMany(group => group.Zones), candidate]));
        }

        return groups.Where(group => group.Trunks.Count > 0).Select(group => group.Zones.ToArray());
    }

    // The test number goes to provider trunks alone, and the tool gives each of them a configuration, with the fast failover timer on. What
    // lacks these marks may be an ELIN gateway, or somebody has taken a mark away: then the rows of the location service tell, and where
    // they do not, a person. A timer that is on for all trunks is no mark.
    private TrunkRole OwnRole(TrunkNode[] trunks, Candidate[] places, string? testNumber)
    {
        if (testNumber is not null && places.SelectMany(place => place.FirstLegs)
            .Any(leg => PolicyReading.Names(leg.Route.Text("NumberPattern"), testNumber))) return TrunkRole.Provider;
        if (places.All(place => place.Sites.Count > 0 && evidence.HasElins(place.Sites)))
            return testNumber is null ? ByRows(trunks) : TrunkRole.Elin;
        if (testNumber is null)
        {
            var sites = places.SelectMany(place => place.Sites).ToArray();
            var some = evidence.HasSomeElins(sites) || (places.Any(place => place.Sites.Count == 0) && evidence.HasSomeElins());
            if (trunks.Any(HasOwnTimer)) return Provider(trunks, some ? doubted : null);
            if (places.Any(LeadsToEcrc)) return Provider(trunks, some ? doubted : unmarked);
            if (some) return ByRows(trunks);
            if (evidence.HasRows(sites) || trunks.All(trunk => Configuration(trunk.Identity)?.Flag(Timer) == true))
                return Provider(trunks, unmarked);
        }

        supposed.UnionWith(trunks.Select(trunk => trunk.Identity));
        return TrunkRole.Elin;
    }

    private bool HasOwnTimer(TrunkNode trunk) => Configuration(trunk.Identity)?.Flag(Timer) == true
        && !TrunkConfigurations.Shared(evidence.Snapshot, trunk.Identity).Flag(Timer);

    private bool LeadsToEcrc(Candidate place) => place.LocalLeg is { } local
        && local.Trunks.Any(trunk => LocalUse.Own(evidence, trunk).Mode == LocalTrunkMode.Ecrc);

    private static TrunkRole Provider(TrunkNode[] trunks, HashSet<string>? open)
    {
        open?.UnionWith(trunks.Select(trunk => trunk.Identity));
        return TrunkRole.Provider;
    }

    private TrunkRole ByRows(TrunkNode[] trunks)
    {
        elins.UnionWith(trunks.Select(trunk => trunk.Identity));
        return TrunkRole.Elin;
    }

    private TrunkRole Elin(TrunkNode trunk) => ByRows([trunk]);

    // In places whose rows are numbers for ELIN gateways, what gets the location is one; if nothing gets it, what comes first.
    private void Guess(Candidate candidate)
    {
        if (candidate.Sites.Count == 0 || !evidence.HasElins(candidate.Sites)) return;
        var routes = evidence.Routes(candidate.Usage, [.. PolicyReading.Of(candidate.Policy).Numbers.Select(number => number.DialString)]);
        var sending = routes.SelectMany(route => route.Trunks).Where(trunk => trunk.Settings.SendsLocation).ToArray();
        foreach (var trunk in sending.Length > 0 ? sending : routes.Take(1).SelectMany(route => route.Trunks))
        {
            if (!roles.ContainsKey(trunk.Identity) && trunk.Settings.UsageText.Length == 0) roles.Add(trunk.Identity, Elin(trunk));
        }
    }
}
