using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>C52: a response-code rule that makes the end of the call of an answer that would send it on to the next trunk.</summary>
internal sealed class FinalReply() : Check("C52", CheckSeverity.Error, SipResponseCodeTranslationRule.Type, TrunkConfiguration.Type,
    Trunk.Type, VoiceRoute.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A response-code rule that ends calls which would go on to the next trunk",
        "{object} makes {made} of {code}, for {trunks}. Emergency calls of {callers} may leave there.",
        "A 5xx answer sends a call on to the next gateway or route; a 4xx or 6xx answer is final. With this rule a trunk that is busy or "
            + "out of order ends the call, and the ways behind it are never tried.",
        "Remove-CsSipResponseCodeTranslationRule {object}, or let it make a 5xx code of it.",
        "New-CsSipResponseCodeTranslationRule");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from trunk in context.Calls.ByTrunk
        from rule in Deciding(context, trunk.Key)
        group trunk by rule into found
        select At(SipResponseCodeTranslationRule.Type, found.Key.Identity).With(("code", Text(found.Key.Received)),
            ("made", Text(found.Key.Translated)), ("trunks", found.Select(trunk => trunk.Key.Identity).ToArray()))
            with { Groups = FollowedCalls.GroupsOf(found.SelectMany(calls => calls)) };

    // Of two rules for one code the first decides.
    private static IEnumerable<ReplyRule> Deciding(CheckContext context, TrunkNode trunk) =>
        context.Index.ReplyRules.At(trunk.Settings.Scope, null).Where(rule => rule.Received is not null).GroupBy(rule => rule.Received)
            .Select(rules => rules.First()).Where(rule => rule.Decides && ReplyRule.GoesOn(rule.Received!.Value));

    private static string Text(long? code) => (code ?? 0).ToString(CultureInfo.InvariantCulture);
}
