using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Dialing;

/// <summary>C34: an access prefix is in use, and no rule takes it away in front of an emergency number.</summary>
internal sealed class PrefixNotTakenAway() : Check("C34", CheckSeverity.Error, DialPlan.Type, VoiceNormalizationRule.Type,
    LocationPolicy.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A dial plan in which the emergency number cannot be dialled with the access prefix",
        "In {object} the access prefix is in use, and no rule takes {digits}. This is the dial plan of {callers}.",
        "Who is used to dial the prefix for an outside line dials it in an emergency too. The client does not know these digits as an "
            + "emergency number, and the call fails.",
        "Make a rule that takes the number with and without the prefix, and sort it first: New-CsVoiceNormalizationRule -Parent {object} "
            + "-Name Emergency -Priority 0 -Pattern '^9?(911)$' -Translation '+$1', with your prefix and numbers. For a mask write the "
            + "emergency number into the translation.",
        "Define the location policy (Lync Server 2013)");

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from dialled in context.Dialled
        where dialled is { HasPrefix: true, IsGood: false, Result: { Rule: null, DialPlan: not null } }
        group dialled by dialled.Result.DialPlan into same
        select At(DialPlan.Type, same.Key!).With(
            ("digits", same.Select(dialled => dialled.Digits).Distinct(StringComparer.Ordinal).ToArray())) with
        {
            Severity = same.All(dialled => dialled.IsMask) ? CheckSeverity.Warning : Severity,
            Groups = [.. same.SelectMany(dialled => dialled.Groups).Distinct(SameGroup.Instance)],
        };
}
