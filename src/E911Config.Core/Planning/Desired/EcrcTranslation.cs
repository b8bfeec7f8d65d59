using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Planning;

/// <summary>
/// The number of the emergency call response center in the form in which a trunk's carrier wants it. Only the first rule of a trunk that
/// matches rewrites a number, so that what the rule of the design makes passes no other: it makes at once what the others would make of it.
/// </summary>
internal static class EcrcTranslation
{
    /// <summary>The rule of the design with its translation in that form.</summary>
    public static Desired Of(Desired rule, Snapshot snapshot) => rule with
    {
        Values = rule.Values.Select(value => value is { Key: "Translation", Value: string number }
            ? new KeyValuePair<string, object?>(value.Key, AsOthersMakeIt(rule, number, snapshot)) : value).ToArray(),
    };

    private static string AsOthersMakeIt(Desired rule, string number, Snapshot snapshot)
    {
        var patterns = PatternSet.Of(snapshot);
        var trunk = rule.Type.Identity.ScopeOf(rule.Identity).Substring("Service:".Length);
        var others = TrunkConfigurations.Rules(snapshot, rule.Type, TrunkConfigurations.InEffect(snapshot, trunk).Identity)
            .Where(other => !string.Equals(other.Identity, rule.Identity, StringComparison.OrdinalIgnoreCase))
            .Select(other => new NumberRule(other.Identity, patterns.Get(other.Text("Pattern")), other.Text("Translation"))).ToArray();
        return NumberRule.Apply(others, number).Number ?? number;
    }
}
