using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Foreign;

/// <summary>A normalization rule of any dial plan that makes something else of what people dial in an emergency.</summary>
internal sealed class RulesOverNumbers : IForeignKind
{
    public IEnumerable<Deviation> Find(DriftContext context)
    {
        foreach (var rule in context.NormalizationRules.Scopes.SelectMany(scope => context.NormalizationRules.At(scope, null)))
        {
            var eaten = EatenBy(context, rule);
            if (eaten.Length == 0) continue;
            var item = new DriftItem(DriftKind.Unexpected, VoiceNormalizationRule.Type.Noun, rule.Identity, "Pattern",
                new DriftValue(DriftValueKind.NumbersUnchanged), DriftValue.Rewrites(eaten));
            var found = context.Snapshot.Find(VoiceNormalizationRule.Type, rule.Identity)!;
            yield return new MangledDigits(item, found, eaten.Select(pair => pair.Number).ToArray())
            {
                OnlyByEffect = true,
                IsTold = eaten.All(pair => context.Facts.AllNumbers.Contains(CallFacts.Bare(pair.Made))
                    && context.IsTold(found, rule.Identity, context.Facts.IsTestNumber(pair.Number) ? FindingIds.TestReachesService
                        : FindingIds.NumberBecomesAnother)),
            };
        }
    }

    /// <summary>What a rule makes something else of, of all that people dial in an emergency.</summary>
    public static RewrittenNumber[] EatenBy(DriftContext context, NumberRule rule) =>
        [.. context.Dialled.Where(digits => rule.Pattern.Ask(digits) == PatternAnswer.Match)
            .Select(digits => (Digits: digits, Number: rule.Pattern.Rewrite(digits, rule.Translation)))
            .Where(pair => pair.Number is null || context.Mangles(pair.Digits, pair.Number))
            .Select(pair => new RewrittenNumber(pair.Digits, pair.Number ?? ""))];
}
