using System;
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
    private const string Phones = nameof(Phones);

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
            [Phones] = "Phones of zone {zone} that mark no emergency call, analog or behind a PBX ({having}), tell nobody, whatever "
                + "a location policy says. Let the PBX or the gateway tell somebody, or put a client's phone there; then accept this with "
                + "the reason.",
        },
    };

    public override bool NeedsDeployment => false;

    // Who is off the network has the global policy, whether somebody is counted there or not.
    internal override bool NeedsCallsOf(Zone zone) => !zone.IsOffNetwork;

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, Zone zone) =>
        (context.HasDeployment ? InEffect(context, zone) : zone.Notification is { Uris.Count: > 0 } ? []
            : [At(zone.LocationPolicyIdentity, zone)]).Concat(OfPhones(context, zone));

    // No design can mend it: it is good to know, and somebody's to answer for. What they have decides, not a policy that they never see.
    private IEnumerable<CheckFinding> OfPhones(CheckContext context, Zone zone)
    {
        var calls = CallsOf(context, zone).Where(call => call.Caller.Kind is ClientKind.Analog or ClientKind.Pbx).ToArray();
        var have = calls.SelectMany(call => call.Groups).Select(group => group.Caller)
            .Select(caller => caller.Kind == ClientKind.Pbx ? Stored(Trunk.Type, caller.Trunk ?? "")
                : Stored(VoicePolicy.Type, caller.VoicePolicy ?? "Global"))
            .Concat(zone.PbxTrunks.Select(trunk => Stored(Trunk.Type, trunk.Value))).Distinct()
            .OrderBy(one => one.Type == Trunk.Type).ThenBy(one => one.Identity, StringComparer.OrdinalIgnoreCase).ToArray();
        if (have.Length == 0) yield break;
        string[] names = [.. have.Select(one => one.Identity)];
        yield return At(have[0].Type, names[0]).With(("zone", zone.Name), ("country", Pack.Name), ("having", names)) with
        {
            Case = Phones, Severity = CheckSeverity.Information, Groups = FollowedCalls.GroupsOf(calls), Place = zone.Place,
            Parts = [.. names.Skip(1)],
        };
    }

    private static (ObjectType Type, string Identity) Stored(ObjectType type, string identity) =>
        (type, type.Identity.Canonical(identity) ?? identity);

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
