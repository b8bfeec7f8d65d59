using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// A translation rule, at whatever scope is in effect for a trunk of the design, that makes another number of an emergency number.
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
            foreach (var rule in context.TranslationRules.At(scope.Key.Identity, null))
            {
                var spoilt = scope.SelectMany(trunk => Spoilt(context, trunk, rule)).Distinct().ToArray();
                var found = context.Snapshot.Find(OutboundTranslationRule.Type, rule.Identity)!;
                if (spoilt.Length > 0 && !context.Wants(found))
                    yield return DriftContext.Unexpected(found, "Translation", new DriftValue(DriftValueKind.NumbersUnchanged),
                        DriftValue.Rewrites(spoilt)) with { OnlyByEffect = true };
            }
        }
    }

    private static IEnumerable<RewrittenNumber> Spoilt(DriftContext context, DesignTrunk trunk, NumberRule rule)
    {
        var facts = context.Facts;
        var use = facts.Find(trunk.Identity)?.Role ?? TrunkRole.Unknown;
        foreach (var number in trunk.Numbers.Select(number => "+" + number)
            .Where(number => rule.Pattern.Ask(number) == PatternAnswer.Match))
        {
            var made = rule.Pattern.Rewrite(number, rule.Translation);
            if (made is null || !(facts.IsEmergencyNumber(made, use, number) || (use == TrunkRole.Local && facts.IsEcrcNumber(made))))
                yield return new RewrittenNumber(number, made ?? "", trunk.Identity);
        }
    }
}
