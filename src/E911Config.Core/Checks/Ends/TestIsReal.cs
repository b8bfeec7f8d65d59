using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Ends;

/// <summary>X08: the test number, where an emergency service answers it.</summary>
internal sealed class TestIsReal() : Check("X08", CheckSeverity.Error, OutboundTranslationRule.Type, TrunkConfiguration.Type, Trunk.Type,
    VoiceRoute.Type, LocationPolicy.Type, DialPlan.Type, VoiceNormalizationRule.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A test number that an emergency service answers",
        "{number}, the test number, leaves over {object} as {made} and reaches an emergency service: {callers}.",
        "The provider's test reads the location back, and nobody is sent. By another number, or over another trunk, the same call is one "
            + "for help: whoever tests by it takes a real emergency's place, and help may come.",
        "Trace-E911Call -Number {number} shows what makes {made} of it: a rule of the trunk or of the dial plan, a mask of the location "
            + "policy, a route of others. Nobody tests with it before that is mended.",
        "The provider's test number, as the design names it");

    public override bool FollowsCalls => true;

    public override IReadOnlyList<string> Fields => ["provider.testNumber"];

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var tests = context.Design!.AllZones.Where(zone => zone.TestNumber is not null)
            .ToDictionary(zone => zone.Name, zone => zone.TestNumber!.Value, StringComparer.OrdinalIgnoreCase);
        return
            from call in context.Calls.All.GroupBy(call => call.Groups[0]).Select(same => same.First())
            where context.ZoneOf(call.Groups[0]) is { } zone && tests.ContainsKey(zone.Name)
            let test = new CallRequest(call.Caller, tests[context.ZoneOf(call.Groups[0])!.Name])
            let leaving = context.Engine.WrongLeaving(test, context.Engine.Run(test))
            where leaving is { Flaw: LeavingFlaw.TestIsReal }
            group call by (leaving.Trunk, leaving.Number, test.Digits) into same
            select At(Trunk.Type, same.Key.Trunk).With(("number", same.Key.Digits), ("made", same.Key.Number))
                with { Groups = FollowedCalls.GroupsOf(same) };
    }
}
