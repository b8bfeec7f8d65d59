using System.Linq;
using System.Management.Automation;

namespace E911Config.Simulator.Rules;

/// <summary>The lists of the network configuration are the network nouns; only those are simulated.</summary>
internal sealed class NetworkConfigurationRule : NounRule
{
    private static readonly string[] Lists =
    [
        "MediaBypassSettings", "BWPolicyProfiles", "NetworkRegions", "NetworkRegionLinks", "InterNetworkRegionRoutes", "NetworkSites",
            "InterNetworkSitePolicies", "Subnets",
    ];

    public override void Complete(Draft draft)
    {
        if (Lists.FirstOrDefault(draft.Gives) is { } list)
            throw new SimulatorException("NotSimulated", ErrorCategory.NotImplemented,
                $"-{list} is not simulated: use the cmdlets of the network nouns.", list);
    }
}
