using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Dialing;

/// <summary>C35: a rule of a dial plan makes another number of what is dialled for an emergency number.</summary>
internal sealed class NumberRewritten() : Check("C35", CheckSeverity.Error, DialPlan.Type, VoiceNormalizationRule.Type,
    LocationPolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A normalization rule that makes another number of an emergency number",
        "{object} makes {made} of {digits}, which {callers} may dial for {numbers}.",
        "The first rule that matches counts, and a client looks for emergency numbers only in what the dial plan made. The call becomes "
            + "an ordinary one to another number, or fails.",
        "Sort a rule for the emergency number before this one, or make its pattern narrower: Set-CsVoiceNormalizationRule {object}. The "
            + "first rule may be -Pattern '^9?(911)$' -Translation '+$1' -Priority 0, with your prefix and numbers.",
        "Create a dial plan (Lync Server 2013); Define the location policy (Lync Server 2013)");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from dialled in context.Dialled
        where !dialled.IsGood && dialled.Result is { Rule: not null, Made: not null, ReasonCode: null }
        group dialled by dialled.Result.Rule into same
        select At(VoiceNormalizationRule.Type, same.Key!).With(
            ("made", same.Select(dialled => dialled.Result.Made!).Distinct(StringComparer.Ordinal).ToArray()),
            ("digits", same.Select(dialled => dialled.Digits).Distinct(StringComparer.Ordinal).ToArray()),
            ("numbers", same.Select(dialled => dialled.DialString).Distinct(StringComparer.Ordinal).ToArray()))
            with { Groups = [.. same.SelectMany(dialled => dialled.Groups).Distinct(SameGroup.Instance)] };
}
