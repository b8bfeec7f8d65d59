using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Guidance;

/// <summary>A statement that calls get through although something has failed.</summary>
internal abstract class LossCheck : GuidanceCheck
{
    private protected LossCheck(string id, CheckSeverity severity, params ObjectType[] needs)
        : base(id, severity, needs)
    {
    }

    /// <summary>The case in which several things take the same calls.</summary>
    protected const string Several = nameof(Several);

    public sealed override bool FollowsCalls => true;

    public sealed override bool JudgesFailures => true;

    private protected abstract bool Asks(string element);

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, DesignDocument design) =>
        from losing in Losing.Of(context, Asks)
        let item = Losing.ObjectOf(losing.Elements[0])
        select new CheckFinding(this, item.Noun, item.Identity).With(("elements", losing.Elements),
            ("numbers", losing.Calls.Select(call => call.Number).Distinct().ToArray()))
            with { Case = losing.Elements.Count == 1 ? "" : Several, Groups = FollowedCalls.GroupsOf(losing.Calls) };
}
