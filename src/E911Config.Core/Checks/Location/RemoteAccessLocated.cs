using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Location;

namespace E911Config.Core.Checks.Location;

/// <summary>C27: a range of remote access that the location service knows, or that is mapped to a place.</summary>
internal sealed class RemoteAccessLocated() : Check("C27", CheckSeverity.Error, NetworkSubnet.Type, NetworkSite.Type,
    LocationServiceTables.Subnet)
{
    private const string Mapped = nameof(Mapped);

    public override CheckTexts Texts { get; } = new(
        "A range of remote access that counts as a place",
        "The location service has a row for {object}, which lies in a range of remote access.",
        "An address of remote access says nothing about where somebody is. Help is sent to the place that the row names, or the call is "
            + "routed as if the caller were there.",
        "Remove-CsLisSubnet -Subnet {subnet} and Publish-CsLisConfiguration; Remove-CsNetworkSubnet {subnet}, or map it to a network site "
            + "that has no other subnets.",
        "Plan the location policy scope; that a VPN must not be mapped is told for Communications Server \"14\"")
    {
        Cases = new Dictionary<string, string>
        {
            [Mapped] = "The subnet {object} lies in a range of remote access, and is mapped to {site}, where there are other subnets.",
        },
    };

    private protected override bool ProvesByPart => true;

    public override IReadOnlyList<string> Fields => ["vpnSubnets"];

    internal override IEnumerable<CheckFinding> Find(CheckContext context) => context.Locations.RowProblems
        .Where(problem => problem.Kind == LocationProblemKind.VpnRow)
        .Select(problem => At(problem.Row!).With(("subnet", problem.Subnet))).Concat(MappedTo(context));

    // A network site of its own, without any place, is how remote access is kept apart.
    private IEnumerable<CheckFinding> MappedTo(CheckContext context) =>
        from subnet in RemotePlaces.Mapped(context.Snapshot, context.Index.Subnets)
        let site = subnet.NetworkSite
        select At(NetworkSubnet.Type, subnet.Identity).With(("subnet", subnet.Identity), ("site", site)) with
        {
            Case = Mapped,
            Severity = context.Design!.ZoneOf(site)?.Strategy.FirstRole == TrunkRole.Provider ? CheckSeverity.Warning : Severity,
        };
}
