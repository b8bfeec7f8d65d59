using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Failures;

/// <summary>C06: a trunk whose failure alone takes emergency calls.</summary>
internal sealed class OneTrunk() : Check("C06", CheckSeverity.Warning, Trunk.Type, VoiceRoute.Type)
{
    public override CheckTexts Texts { get; } = new(
        "Emergency calls that only one trunk takes",
        "Emergency calls of {callers} are lost when {object} fails.",
        "A provider offers a pair of SBCs so that one trunk may fail. With one way out every fault and every maintenance of it takes all "
            + "emergency calls there.",
        "Add a second trunk behind it: a route of its own with a larger priority in the emergency usage, or a local gateway in the voice "
            + "policy. Test-E911Resilience names the nearest that is there.",
        "Design the SIP trunk for E9-1-1");

    public override bool FollowsCalls => true;

    public override bool JudgesFailures => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from pair in context.Failing.LostBy(ElementKind.Trunk)
        where !IsOwn(context, pair.Call, pair.Name)
        group pair.Call by pair.Name into same
        select At(Trunk.Type, same.Key) with { Groups = FollowedCalls.GroupsOf(same) };

    // A call that comes in over a trunk hangs on it whatever there is behind.
    private static bool IsOwn(CheckContext context, FollowedCall call, string trunk) => call.Caller.Trunk is { } own
        && string.Equals(context.Index.Trunks.Find(own, null)?.Identity, trunk, StringComparison.OrdinalIgnoreCase);
}
