using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Dialing;

/// <summary>
/// The prefixes that people dial to get a line outside. Every dial plan names one by default (New-CsDialPlan); it is in use where devices
/// are told so, or where the rules of the plan take it away from an outside number.
/// </summary>
internal sealed class AccessPrefixes
{
    // Outside numbers as they are dialled: ten and eleven digits in North America, national and international elsewhere.
    private static readonly string[] Outside = ["2125550123", "12125550123", "02079460123", "0114420794601", "00442079460123"];
    private const int Told = 7;

    private readonly CheckContext context;
    private readonly Dictionary<string, string?> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Prepares the dial plans of a deployment.</summary>
    public AccessPrefixes(CheckContext context) => this.context = context;

    /// <summary>The prefix in use under a dial plan; null if there is none.</summary>
    public string? InUse(string plan)
    {
        if (!known.TryGetValue(plan, out var prefix)) known.Add(plan, prefix = Find(plan));
        return prefix;
    }

    private string? Find(string plan)
    {
        if (context.Snapshot.Find(DialPlan.Type, plan) is not { } found || found.Text("ExternalAccessPrefix") is not { Length: > 0 } prefix)
            return null;
        if (found.Flag("OptimizeDeviceDialing")) return prefix;
        var rules = context.Index.NormalizationRules.At(plan, null);
        return Outside.Any(number => IsTakenAway(rules, prefix, number)) ? prefix : null;
    }

    private static bool IsTakenAway(IReadOnlyList<NumberRule> rules, string prefix, string number)
    {
        var (rule, made) = NumberRule.Apply(rules, prefix + number);
        if (rule is null || made is null) return false;
        var bare = CallFacts.Bare(made);
        return bare.EndsWith(number.Substring(number.Length - Told), StringComparison.Ordinal)
            && !bare.EndsWith(prefix + number, StringComparison.Ordinal);
    }
}
