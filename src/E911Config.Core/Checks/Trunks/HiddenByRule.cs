using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>C22: a rule for calling numbers by which the emergency service cannot call back.</summary>
internal sealed class HiddenByRule() : Check("C22", CheckSeverity.Warning, OutboundCallingNumberTranslationRule.Type,
    TrunkConfiguration.Type, Trunk.Type, VoiceRoute.Type, LocationPolicy.Type)
{
    private const int Kept = 7;
    private static readonly Regex OneNumber = new(@"^\^(\\\+)?[0-9]+\$$", RegexOptions.CultureInvariant);
    private static readonly string[] Callers = ["+12065557842", "+442079460958", "+4989123456789"];

    public override CheckTexts Texts { get; } = new(
        "A rule that hides the caller's number on emergency calls",
        "{object} makes {made} of numbers that call over {trunks}. Emergency calls of {callers} may leave there.",
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
            let rules = context.Index.CallerRules.At(trunk.Key.Settings.Scope, null)
            from rule in rules
            let made = Hidden(rules, rule)
            where made is not null && !elins.Contains(CallFacts.Bare(made))
            group trunk by (rule.Identity, made) into same
            select At(OutboundCallingNumberTranslationRule.Type, same.Key.Identity)
                .With(("made", same.Key.made.Length == 0 ? "nothing" : same.Key.made),
                    ("trunks", same.Select(trunk => trunk.Key.Identity).ToArray()))
                with { Groups = FollowedCalls.GroupsOf(same.SelectMany(calls => calls)) };
    }

    // What a rule makes of a number of which too little is left to call it; null if it keeps enough, or is for one number alone. Of what
    // an earlier rule takes it makes nothing; one that takes none of the callers here makes the same of all it takes if it keeps nothing.
    private static string? Hidden(IReadOnlyList<NumberRule> rules, NumberRule rule)
    {
        if (OneNumber.IsMatch(rule.Pattern.Text)) return null;
        var taken = Callers.Where(caller => rule.Pattern.Ask(caller) == PatternAnswer.Match).ToArray();
        if (taken.Length == 0) return rule.Translation.IndexOf('$') < 0 ? rule.Translation : null;
        return taken.Select(caller => (caller, Decides: NumberRule.Apply(rules, caller)))
            .FirstOrDefault(pair => ReferenceEquals(pair.Decides.Rule, rule) && pair.Decides.Number is { } made
                && !made.EndsWith(pair.caller.Substring(pair.caller.Length - Kept), StringComparison.Ordinal)).Decides.Number;
    }
}
