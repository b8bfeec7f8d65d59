using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Dialing;

/// <summary>C36: a mask is somebody's number too, so that who dials him makes an emergency call.</summary>
internal sealed class MaskOfSomebody() : Check("C36", CheckSeverity.Warning, LocationPolicy.Type, DialPlan.Type,
    VoiceNormalizationRule.Type)
{
    private const string Extensions = nameof(Extensions);

    public override CheckTexts Texts { get; } = new(
        "A mask that is an extension too",
        "A user or contact has the line {object}, which is a mask: who dials it calls {numbers}. The mask is in effect for {callers}.",
        "A client calls the emergency number whenever a mask is dialled. Whoever has the same number as his own cannot be called by it, "
            + "and the emergency service gets calls by mistake.",
        "Give the user another number, or take the mask out of the location policy: Set-CsLocationPolicy -EmergencyNumbers and "
            + "-EmergencyDialMask.",
        "Create or modify a location policy; that extensions are dialled this way is assumed")
    {
        Cases = new Dictionary<string, string>
        {
            [Extensions] = "{object} is meant for extensions and takes {digits}, which an earlier rule or the client keeps for {numbers}: "
                + "who has such an extension cannot be dialled by {callers}.",
        },
    };

    public override bool FollowsCalls => true;

    public override bool JudgesEnds => false;

    public override bool ReadsLines => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context) => Lines(context).Concat(Rules(context));

    private IEnumerable<CheckFinding> Lines(CheckContext context) =>
        from dialled in context.Dialled
        where dialled is { IsMask: true, HasPrefix: false }
        from line in context.Snapshot.EmergencyNumberOwners
        where LineUri.Bare(line) == dialled.Digits
        group dialled by line into same
        select new CheckFinding(this, CallerNoun.User.Noun, same.Key).With(("numbers", Numbers(same)))
            with { Groups = [.. same.SelectMany(dialled => dialled.Groups).Distinct(SameGroup.Instance)] };

    private IEnumerable<CheckFinding> Rules(CheckContext context) =>
        from dialled in context.Dialled
        where dialled is { IsMask: true, HasPrefix: false, IsGood: true, Result: { Rule: not null, DialPlan: not null } }
        from rule in Extension(context, dialled)
        group dialled by rule into same
        select At(VoiceNormalizationRule.Type, same.Key).With(("numbers", Numbers(same)),
            ("digits", same.Select(dialled => dialled.Digits).Distinct(StringComparer.Ordinal).ToArray())) with
        {
            Case = Extensions,
            Severity = CheckSeverity.Information,
            Groups = [.. same.SelectMany(dialled => dialled.Groups).Distinct(SameGroup.Instance)],
        };

    private static IEnumerable<string> Extension(CheckContext context, DialledDigits dialled) =>
        context.Index.NormalizationRules.At(dialled.Result.DialPlan!, null)
            .Where(rule => rule.Identity != dialled.Result.Rule && rule.Pattern.Ask(dialled.Digits) == PatternAnswer.Match
                && context.Snapshot.Find(VoiceNormalizationRule.Type, rule.Identity)?.Flag("IsInternalExtension") == true)
            .Select(rule => rule.Identity);

    private static string[] Numbers(IEnumerable<DialledDigits> same) =>
        [.. same.Select(dialled => dialled.DialString).Distinct(StringComparer.Ordinal)];
}
