using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Since;

/// <summary>
/// What people could dial in an emergency when the plan was applied, though no number of the design says so: a number behind the access
/// prefix, which a rule of the dial plan took away, or a mask from a phone that knows none.
/// </summary>
internal sealed class EarlierCalls
{
    private readonly DriftContext context;
    private readonly Dictionary<(Snapshot After, string Numbers), string[]> digitsOf = [];
    private readonly Dictionary<Snapshot, RuleTable<NumberRule>> rulesOf = [];
    private readonly Lazy<IReadOnlyList<(CallerGroup Group, CallRequest Request, CallResult Then)>> all;

    /// <summary>Prepares a deployment beside its design.</summary>
    public EarlierCalls(DriftContext context)
    {
        this.context = context;
        all = new Lazy<IReadOnlyList<(CallerGroup Group, CallRequest Request, CallResult Then)>>(() => [.. context.Groups.SelectMany(By)]);
    }

    /// <summary>The calls that got through then, by callers who are there now, each with what became of it.</summary>
    public IReadOnlyList<(CallerGroup Group, CallRequest Request, CallResult Then)> All => all.Value;

    /// <summary>What a rule of some dial plan made a number of a zone of then; nothing if that is not known.</summary>
    public IReadOnlyList<string> DigitsIn(Zone zone) => context.Basis.AfterOf(zone.Name) is { } after ? DigitsIn(zone, after) : [];

    private IEnumerable<(CallerGroup Group, CallRequest Request, CallResult Then)> By(CallerGroup group)
    {
        if (context.ZoneOf(CallerKey.Of(group)) is not { } zone || context.Basis.AfterOf(zone.Name) is not { } after) yield break;
        var digits = DigitsIn(zone, after);
        if (digits.Length == 0) yield break;
        var designed = new HashSet<string>(CallProof.Calls(context.Design, context.Facts, [group]).Select(call => call.Request.Digits),
            StringComparer.Ordinal);
        foreach (var dialled in digits.Where(dialled => !designed.Contains(dialled)))
        {
            var request = new CallRequest(group.Caller, dialled);
            if (context.EngineOf(after).Run(request) is { Outcome: >= Outcome.Unlocated } then) yield return (group, request, then);
        }
    }

    // Most dial plans have no rule that makes an emergency number of anything: then nobody has to be asked.
    private string[] DigitsIn(Zone zone, Snapshot after)
    {
        string[] numbers = [.. zone.Numbers.SelectMany(number => number.Masks.Prepend(number.DialString)).Distinct(StringComparer.Ordinal)];
        var key = (after, string.Join(" ", numbers));
        if (digitsOf.TryGetValue(key, out var known)) return known;
        if (!rulesOf.TryGetValue(after, out var rules))
            rulesOf.Add(after, rules = NumberRule.Table(after, VoiceNormalizationRule.Type, PatternSet.Of(after)));
        var prefixes = after.All(DialPlan.Type).Select(plan => plan.Text("ExternalAccessPrefix")).Append("")
            .Distinct(StringComparer.Ordinal);
        bool IsMade(string digits) => rules.Scopes.Any(plan => NumberRule.Apply(rules.At(plan, null), digits) is ({ } _, { } made)
            && numbers.Contains(CallFacts.Bare(made)));
        return digitsOf[key] = [.. prefixes.SelectMany(prefix => numbers.Select(number => prefix + number))
            .Distinct(StringComparer.Ordinal).Where(IsMade)];
    }
}
