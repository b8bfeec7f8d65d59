using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Ends;

/// <summary>X09: emergency calls without a location, because nothing reaches the location service.</summary>
internal sealed class LocationServiceLost() : Check("X09", CheckSeverity.Error, Registrar.Type, Pool.Type, Site.Type, NetworkSite.Type)
{
    private const string NoBackup = nameof(NoBackup);
    private const string Untold = nameof(Untold);

    public override CheckTexts Texts { get; } = new(
        "Emergency calls to which the location service gives nothing",
        "The location service on {object} is not reached from where {callers} are: their emergency calls carry no location, whatever it "
            + "holds.",
        "It lives on the pool at which a phone is registered; a branch appliance has none, and asks the pool that is its backup. Where "
            + "it is not there or not reached, all of a place lose their location at once.",
        "Give the appliance a backup registrar (CsRegistrar, in Topology Builder), or see that the place reaches it; Trace-E911Call "
            + "shows what is missing.",
        "Plan for network location services in Skype for Business Server")
    {
        Cases = new Dictionary<string, string>
        {
            [NoBackup] = "{object} is at a branch and has no backup registrar whose location service it could ask: emergency calls of "
                + "{callers} carry no location.",
            [Untold] = "Whether the location service on {object} is reached from where {callers} are cannot be told: their emergency "
                + "calls count as without a location.",
        },
    };

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from call in context.Calls.All
        where call.Result is { Emergency: true, Outcome: Outcome.Unlocated, Trunk: { } trunk }
            && context.Index.Trunks.Find(trunk, null)?.Role is TrunkRole.Provider or TrunkRole.Elin
        let why = context.Engine.LocationServiceLost(call.Caller)
        where why is not null
        group call by (why.Kind, Host: why.Values[0], call.Weight) into same
        select At(Registrar.Type, Registrar.Type.Identity.Canonical(same.Key.Host) ?? same.Key.Host) with
        {
            Case = same.Key.Kind == HopRule.BranchWithoutBackup ? NoBackup : same.Key.Kind == HopRule.ServiceReachUntold ? Untold : "",
            Severity = same.Key.Kind == HopRule.ServiceReachUntold ? CheckSeverity.Warning : same.Key.Weight,
            Groups = FollowedCalls.GroupsOf(same),
        };
}
