using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Drift.Foreign;

/// <summary>
/// What keeps the caller's number, or the one that stands in for an ELIN, from the emergency service: an adopted route that hides it, or a
/// rule for calling numbers in effect for a trunk of the design that makes nothing, or another number, of it.
/// </summary>
internal sealed class HiddenCallerIds : IForeignKind
{
    // Any number will do to see whether a rule leaves one.
    private const string SomeNumber = "+12065550100";

    public IEnumerable<Deviation> Find(DriftContext context) => Routes(context).Concat(Rules(context));

    private static IEnumerable<Deviation> Routes(DriftContext context) =>
        from item in context.Desired.Items
        where item.Type == VoiceRoute.Type && !item.Values.Any(value => value.Key == "SuppressCallerId")
            && context.Counts(item.Purpose.Zone)
        let route = context.Snapshot.Find(item.Type, item.Identity)
        where route is not null && route.Flag("SuppressCallerId") && route.Text("AlternateCallerId").Length == 0
        select DriftContext.Unexpected(route, "SuppressCallerId", new DriftValue(DriftValueKind.CallerIdShown),
            new DriftValue(DriftValueKind.CallerIdHidden), route) with { Known = DriftEffect.CallerId };

    private static IEnumerable<Deviation> Rules(DriftContext context)
    {
        var patterns = PatternSet.Of(context.Snapshot);
        foreach (var scope in context.Configurations(_ => true))
        {
            var elins = scope.SelectMany(trunk => trunk.Zones).Select(zone => zone.CallerId?.Value).OfType<string>().Distinct().ToArray();
            foreach (var rule in TrunkConfigurations.Rules(context.Snapshot, OutboundCallingNumberTranslationRule.Type, scope.Key.Identity))
            {
                var pattern = patterns.Get(rule.Text("Pattern"));
                if (pattern.Ask(SomeNumber) is not PatternAnswer.Invalid && IsAnother(rule.Text("Translation"), elins))
                {
                    yield return Hidden(rule, [new RewrittenNumber("", rule.Text("Translation"))]);
                    continue;
                }

                var made = elins.Append(SomeNumber).Where(number => pattern.Ask(number) == PatternAnswer.Match)
                    .Select(number => (Number: number, Made: pattern.Rewrite(number, rule.Text("Translation"))))
                    .Where(pair => pair.Made is { } other && !(other.Any(char.IsDigit)
                        && (pair.Number == SomeNumber || CallFacts.Bare(other) == CallFacts.Bare(pair.Number))))
                    .Select(pair => new RewrittenNumber(pair.Number == SomeNumber ? "" : pair.Number, pair.Made!)).ToArray();
                if (made.Length == 0) made = [.. OfSamples(pattern, rule.Text("Translation")).Take(1)];
                if (made.Length > 0) yield return Hidden(rule, made);
            }
        }
    }

    private static IEnumerable<RewrittenNumber> OfSamples(Pattern pattern, string translation) =>
        from number in SampleCallers.For(pattern.Text)
        where pattern.Ask(number) == PatternAnswer.Match
        let made = pattern.Rewrite(number, translation)
        where made is not null && SampleCallers.IsAnother(number, made)
        select new RewrittenNumber(number, made);

    // Whatever number it fires for, what it makes is the same: nobody's, but where the design shows that very number.
    private static bool IsAnother(string translation, IEnumerable<string> shown) =>
        !translation.Contains('$') && !shown.Any(number => CallFacts.Bare(number) == CallFacts.Bare(translation));

    private static Deviation Hidden(DeploymentObject rule, IReadOnlyList<RewrittenNumber> made) =>
        DriftContext.Unexpected(rule, "Translation", new DriftValue(DriftValueKind.CallerIdShown), DriftValue.Rewrites(made), rule)
            with { Known = DriftEffect.CallerId };
}
