using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Resilience;

namespace E911Config.Core.Attestation;

/// <summary>Follows the calls of a zone.</summary>
internal static class ZoneCalls
{
    /// <summary>The calls of some groups: the test number first, if the zone has a way to the provider.</summary>
    public static IReadOnlyList<ZoneCall> Of(CallIndex index, Zone zone, IReadOnlyList<CallerGroup> groups)
    {
        var engine = new CallEngine(index);
        return [.. from number in Numbers(zone) from caller in groups select Of(index, engine, caller, number.Digits, number.IsTest)];
    }

    private static IEnumerable<(string Digits, bool IsTest)> Numbers(Zone zone) =>
        (zone.TestNumber is { } test ? [(test.Value, true)] : Enumerable.Empty<(string, bool)>())
        .Concat(zone.Numbers.Select(number => (number.DialString, false)));

    private static ZoneCall Of(CallIndex index, CallEngine engine, CallerGroup group, string number, bool isTest)
    {
        var request = new CallRequest(group.Caller, number);
        var result = engine.Run(request);
        var told = engine.ToldBy(result);
        return new ZoneCall(group, number, isTest, result, CallLegs.Of(index, group.Caller, number))
        {
            Notified = told is null ? [] : Property.Split(told.Notified, ','),
            Conference = told?.Conference ?? "",
            IsToldUnknown = told is null,
            ReachesService = !isTest || result.Outcome == Outcome.Unknown
                || engine.WrongLeaving(request, result) is { Flaw: LeavingFlaw.TestIsReal },
            DependsOn = engine.DependsOn(request),
        };
    }
}
