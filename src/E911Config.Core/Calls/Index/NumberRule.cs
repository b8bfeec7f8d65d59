using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>A rule that rewrites a number: of a dial plan, or of a trunk configuration.</summary>
internal sealed record NumberRule(string Identity, Pattern Pattern, string Translation)
{
    /// <summary>It as what decided something.</summary>
    public HopPart<HopRule> Told => HopRule.RuleMatches.Of(Identity, Pattern.Text, Translation);

    /// <summary>The rules of one noun, by scope.</summary>
    public static RuleTable<NumberRule> Table(Snapshot snapshot, ObjectType type, PatternSet patterns) =>
        new(snapshot, type, rule => new NumberRule(rule.Identity, patterns.Get(rule.Text("Pattern")), rule.Text("Translation")));

    /// <summary>Asks the rules in order; the first that matches rewrites the number.</summary>
    /// <returns>The rule, or null if none matched, and the number; null for the number if a rule ran out of time.</returns>
    public static (NumberRule? Rule, string? Number) Apply(IReadOnlyList<NumberRule> rules, string number)
    {
        for (var place = 0; place < rules.Count; place++)
        {
            var rule = rules[place];
            switch (rule.Pattern.Ask(number))
            {
                case PatternAnswer.Match: return (rule, rule.Pattern.Rewrite(number, rule.Translation));
                case PatternAnswer.OutOfTime: return (rule, null);
            }
        }

        return (null, number);
    }
}
