using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.TestSupport.Calls;

/// <summary>The deployment of one seed: two central sites, two branches, and what is odd about them.</summary>
internal sealed partial class CallWorld(Dice dice, CallTopic topic)
{
    // Nothing ends with ! here, and there are too many ways to find that out.
    private const string Explosive = "^(.?){2000}!";

    public DeploymentBuilder Builder { get; } = new();

    private bool IsAimed => topic != CallTopic.None;

    /// <summary>Whether its policies and first route are as they should be, so that calls get as far as the trunks.</summary>
    public bool IsCalm { get; } = topic != CallTopic.None || dice.Chance(35);

    /// <summary>The network sites there are.</summary>
    public List<string> NetworkSites { get; } = ["Alpha", "Beta Office", "Gamma", "Delta", "Epsilon"];

    /// <summary>All trunks that are there.</summary>
    public List<string> Trunks { get; } = [];

    /// <summary>What a trunk's rule makes of an emergency number, where it is a number of an ECRC.</summary>
    public Dictionary<string, string> EcrcNumbers { get; } = [];

    public void Build()
    {
        Topology();
        Network();
        Subnets();
        LocationPolicies();
        Routing();
        TrunkSettings();
        DialPlans();
        if (dice.Chance(6)) Builder.Owner(dice.One("911", "+911", "112", "+14255550123"));
    }

    private void Topology()
    {
        Builder.Site("Alpha").Site("Beta").Branch("Gamma", "Alpha").Branch("Delta", "Beta");
        if (IsAimed || dice.Chance(60)) Builder.Set("CsSite", "Beta", ("DisplayName", "Beta Office"));
        if (dice.Chance(5)) Builder.Set("CsSite", "Gamma", ("Kind", null));
        Builder.Pool("pool-a.test", "Alpha", backup: dice.Chance(80) ? "pool-b.test" : null, mediation: true)
            .Pool("pool-b.test", "Beta", backup: dice.Chance(60) ? "pool-a.test" : null, mediation: true)
            .Pool("sba-g.test", "Gamma", backup: dice.Chance(90) ? "pool-a.test" : null, mediation: true)
            .Mediation("med-d.test", dice.Chance(95) ? "Delta" : "Elsewhere");
        if (dice.Chance(10)) Builder.Set("CsRegistrar", dice.One("pool-a.test", "sba-g.test"), ("EnableAutomaticFailover", false));
        if (dice.Chance(8)) Builder.Set("CsRegistrar", dice.One("pool-a.test", "pool-b.test"), ("SiteId", null));
        if (dice.Chance(4)) Builder.Remove("CsRegistrar", dice.One("pool-b.test", "sba-g.test"));
        if (dice.Chance(2)) Builder.Remove("CsPool", dice.One("pool-b.test", "sba-g.test"));

        Gateway("sbc-a", "Alpha", "pool-a.test", 95);
        Gateway("sbc-b", "Beta", "pool-b.test", 85);
        Gateway("gw-a", "Alpha", "pool-a.test", 80);
        Gateway("gw-g", "Gamma", dice.Chance(75) ? "sba-g.test" : "pool-a.test", 85);
        Gateway("gw-d", "Delta", dice.Chance(70) ? "med-d.test" : "pool-b.test", 80);
        Gateway("elin-g", "Gamma", dice.One("pool-a.test", "sba-g.test"), 70);
        if (dice.Chance(40))
        {
            Builder.Put("CsTrunk", "bare-d", ("PoolFqdn", dice.Chance(50) ? "bare-d" : null), ("SiteId", dice.Chance(95) ? "Delta" : null),
                ("MediationServer", dice.One("med-d.test", "pool-b.test")));
            Trunks.Add("bare-d");
        }

        if (dice.Chance(30) && Trunks.Contains("gw-g"))
        {
            Builder.Trunk("gw-g-via-a", "gw-g", dice.One("pool-a.test", "pool-b.test"));
            Trunks.Add("gw-g-via-a");
        }

        Gateway("pbx-a", dice.One("Alpha", "Alpha", "Gamma", "Elsewhere"), dice.One("pool-a.test", "sba-g.test"), topic == CallTopic.Pbx
            ? 100 : 35);
        if (dice.Chance(6)) Builder.Set("CsTrunk", dice.One(Trunks), ("Routable", false));
        if (dice.Chance(5)) Builder.Set("CsPstnGateway", "sbc-a", ("Routable", false), ("PoolFqdn", "sbc-a"), ("SiteId", "Alpha"));
        if (dice.Chance(3)) Builder.Set("CsTrunk", dice.One(Trunks), ("MediationServer", "med-gone.test"));
    }

