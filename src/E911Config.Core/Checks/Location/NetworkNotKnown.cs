using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Checks.Policies;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Checks.Location;

/// <summary>C28: networks of a network site for which the location service has no row.</summary>
internal sealed class NetworkNotKnown() : Check("C28", CheckSeverity.Error, LocationServiceTables.Subnet, NetworkSubnet.Type,
    NetworkSite.Type, LocationPolicy.Type, VoiceRoute.Type, Trunk.Type, PstnGateway.Type, TrunkConfiguration.Type)
{
    private const string Summaries = nameof(Summaries);

    private static readonly LocationProblemKind[] Kinds =
        [LocationProblemKind.NoRow, LocationProblemKind.RowEmpty, LocationProblemKind.SummaryMapped];

    public override CheckTexts Texts { get; } = new(
        "Networks that the location service does not know",
        "The location service has no row for {missing} of {networks} networks of {object}: {subnets}. It concerns {callers}.",
        "A client asks the location service with its own network. Without a row for it the call carries no location, unless the switch, "
            + "the access point or the user tells it.",
        "Set-CsLisSubnet for each of these networks, with its address, then Publish-CsLisConfiguration. Get-E911Zone "
            + "shows them, and what each lacks. Where a summary is mapped, map the networks of the clients in its place.",
        "Plan network location for E9-1-1; MS-E911WS; 47 CFR 9.16(b)(3)(i)")
    {
        Cases = new Dictionary<string, string>
        {
            [Summaries] = "To {object} {subnets} is mapped, which is wider than the networks of its clients: who is in none of those that "
                + "the location service has rows for is not located. It concerns {callers}.",
        },
    };

    internal override IEnumerable<string> Undeclared(CheckContext context) => PolicyReach.Undeclared(context);

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var need = new LocationNeed(context);
        foreach (var (zone, site) in need.Sites)
        {
            var missing = site.Networks.SelectMany(network => network.Problems).Where(problem => Kinds.Contains(problem.Kind)).ToArray();
            if (missing.Length == 0) continue;
            string[] subnets = [.. missing.Select(problem => problem.Mapped ?? problem.Subnet)];
            var isSummary = missing.All(problem => problem.Kind == LocationProblemKind.SummaryMapped);
            yield return At(NetworkSite.Type, site.NetworkSite!).With(("missing", missing.Length), ("networks", site.Networks.Count),
                ("subnets", subnets)) with
            {
                Parts = subnets,
                Case = isSummary ? Summaries : "",
                Severity = need.Weight(zone.Zone),
                Groups = need.ClientsAt(site.NetworkSite!),
            };
        }
    }
}
