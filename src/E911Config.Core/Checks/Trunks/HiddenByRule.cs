using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>C22: a rule for calling numbers by which the emergency service cannot call back.</summary>
internal sealed class HiddenByRule() : Check("C22", CheckSeverity.Warning, OutboundCallingNumberTranslationRule.Type,
    TrunkConfiguration.Type, Trunk.Type, VoiceRoute.Type, LocationPolicy.Type)
{
    private const int Kept = 7;
    private static readonly string[] Callers = ["+12065557842", "+442079460958", "+4989123456789"];

    public override CheckTexts Texts { get; } = new(
        "A rule that hides the caller's number on emergency calls",
        "{object} makes {made} of every number that calls over {trunks}. Emergency calls of {callers} may leave there.",
        "The emergency service cannot call back, and a provider that finds the location by the number finds none, or that of another.",
        "Narrow the rule so that it keeps the caller's own number, or move it to a trunk that takes no emergency calls. If the number "
            + "stands "
            + "in for an ELIN on purpose, say so in the design: \"callerId\" of the zone.",
        "New-CsOutboundCallingNumberTranslationRule");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var elins = new HashSet<string>((context.Design?.AllZones ?? []).Select(zone => zone.CallerId?.Value).OfType<string>()
            .Select(CallFacts.Bare));
        return from trunk in context.Calls.ByMeantTrunk
            from rule in context.Index.CallerRules.At(trunk.Key.Settings.Scope, null)
            let made = Hidden(rule)
            where made is not null && !elins.Contains(CallFacts.Bare(made))
            group trunk by (rule.Identity, made) into same
            select At(OutboundCallingNumberTranslationRule.Type, same.Key.Identity)
                .With(("made", same.Key.made.Length == 0 ? "nothing" : same.Key.made),
                    ("trunks", same.Select(trunk => trunk.Key.Identity).ToArray()))
                with { Groups = FollowedCalls.GroupsOf(same.SelectMany(calls => calls)) };
    }

    // What a rule makes of a number of which too little is left to call it; null if it keeps enough. A translation without a reference
    // makes the same of whatever it matches.
    private static string? Hidden(NumberRule rule) => rule.Translation.IndexOf('$') < 0 ? rule.Translation
        : Callers.Where(caller => rule.Pattern.Ask(caller) == PatternAnswer.Match)
            .Select(caller => (caller, Made: rule.Pattern.Rewrite(caller, rule.Translation)))
            .FirstOrDefault(pair => pair.Made is { } made
                && !made.EndsWith(pair.caller.Substring(pair.caller.Length - Kept), StringComparison.Ordinal)).Made;
}