    private void Gateway(string name, string site, string mediation, int percent)
    {
        if (!dice.Chance(percent)) return;
        Builder.Gateway(name, site, mediation);
        Trunks.Add(name);
        Builder.Set("CsPstnGateway", name, ("ServiceId", $"1-PstnGateway-{Trunks.Count}"));
        // Where its media comes from: in some site's subnet, in a network of the carrier's own, or nowhere mapped.
        if (!dice.Chance(30)) return;
        var address = dice.Chance(70) ? $"10.{dice.Next(6)}.0.9" : dice.One("198.51.100.1", "203.0.113.9", "none");
        Builder.Set("CsPstnGateway", name, ("RepresentativeMediaIP", address));

        // Some say neither that nor their site; their trunks do.
        if (address == "none" && name is not ("sbc-a" or "gw-a")) Builder.Set("CsPstnGateway", name, ("SiteId", null));
    }

    private void Network()
    {
        Builder.Profile("Thin").Put("CsNetworkBandwidthPolicyProfile", "Pictures",
            ("BWPolicy", new[] { new ValueRecord("BWLimit", 500L, "BWPolicyModality", "Video") }));
        var regions = dice.One(1, 2, 2, 3);
        Builder.Put("CsNetworkBandwidthPolicyProfile", "Shut",
            ("BWPolicy", new[] { dice.One(Limits(0, 100), Limits(null, 100), Limits(500, 39), Limits(39, null)) }))
            .Put("CsNetworkBandwidthPolicyProfile", "Least", ("BWPolicy", new[] { dice.One(Limits(40, 40), Limits(500, null)) }));
        Builder.Region("North", "Alpha");
        if (regions > 1) Builder.Region("South", dice.Chance(92) ? "Beta" : dice.One("Alpha", "Elsewhere"));
        if (regions > 2) Builder.Region("West", "Delta");
        if (regions > 1 && dice.Chance(92)) Builder.RegionLink("North", "South", Profile());
        if (regions > 2)
        {
            if (dice.Chance(80)) Builder.RegionLink("South", "West", Profile());
            if (dice.Chance(50)) Builder.RegionLink("North", "West", Profile());
        }

        foreach (var region in new[] { "North", "South", "West" }.Take(regions).Where(_ => dice.Chance(60)))
            Builder.Set("CsNetworkRegion", region,
                ("BWAlternatePaths", dice.One(Alternates(true), Alternates(true), Alternates(false), [])));

        var south = regions > 1 ? "South" : "North";
        if (topic == CallTopic.NoNetworkSites || dice.Chance(2))
        {
            NetworkSites.Clear();
            return;
        }

        Place("Alpha", "North");
        Place(IsAimed || dice.Chance(85) ? "Beta Office" : "Beta", south);
        Place("Gamma", dice.Chance(95) ? "North" : "Ghost");
        Place("Delta", regions > 2 ? "West" : south);
        Place("Epsilon", dice.Chance(75) ? "North" : "");
        if (dice.Chance(20)) Builder.DirectLink("Gamma", NetworkSites[1], Profile());
        if (dice.Chance(15)) Builder.DirectLink("Epsilon", "Alpha", Profile());
        if (dice.Chance(10)) Builder.DirectLink("Delta", "Gamma", Profile());
        // The carrier's SBC is a network site of its own, over a link from the data center.
        if (dice.Chance(25)) Builder.NetworkSite("Carrier", "").Subnet("198.51.100.1", "Carrier", 32, located: false)
            .DirectLink("Carrier", dice.One("Alpha", NetworkSites[1]), Profile());
        if (dice.Chance(topic == CallTopic.Media ? 90 : 65)) Builder.AdmissionControl();
        if (dice.Chance(topic == CallTopic.Media ? 75 : 30)) Bypass();
        if (dice.Chance(3)) Builder.Remove("CsNetworkConfiguration", "Global");
    }

    private void Place(string site, string region)
    {
        if (site == "Beta") NetworkSites[1] = "Beta";
        Builder.NetworkSite(site, region, dice.Chance(IsAimed ? 97 : 82) ? IsCalm ? "One"
            : dice.One("One", "One", "One", "One", "Two", "Two", "Off", dice.One("Gone", "Global", "Site:Alpha")) : null, Profile());
    }

    private string? Profile() => dice.Chance(80) ? dice.Chance(12) ? dice.One("Shut", "Shut", "Least")
        : dice.One("Thin", "Thin", "Thin", "Thin", "Pictures", "Gone") : null;

    private static ValueRecord Limits(long? link, long? session) =>
        new([new("BWLimit", link), new("BWSessionLimit", session), new("BWPolicyModality", "audio")]);

    private static ValueRecord[] Alternates(bool audio) =>
        [new("BWPolicyModality", "Audio", "AlternatePath", audio), new("BWPolicyModality", "Video", "AlternatePath", true)];

    private void Bypass()
    {
        Builder.Set("CsNetworkConfiguration", "Global",
            ("MediaBypassSettings", new ValueRecord("Enabled", dice.Chance(85), "AlwaysBypass", dice.One<bool?>(true, false, null))));
        foreach (var site in NetworkSites.Where(_ => dice.Chance(70))) Builder.Set("CsNetworkSite", site,
            ("BypassID", dice.One("b1", "B1", "b2")));
    }
}
