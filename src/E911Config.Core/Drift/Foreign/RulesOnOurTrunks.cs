using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A translation rule, at whatever scope is in effect for a trunk of the design, that makes another number of an emergency number, or for
/// a provider's trunk the same number in another form.
/// </summary>
internal sealed class RulesOnOurTrunks : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        var ordered = new HashSet<string>(
            context.Desired.Items.Where(item => item.SortedFirst && context.Snapshot.Find(item.Type, item.Identity) is not null)
            .Select(item => item.Type.Identity.ScopeOf(item.Identity)), StringComparer.OrdinalIgnoreCase);

        // Where the design has a rule of its own, its order tells all: what comes after it never fires.
        foreach (var scope in context.Configurations(_ => true).Where(scope => !ordered.Contains(scope.Key.Identity)))
        {
            var rules = context.TranslationRules.At(scope.Key.Identity, null);
            foreach (var rule in rules)
            {
                var spoilt = scope.SelectMany(trunk => Spoilt(context, trunk, rule)).Distinct().ToArray();
                var found = context.Snapshot.Find(OutboundTranslationRule.Type, rule.Identity)!;
                if (spoilt.Length > 0 && !context.Wants(found))
                    yield return DriftContext.Unexpected(found, "Translation", new DriftValue(DriftValueKind.NumbersUnchanged),
                        DriftValue.Rewrites(spoilt)) with
                        {
                            OnlyByEffect = true,
                            IsTold = spoilt.All(one => IsTold(context, found, one)),
                        };
                else if (spoilt.Length == 0 && !context.Wants(found) && InOtherForm(context, scope, rules, rule) is { } other)
                    yield return other;
            }
        }
    }

    // Whether the provider takes it nobody knows but the design; that calls come through so far is what the plan told of.
    private static Deviation? InOtherForm(DriftContext context, IGrouping<DeploymentObject, DesignTrunk> scope,
        IReadOnlyList<NumberRule> rules, NumberRule rule)
    {
        var removes = scope.Key.Flag("RemovePlusFromUri");
        string Leaves(string number) => removes ? CallFacts.Bare(number) : number;
        var changed = (
            from trunk in scope
            where trunk.Role == TrunkRole.Provider
            from number in Numbers(context, trunk)
            let fired = NumberRule.Apply(rules, number)
            where fired.Rule == rule
            let made = Leaves(fired.Number ?? number)
            where made != Leaves(number)
            select (Trunk: trunk.Identity, Number: number, Made: made)).ToArray();
        if (changed.Length == 0) return null;
        var found = context.Snapshot.Find(OutboundTranslationRule.Type, rule.Identity)!;
        return DriftContext.Unexpected(found, "Translation", new DriftValue(DriftValueKind.NumbersUnchanged),
            DriftValue.Rewrites(changed.Select(one => new RewrittenNumber(one.Number, one.Made, one.Trunk)).ToArray())) with
            {
                Known = context.Design.Provider?.ExpectsPlus is { } plus
                    && changed.Any(one => one.Made.StartsWith("+", StringComparison.Ordinal) != plus) ? DriftEffect.NumberForm : null,
                IsTold = changed.All(one => context.IsTold(found, one.Trunk, FindingIds.NumberInOtherForm, FindingIds.PlusUndeclared)),
            };
    }

    private static IEnumerable<RewrittenNumber> Spoilt(DriftContext context, DesignTrunk trunk, NumberRule rule)
    {
        var facts = context.Facts;
        var use = facts.Find(trunk.Identity)?.Role ?? TrunkRole.Unknown;
        foreach (var number in Numbers(context, trunk).Where(number => rule.Pattern.Ask(number) == PatternAnswer.Match))
        {
            var made = rule.Pattern.Rewrite(number, rule.Translation);
            if (made is null || !(IsSame(made, number) ? facts.IsEmergencyNumber(made, use, number)
                : use == TrunkRole.Local && facts.IsEcrcNumber(made)))
                yield return new RewrittenNumber(number, made ?? "", trunk.Identity);
        }
    }

    // Those that are led to it, with their plus sign. The test number is one of them at a provider's trunk alone.
    private static IEnumerable<string> Numbers(DriftContext context, DesignTrunk trunk) => trunk.Numbers
        .Concat(trunk.Role == TrunkRole.Provider && trunk.Zones.Select(zone => zone.TestNumber).FirstOrDefault(test => test is not null)
            is { } test ? [test.Value] : []).Select(number => "+" + number);

    private static bool IsSame(string made, string number) => CallFacts.Bare(made) == CallFacts.Bare(number);

    // That an emergency number leaves as another one the plan told of; that it leaves as none it never does.
    private static bool IsTold(DriftContext context, DeploymentObject rule, RewrittenNumber one) =>
        context.Facts.AllNumbers.Contains(CallFacts.Bare(one.Made)) && context.IsTold(rule, one.Trunk,
            context.Facts.IsTestNumber(one.Number) ? FindingIds.TestReachesService : FindingIds.NumberBecomesAnother);
}
