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
    private readonly Evidence evidence;
    private readonly Dictionary<string, TrunkRole> roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> elins = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> supposed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at the trunks of all candidates.</summary>
    /// <param name="evidence">The deployment.</param>
    /// <param name="candidates">Of what zones may be made.</param>
    /// <param name="testNumber">The number that goes to the provider alone; null if none is known.</param>
    public TrunkUses(Evidence evidence, IReadOnlyList<Candidate> candidates, string? testNumber)
    {
        this.evidence = evidence;
        var places = candidates.Where(candidate => candidate.IsOwned)
            .SelectMany(candidate => candidate.FirstLegs.SelectMany(leg => leg.Identities).Select(trunk => (trunk, candidate)))
            .ToLookup(pair => pair.trunk, pair => pair.candidate, StringComparer.OrdinalIgnoreCase);
        foreach (var candidate in candidates.Where(candidate => candidate.IsOwned))
        {
            if (candidate.LocalLeg is { } local) Set(local.Trunks, TrunkRole.Local);
            foreach (var leg in candidate.FirstLegs)
            {
                foreach (var trunk in leg.Trunks) roles[trunk.Identity] = roles.TryGetValue(trunk.Identity, out var known) ? known
                    : OwnRole(trunk, leg, [.. places[trunk.Identity]], testNumber);
            }
        }

        foreach (var candidate in candidates.Where(candidate => !candidate.IsOwned)) Guess(candidate);
    }

    /// <summary>What a trunk is for.</summary>
    public TrunkRole RoleOf(TrunkNode trunk) => roles.TryGetValue(trunk.Identity, out var role) ? role : trunk.Role;

    /// <summary>Whether a trunk is taken for an ELIN gateway by what the location service has.</summary>
    public bool IsElinByRows(string trunk) => elins.Contains(trunk);

    /// <summary>Whether a trunk is taken for an ELIN gateway since nothing that this tool gives a provider's trunk is there.</summary>
    public bool IsElinForWant(string trunk) => supposed.Contains(trunk);

    /// <summary>The trunk's own configuration; null if it has none.</summary>
    public DeploymentObject? Configuration(string trunk) =>
        evidence.Snapshot.Find(TrunkConfiguration.Type, TrunkConfigurations.ServiceScope(trunk));

    private void Set(IEnumerable<TrunkNode> trunks, TrunkRole role)
    {
        foreach (var trunk in trunks) roles[trunk.Identity] = role;
    }

    // The test number goes to provider trunks alone, and the tool gives each of them a configuration, with the fast failover timer on. What
    // lacks these marks may be an ELIN gateway, or somebody has taken a mark away: then the rows of the location service tell, and where
    // they do not, a person.
    private TrunkRole OwnRole(TrunkNode trunk, SeenRoute leg, Candidate[] places, string? testNumber)
    {
        if (testNumber is not null && PolicyReading.Names(leg.Route.Text("NumberPattern"), testNumber)) return TrunkRole.Provider;
        if (places.All(place => place.Sites.Count > 0 && evidence.HasElins(place.Sites)))
            return testNumber is null ? Elin(trunk) : TrunkRole.Elin;
        var sites = places.SelectMany(place => place.Sites).ToArray();
        if (testNumber is null && (Configuration(trunk.Identity)?.Flag("EnableFastFailoverTimer") == true
            || (evidence.HasRows(sites) && !evidence.HasSomeElins(sites)))) return TrunkRole.Provider;
        supposed.Add(trunk.Identity);
        return TrunkRole.Elin;
    }

    private TrunkRole Elin(TrunkNode trunk)
    {
        elins.Add(trunk.Identity);
        return TrunkRole.Elin;
    }

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
