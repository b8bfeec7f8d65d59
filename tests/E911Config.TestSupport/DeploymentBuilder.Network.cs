using System.Globalization;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport;

/// <summary>Regions, network sites, subnets, links and what the location service knows.</summary>
public sealed partial class DeploymentBuilder
{
    /// <summary>
    /// A place as most tests need it: a topology site (a branch if there is a parent), a network site of the same name in the first region
    /// (which is made, with this place as hub, if there is none), and one subnet that the location service knows.
    /// </summary>
    public DeploymentBuilder Office(string name, string? parent = null, string? locationPolicy = null, string? profile = null)
    {
        Site(name, parent);
        if (All(Core.Deployment.NetworkRegion.Type).Count == 0) Region("Region", name);
        NetworkSite(name, locationPolicy: locationPolicy, profile: profile);
        return Subnet("10." + All(Core.Deployment.NetworkSubnet.Type).Count.ToString(CultureInfo.InvariantCulture) + ".0.0", name);
    }

    /// <summary>A region with its central site.</summary>
    public DeploymentBuilder Region(string name, string centralSite) => Put("CsNetworkRegion", name, ("CentralSite", centralSite));

    /// <summary>A network site; without a region it belongs to the first one. Pass an empty region for none.</summary>
    public DeploymentBuilder NetworkSite(string name, string? region = null, string? locationPolicy = null, string? profile = null) =>
        Put("CsNetworkSite", name,
        ("NetworkRegionID", region ?? All(Core.Deployment.NetworkRegion.Type).FirstOrDefault()?.Identity),
            ("LocationPolicy", locationPolicy), ("BWPolicyProfileID", profile));

    /// <summary>A subnet, of a network site or of none, known to the location service unless <paramref name="located"/> is false.</summary>
    public DeploymentBuilder Subnet(string address, string? networkSite, int maskBits = 24, bool located = true)
    {
        Put("CsNetworkSubnet", address, ("MaskBits", maskBits), ("NetworkSiteID", networkSite));
        return located ? Located(address) : this;
    }

    /// <summary>
    /// A row of the location service with a whole address, which was validated unless <paramref name="validated"/> is false.
    /// </summary>
    public DeploymentBuilder Located(string subnet, bool validated = true)
    {
        (string Property, object? Value)[] address =
        [
            ("HouseNumber", "1"), ("StreetName", "Example"), ("StreetSuffix", "St"), ("City", "Springfield"), ("State", "IL"),
                ("PostalCode", "62701"), ("Country", "US"),
        ];
        Put("CsLisSubnet", subnet, [("Subnet", subnet), ("Location", "Floor 1"), ("CompanyName", "Litware, Inc."), .. address]);
        return validated ? CivicAddress(true, address) : this;
    }

    /// <summary>A civic address, found in the Master Street Address Guide or not. Fields that are not given are missing.</summary>
    public DeploymentBuilder CivicAddress(bool? valid, params (string Property, object? Value)[] fields) => Put("CsLisCivicAddress",
        string.Join("|", Core.Deployment.CivicAddress.Fields.Select(field => fields.FirstOrDefault(given => given.Property == field)
            .Value as string ?? "")),
        [.. fields, ("MSAGValid", valid)]);

    /// <summary>A link between two regions.</summary>
    public DeploymentBuilder RegionLink(string region1, string region2, string? profile = null) =>
        Put("CsNetworkRegionLink", region1 + "-" + region2,
        ("NetworkRegionID1", region1), ("NetworkRegionID2", region2), ("BWPolicyProfileID", profile));

    /// <summary>A direct link between two network sites.</summary>
    public DeploymentBuilder DirectLink(string networkSite1, string networkSite2, string? profile = null) =>
        Put("CsNetworkInterSitePolicy", networkSite1 + "-" + networkSite2,
        ("NetworkSiteID1", networkSite1), ("NetworkSiteID2", networkSite2), ("BWPolicyProfileID", profile));

    /// <summary>A bandwidth profile with a limit for audio, in kbps.</summary>
    public DeploymentBuilder Profile(string name, long audio = 1000) => Put("CsNetworkBandwidthPolicyProfile", name,
        ("BWPolicy", new[] { Bandwidth("Audio", audio, 100), Bandwidth("Video", audio, 500) }));

    /// <summary>Switches call admission control on or off.</summary>
    public DeploymentBuilder AdmissionControl(bool on = true) =>
        Set("CsNetworkConfiguration", "Global", ("EnableBandwidthPolicyCheck", on));

    private static ValueRecord Bandwidth(string modality, long limit, long session) =>
        new([new("BWLimit", limit), new("BWSessionLimit", session), new("BWPolicyModality", modality)]);
}
