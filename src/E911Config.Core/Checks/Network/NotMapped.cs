using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Location;

namespace E911Config.Core.Checks.Network;

/// <summary>C25: a network site without subnets, and a subnet without a network site.</summary>
internal sealed class NotMapped() : Check("C25", CheckSeverity.Warning, NetworkSite.Type, NetworkSubnet.Type)
{
    private const string Gone = nameof(Gone);
    private const string Empty = nameof(Empty);

    public override CheckTexts Texts { get; } = new(
        "A subnet without a network site, or a network site without a subnet",
        "The subnet {object} belongs to no network site.",
        "A client is found at a network site by its subnet alone. Whoever is on a subnet without one counts as outside the network, even "
            + "if a wider subnet has one; a site without subnets is never anybody's, and its location policy never counts.",
        "Set-CsNetworkSubnet <subnet> -MaskBits <bits> -NetworkSiteID <site>; New-CsNetworkSubnet for one that is missing. Ranges of "
            + "remote access belong under vpnSubnets of the design.",
        "Network settings for the advanced Enterprise Voice features (Lync Server 2013)")
    {
        Cases = new Dictionary<string, string>
        {
            [Gone] = "The subnet {object} belongs to the network site {site}, which does not exist.",
            [Empty] = "The network site {object} names the location policy {policy}, and no subnet is mapped to it. It concerns "
                + "{callers}.",
        },
    };

    internal override IEnumerable<CheckFinding> Find(CheckContext context) => Subnets(context).Concat(Sites(context));

    private IEnumerable<CheckFinding> Subnets(CheckContext context)
    {
        foreach (var subnet in context.Snapshot.All(NetworkSubnet.Type))
        {
            var site = subnet.Text("NetworkSiteID");
            if (site.Length > 0 && context.Snapshot.Find(NetworkSite.Type, site) is not null) continue;
            if (NetworkAddress.Parse(subnet.Identity) is { } address && context.Facts.VpnRanges.Has(address)) continue;
            yield return At(subnet).With(("site", site)) with { Case = site.Length > 0 ? Gone : "" };
        }
    }

    // A site that is there for the network alone, such as the hub of a region, needs none.
    private IEnumerable<CheckFinding> Sites(CheckContext context) =>
        from site in context.Snapshot.All(NetworkSite.Type)
        let policy = site.Text("LocationPolicy")
        where policy.Length > 0 && context.Index.Subnets.Of(site.Identity).Count == 0 && !context.Facts.IsOutOfScope(site.Identity)
        select At(site).With(("policy", policy)) with { Case = Empty, Groups = [.. context.At(site.Identity)] };
}
