using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Checks.Network;

/// <summary>C26: subnets that contain others of another place, and subnets whose name is not their first address.</summary>
internal sealed class SubnetsOverlap() : Check("C26", CheckSeverity.Warning, NetworkSubnet.Type, NetworkSite.Type)
{
    private const string NotFirst = nameof(NotFirst);
    private const string NoAddress = nameof(NoAddress);

    public override CheckTexts Texts { get; } = new(
        "A subnet that contains those of other network sites, or that is not named by its first address",
        "{subnet} of {site} contains {narrower}, which belong to network sites with another location policy ({others}).",
        "Who is in the wide subnet and in none of the narrow ones counts as being at a place where he may not be. A client asks with the "
            + "network that it has, and some features compare that exactly: a summary is no answer to it.",
        "Map the subnets that clients have, each to its network site, and remove the summary: New-CsNetworkSubnet, "
            + "Remove-CsNetworkSubnet. The name of a subnet is its first address.",
        "Network settings for the advanced Enterprise Voice features (Lync Server 2013); New-CsNetworkSubnet")
    {
        Cases = new Dictionary<string, string>
        {
            [NotFirst] = "The subnet {object} is not named by its first address, which is {first} with {bits} mask bits.",
            [NoAddress] = "The subnet {object} is not named by an address: nobody is ever in it.",
        },
    };

    internal override IEnumerable<CheckFinding> Find(CheckContext context) => Names(context).Concat(Overlaps(context));

    private IEnumerable<CheckFinding> Names(CheckContext context)
    {
        foreach (var subnet in context.Snapshot.All(NetworkSubnet.Type))
        {
            if (NetworkAddress.Parse(subnet.Identity) is not { } address)
            {
                yield return At(subnet) with { Case = NoAddress };
            }
            else if (subnet.Number("MaskBits") is { } bits && bits >= 0 && bits <= address.Width
                && address.Network((int)bits) is var first && !first.Equals(address))
            {
                yield return At(subnet).With(("first", first.ToString()), ("bits", bits)) with { Case = NotFirst };
            }
        }
    }

    // What lies in one site, in sites with the same policy, or in a single address of an SBC makes no difference to a call.
    private IEnumerable<CheckFinding> Overlaps(CheckContext context)
    {
        var sites = context.Snapshot.All(NetworkSite.Type).ToArray();
        var policies = sites.ToDictionary(site => site.Identity, site => LocationPolicy.Type.Identity
            .Canonical(site.Text("LocationPolicy")) ?? "", StringComparer.OrdinalIgnoreCase);
        var subnets = sites.SelectMany(site => context.Index.Subnets.Of(site.Identity)).Where(subnet => !subnet.IsRemote
            && Rooms.HasClients(subnet)).ToArray();
        return
            from subnet in subnets
            let wider = context.Index.Subnets.Around(subnet)
            where wider is { NetworkSite: not null, IsRemote: false }
            let inner = policies[subnet.NetworkSite!]
            let outer = policies.TryGetValue(wider.NetworkSite!, out var known) ? known : inner
            where !string.Equals(inner, outer, StringComparison.OrdinalIgnoreCase)
            group subnet by wider into same
            select At(NetworkSubnet.Type, same.Key.Identity).With(("subnet", same.Key.ToString()), ("site", same.Key.NetworkSite),
                ("narrower", same.Select(subnet => subnet.ToString()).ToArray()),
                ("others", same.Select(subnet => subnet.NetworkSite!).Distinct(StringComparer.OrdinalIgnoreCase).ToArray()));
    }
}
