using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Laws;

/// <summary>02: emergency calls of which nobody is told.</summary>
internal sealed class SomebodyIsTold(RulePack pack, Requirement asked)
    : LawCheck(pack, RequirementKind.SomebodyIsTold, asked, CheckSeverity.Error, LocationPolicy.Type)
{
    private const string Ordinary = nameof(Ordinary);

    public override CheckTexts Texts { get; } = new(
        "Emergency calls of which nobody is told",
        "{object} tells nobody of an emergency call from zone {zone}.",
        "When somebody calls for help, a person at the place or elsewhere must be told at once: that there is a call, from which "
            + "number, and from where. Whether somebody is there to read it no cmdlet tells.",
        "Name the addresses under \"notification\" of the zone or of the design: a desk or a list that is staffed, not one person's "
            + "mailbox. In a deployment: Set-CsLocationPolicy -NotificationUri.",
        asked.Source)
    {
        Cases = new Dictionary<string, string>
        {
            [Ordinary] = "Calls to {numbers} of {callers} in zone {zone} are no emergency calls for {object}: nobody is told of them.",
        },
    };

    public override bool NeedsDeployment => false;

    public override bool LeavesPhonesOut => true;

    // Who is off the network has the global policy, whether somebody is counted there or not.
    internal override bool NeedsCallsOf(Zone zone) => !zone.IsOffNetwork;

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, Zone zone) =>
        context.HasDeployment ? InEffect(context, zone) : zone.Notification is { Uris.Count: > 0 } ? []
            : [At(zone.LocationPolicyIdentity, zone)];

    // Of digits of which it is not known what becomes of them nobody knows whether they are an emergency call.
    // Nobody is counted off the network unless somebody writes it down; who is there has the global policy all the same.
    private IEnumerable<CheckFinding> InEffect(CheckContext context, Zone zone) => zone.IsOffNetwork && !CallsOfPeople(context, zone).Any()
        ? context.Snapshot.Find(LocationPolicy.Type, zone.LocationPolicyIdentity)?.Text("NotificationUri") is { Length: > 0 } ? []
            : [At(zone.LocationPolicyIdentity, zone)]
        : from call in CallsOfPeople(context, zone)
        where call.Result is not { CalledNumber: null, Outcome: Outcome.Unknown } and { LocationPolicy: not null }
            && context.Engine.ToldBy(call.Result) is { Notified.Length: 0 }
        group call by (Policy: call.Result.LocationPolicy!, call.Result.Emergency) into same
        select At(same.Key.Policy, zone).With(("numbers", same.Select(call => call.Number).Distinct().ToArray()))
            with { Case = same.Key.Emergency ? "" : Ordinary, Groups = FollowedCalls.GroupsOf(same) };
}
