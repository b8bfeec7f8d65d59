using System.Linq;
using E911Config.Core.Location;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>A network site of a zone, with what the location service holds for its networks.</summary>
public sealed class ZoneSite
{
    internal ZoneSite(SiteCoverage site)
    {
        NetworkSite = site.NetworkSite ?? "";
        State = site.State;
        Unread = site.Unread ?? "";
        Located = site.Count(CoverageState.Located);
        Subnets = new ItemList<ZoneSubnet>(site.Networks.Select(network => new ZoneSubnet(network)));
    }

    /// <summary>The network site; empty for all rows of a deployment without network sites.</summary>
    public string NetworkSite { get; }

    /// <summary>Whether clients there are located: the answer for all of its networks together.</summary>
    public CoverageState State { get; }

    /// <summary>The noun without which its networks are not known; empty if they are.</summary>
    public string Unread { get; }

    /// <summary>In how many of its networks they are.</summary>
    public int Located { get; }

    /// <summary>The networks.</summary>
    public ItemList<ZoneSubnet> Subnets { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Visible.Of(NetworkSite)} {State}";
}
