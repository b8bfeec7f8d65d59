using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>A rule that makes something of an emergency number that is none where the call comes out.</summary>
internal abstract class MangledNumber : Check
{
    /// <summary>The case in which a rule behind it would make the right number.</summary>
    protected const string InFront = nameof(InFront);

    /// <summary>The case in which it makes another emergency number of it.</summary>
    protected const string Another = nameof(Another);

    /// <summary>What is said then.</summary>
    protected const string AnotherText = "{object} makes {made} of {number} for {trunks}: another emergency number, and perhaps another "
        + "service. Emergency calls of {callers} may leave there.";

    private protected MangledNumber(string id)
        : base(id, CheckSeverity.Error, OutboundTranslationRule.Type, TrunkConfiguration.Type, Trunk.Type, VoiceRoute.Type,
            LocationPolicy.Type)
    {
    }

    public override bool FollowsCalls => true;

    /// <summary>Whether the check is about trunks of a role.</summary>
    private protected abstract bool IsAbout(TrunkRole role);

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        from trunk in context.Calls.ByTrunk
        where IsAbout(trunk.Key.Role)
        from calls in trunk.GroupBy(call => (Number: call.Result.CalledNumber!, Zone: context.ZoneOf(call.Groups[0])?.Name))
        let zone = context.ZoneOf(calls.First().Groups[0])
        let number = calls.Key.Number
        let left = WhoAnswers.Leaving(context.Index, trunk.Key, number)
        where left is { Rule: not null, Number: not null } && WhoAnswers.Understands(context.Index, trunk.Key, zone, number, number)
        let made = left.Number!
        let another = WhoAnswers.Understands(context.Index, trunk.Key, zone, made, number)
        where !another || IsAnother(context, number, made)
        group (calls, Trunk: trunk.Key, Made: made, IsAnother: another,
            Behind: another ? null : Behind(context, trunk.Key, zone, number, left.Rule!))
            by left.Rule!.Identity into same
        let first = same.OrderBy(one => one.IsAnother).First()
        select At(OutboundTranslationRule.Type, same.Key).With(("number", first.calls.Key.Number), ("made", first.Made),
            ("trunks", same.Select(one => one.Trunk.Identity).Distinct().ToArray()), ("behind", first.Behind ?? "")) with
        {
            Case = first.IsAnother ? Another : first.Behind is null ? "" : InFront,
            Severity = first.IsAnother ? CheckSeverity.Warning : Severity,
            Groups = FollowedCalls.GroupsOf(same.SelectMany(one => one.calls)),
        };

    // Both are understood there; who answers is another all the same.
    private static bool IsAnother(CheckContext context, string number, string made) =>
        CallFacts.Bare(made) is var bare && bare != CallFacts.Bare(number) && context.Facts.AllNumbers.Contains(bare);

    // A rule of the same scope that would make a number that is understood.
    private static string? Behind(CheckContext context, TrunkNode trunk, CallZone? zone, string number, NumberRule first) =>
        context.Index.TranslationRules.At(trunk.Settings.Scope, null).SkipWhile(rule => rule != first).Skip(1)
            .FirstOrDefault(rule => rule.Pattern.Ask(number) == PatternAnswer.Match
                && rule.Pattern.Rewrite(number, rule.Translation) is { } made
                && WhoAnswers.Understands(context.Index, trunk, zone, made, number))?.Identity;
}
