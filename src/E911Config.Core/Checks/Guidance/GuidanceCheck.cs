using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>A statement of the guidance on SIP trunks for E9-1-1 (Design the SIP trunk for E9-1-1), held against a design.</summary>
internal abstract class GuidanceCheck : Check
{
    /// <summary>What tells which links are limited: of one of which that is not known no call is refused.</summary>
    protected static readonly ObjectType[] Limits =
    [
        NetworkConfiguration.Type, NetworkBandwidthPolicyProfile.Type, NetworkSite.Type, NetworkRegion.Type, NetworkRegionLink.Type,
        NetworkInterSitePolicy.Type,
    ];

    /// <summary>The page that makes the statements.</summary>
    protected const string Page = "Design the SIP trunk for E9-1-1 in Skype for Business Server";

    private protected GuidanceCheck(string id, CheckSeverity severity, params ObjectType[] needs)
        : base(id, severity, needs)
    {
    }

    public sealed override CheckSubject Subject => CheckSubject.Design;

    public sealed override bool NeedsDesign => true;

    internal sealed override IEnumerable<CheckFinding> Find(CheckContext context) => Find(context, context.Design!);

    internal sealed override IEnumerable<string> Undeclared(CheckContext context) => Undeclared(context, context.Design!);

    private protected abstract IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design);

    private protected virtual IEnumerable<string> Undeclared(CheckContext context, DesignDocument design) => [];

    /// <summary>A finding about a zone: about its location policy, so that it can be accepted for that zone alone.</summary>
    private protected CheckFinding At(Zone zone) => At(LocationPolicy.Type, zone.LocationPolicyIdentity).With(("zone", zone.Name))
        with { Place = zone.Place };

    /// <summary>A finding about a trunk that the design names.</summary>
    private protected CheckFinding At(Located<string> trunk) => At(Trunk.Type, trunk.Value) with { Place = trunk.Place };

    /// <summary>The provider's trunks of a zone that there are, in the order of the design.</summary>
    private protected static IReadOnlyList<TrunkNode> ProviderTrunks(CheckContext context, Zone zone) =>
        [.. zone.ProviderTrunks.Select(trunk => context.Index.Trunks.Find(trunk.Value, null)).OfType<TrunkNode>()];

    /// <summary>The network sites of a zone's callers, each once.</summary>
    private protected static IEnumerable<string> SitesOf(CheckContext context, Zone zone) =>
        context.GroupsOf(zone.Name).Select(group => group.NetworkSite).OfType<string>()
        .Distinct(System.StringComparer.OrdinalIgnoreCase);
}
