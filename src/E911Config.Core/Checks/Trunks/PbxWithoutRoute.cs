using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>
/// C48: phones behind a PBX whose emergency calls no usage of their trunk routes; a trunk by whose usages calls come back to it.
/// </summary>
internal sealed class PbxWithoutRoute() : Check("C48", CheckSeverity.Warning, TrunkConfiguration.Type, VoiceRoute.Type, Trunk.Type)
{
    private const string Loop = nameof(Loop);

    public override CheckTexts Texts { get; } = new(
        "Usages of a trunk by which emergency calls from it get nowhere",
        "Emergency calls of phones behind {object} get no further: {numbers} has no route by the usages of {configuration}.",
        "Calls that come in from a PBX are routed by the usages of the trunk's configuration, not by a voice policy. A trunk to a carrier "
            + "should have none.",
        "For a PBX list a usage first whose route takes the emergency number, with and without its plus sign; \"pbxTrunks\" of a zone "
            + "plans "
            + "it. For a carrier clear PstnUsages.",
        "Inter-trunk routing (Lync Server 2013); Configure a trunk without media bypass (Lync Server 2013)")
    {
        Cases = new Dictionary<string, string>
        {
            [Loop] = "Calls to {number} that come in over {object} are led back to it, by the usages of {configuration}.",
        },
    };

    public override bool FollowsCalls => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) => Lost(context).Concat(Loops(context));

    private IEnumerable<CheckFinding> Lost(CheckContext context) =>
        from call in context.Calls.All
        where call.Caller is { Kind: ClientKind.Pbx, Trunk: not null }
            && call.Result.ReasonCode is ReasonCodes.NoUsage or ReasonCodes.NoRoute or ReasonCodes.NoNumber
        let trunk = context.Index.Trunks.Find(call.Caller.Trunk!, null)
        where trunk is not null
        group call by trunk into same
        let isKnown = same.Any(call => call.Caller.Count > 0)
            || context.Facts.Zones.Any(zone => zone.PbxTrunks.Contains(same.Key.Identity, System.StringComparer.OrdinalIgnoreCase))
        select At(Trunk.Type, same.Key.Identity).With(("configuration", same.Key.Settings.Scope),
            ("numbers", same.Select(call => call.Number).Distinct().ToArray())) with
        {
            // Somebody has said that there are phones; else the usages alone suggest it.
            Severity = isKnown ? CheckSeverity.Error : Severity,
            Groups = FollowedCalls.GroupsOf(same),
        };

    private IEnumerable<CheckFinding> Loops(CheckContext context) =>
        from trunk in context.Index.Trunks.All
        where trunk.Settings.UsageText.Length > 0
        let number = context.Facts.EmergencyNumbers.Select(number => "+" + number).FirstOrDefault(number =>
            new CallWay((context.Index, context.Ordinary), trunk.Settings.Usages, number, null).Choices is { Count: > 0 } choices
                && choices[0].Trunks.Contains(trunk))
        where number is not null
        select At(Trunk.Type, trunk.Identity).With(("configuration", trunk.Settings.Scope), ("number", number)) with { Case = Loop };
}
