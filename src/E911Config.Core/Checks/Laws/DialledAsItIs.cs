using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Laws;

/// <summary>01: an emergency number of the country that does not get through when somebody dials it as it is.</summary>
internal sealed class DialledAsItIs(RulePack pack)
    : LawCheck(pack, RequirementKind.DialledWithoutPrefix, pack.Find(RequirementKind.DialledWithoutPrefix), CheckSeverity.Error)
{
    private const string NotANumber = nameof(NotANumber);
    private const string OnlyMask = nameof(OnlyMask);
    private const string AfterPrefix = nameof(AfterPrefix);

    public override CheckTexts Texts => new(
        "An emergency number of the country that does not get through as it is dialled",
        "Whoever dials {number} in zone {zone} reaches no emergency service: {callers}.",
        "From every phone the number must get through as it is, without a prefix. People dial it after the access prefix too, where they "
            + "are used to one.",
        "Trace-E911Call -Number {number} shows where the call ends. Name the number under \"emergencyNumbers\" of the zone; normalize "
            + "it in the dial plan as it is and after the access prefix (New-CsVoiceNormalizationRule -Pattern '^9?({number})$' "
                + "-Translation '+$1', before other rules); give phones that see only a voice policy a local trunk.",
        Source)
    {
        Cases = new Dictionary<string, string>
        {
            [NotANumber] = "{number}, a number that everybody in {country} must be able to call, is none of the emergency numbers of zone "
                + "{zone}, and no mask of one.",
            [OnlyMask] = "{number}, a number that everybody in {country} must be able to call, is only a mask in zone {zone}: "
                + "whoever dials it calls {other}.",
            [AfterPrefix] = "Dial plan {plan} has the access prefix {prefix}; whoever dials {dialled} in zone {zone} reaches no emergency "
                + "service: {callers}.",
        },
    };

    public override bool NeedsDeployment => false;

    internal override bool IsKeptByArriving(Caller caller) => true;

    private protected override IEnumerable<CheckFinding> Find(CheckContext context, Zone zone)
    {
        foreach (var number in Pack.Numbers)
        {
            var found = At(zone.LocationPolicyIdentity, zone).With(("number", number));
            if (!zone.Numbers.Any(known => known.DialString == number || known.Masks.Contains(number)))
            {
                yield return found with { Case = NotANumber };
                continue;
            }

            if (!zone.Numbers.Any(known => known.DialString == number))
            {
                var other = zone.Numbers.First(known => known.Masks.Contains(number)).DialString;
                yield return found.With(("other", other)) with { Case = OnlyMask, Severity = CheckSeverity.Warning };
            }

            var callers = CallsOf(context, zone).GroupBy(call => call.Groups[0]).Select(same => same.First()).ToArray();
            var lost = callers.Where(call => IsLost(context, call, number)).ToArray();
            if (lost.Length > 0) yield return found with { Groups = FollowedCalls.GroupsOf(lost) };
            foreach (var plan in
                from call in callers.Except(lost)
                let plan = context.Engine.Dial(new CallRequest(call.Caller, number)).DialPlan
                let prefix = plan is null ? null : context.Prefixes.InUse(plan)
                where prefix is not null && IsLost(context, call, prefix + number)
                group call by (Plan: plan, Prefix: prefix))
                yield return found.With(("plan", plan.Key.Plan), ("prefix", plan.Key.Prefix), ("dialled", plan.Key.Prefix + number))
                    with { Case = AfterPrefix, Severity = CheckSeverity.Warning, Groups = FollowedCalls.GroupsOf(plan) };
        }
    }

    // Who reaches the emergency centre of another place has dialled well: that is another mistake (X01, X02).
    private static bool IsLost(CheckContext context, FollowedCall call, string digits) =>
        context.Engine.Run(new CallRequest(call.Caller, digits)) is { Outcome: < Outcome.Unknown } result
        && result.ReasonCode is not (ReasonCodes.WrongPsap or ReasonCodes.WrongCountry);
}
