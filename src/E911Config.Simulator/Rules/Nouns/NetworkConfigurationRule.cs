using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Rules;

/// <summary>
/// Of the network configuration the settings are its own; its lists are the network nouns, which are written one by one and go with it.
/// </summary>
internal sealed class NetworkConfigurationRule : NounRule
{
    private const string Bypass = "MediaBypassSettings";

    private static readonly string[] Lists =
    [
        "BWPolicyProfiles", "NetworkRegions", "NetworkRegionLinks", "InterNetworkRegionRoutes", "NetworkSites", "InterNetworkSitePolicies",
            "Subnets",
    ];

    private static readonly ObjectType[] Nouns =
    [
        NetworkSubnet.Type, NetworkInterSitePolicy.Type, NetworkSite.Type, OwnTypes.InterRegionRoute, NetworkRegionLink.Type,
        NetworkRegion.Type, NetworkBandwidthPolicyProfile.Type,
    ];

    public override void Complete(Draft draft)
    {
        if (Lists.FirstOrDefault(draft.Gives) is { } list)
            throw new SimulatorException("NotSimulated", ErrorCategory.NotImplemented,
                $"-{list} is not simulated: use the cmdlets of the network nouns.", list);
        if (draft.Alters(draft.Type.Get(Bypass)) && draft.After.Records(Bypass) is { Count: > 0 } settings)
            draft.After = draft.After.With(Bypass, new[] { BypassSettings.Completed(settings[0], draft.Simulation.NewGuid) });
    }

    public override IEnumerable<Change> OnReset(ObjectStore objects, DeploymentObject fresh) =>
        Nouns.Where(objects.IsRead).SelectMany(type => objects.Table(type).All()).Select(Change.Remove);
}
