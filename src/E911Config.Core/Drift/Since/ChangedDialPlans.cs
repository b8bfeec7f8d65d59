using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Drift.Foreign;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift.Since;

/// <summary>
/// Dial plans, and rules of them for what people dial in an emergency, that are otherwise than when the plan was applied: a rule that took
/// the access prefix away, or gave a phone without emergency numbers its plus sign, carried calls, though the design knows none.
/// </summary>
internal sealed class ChangedDialPlans : IForeignKind
{
    private static readonly string[] Properties = ["Pattern", "Translation", "Priority"];

    public IEnumerable<Deviation> Find(DriftContext context)
    {
        if (!context.Snapshot.IsRead(DialPlan.Type) || !context.Snapshot.IsRead(VoiceNormalizationRule.Type)) return [];
        string[] earlier = [.. context.EarlierCalls.Select(call => call.Request.Digits).Distinct(StringComparer.Ordinal)];
        return context.Zones.Select(zone => context.Basis.AfterOf(zone.Name)).OfType<Snapshot>().Distinct()
            .Where(after => after.IsRead(DialPlan.Type) && after.IsRead(VoiceNormalizationRule.Type))
            .SelectMany(after => Plans(context.Snapshot, after).Concat(Rules(context, after, earlier)))
            .GroupBy(deviation => (deviation.Item.ObjectType, deviation.Item.Identity.ToUpperInvariant(), deviation.Item.Property))
            .Select(same => same.First() with { OnlyByEffect = true });
    }

    // One that is gone leaves its callers to the next; a new one of a pool or a site takes them from it.
    private static IEnumerable<Deviation> Plans(Snapshot now, Snapshot after) =>
        after.All(DialPlan.Type).Where(plan => now.Find(DialPlan.Type, plan.Identity) is null)
            .Select(plan => (Deviation)new GoneDialPlan(Missing(plan), plan, RulesOf(after, plan)))
        .Concat(now.All(DialPlan.Type).Where(plan => after.Find(DialPlan.Type, plan.Identity) is null
                && !plan.Identity.StartsWith("Tag:", StringComparison.Ordinal))
            .Select(New));

    private static IEnumerable<Deviation> Rules(DriftContext context, Snapshot after, string[] earlier)
    {
        var patterns = PatternSet.Of(after);
        bool Takes(DeploymentObject rule, IEnumerable<string> digits) =>
            patterns.Get(rule.Text("Pattern")) is var pattern && digits.Any(dialled => pattern.Ask(dialled) == PatternAnswer.Match);
        foreach (var then in after.All(VoiceNormalizationRule.Type).Where(rule => Takes(rule, context.Dialled.Concat(earlier))))
        {
            if (context.Snapshot.Find(DialPlan.Type, PlanOf(then)) is null) continue;
            if (context.Snapshot.Find(then.Type, then.Identity) is not { } now)
            {
                yield return new Deviation(Missing(then), null, then);
                continue;
            }

            foreach (var difference in new ObjectChange(then, now).Differences.Where(one => Properties.Contains(one.Property.Name)
                && !Eats(context, now)))
                yield return new Deviation(new DriftItem(DriftKind.Changed, now.Type.Noun, now.Identity, difference.Property.Name,
                    DriftValue.Of(difference.Before), DriftValue.Of(difference.After)), now, then);
        }

        // What is new and takes what the design says is told of by that.
        foreach (var now in context.Snapshot.All(VoiceNormalizationRule.Type).Where(rule => after.Find(rule.Type, rule.Identity) is null
            && Takes(rule, earlier) && !Eats(context, rule)))
            yield return New(now);
    }

    private static bool Eats(DriftContext context, DeploymentObject rule) => context.NormalizationRules.At(PlanOf(rule), null)
        .Any(one => one.Identity == rule.Identity && RulesOverNumbers.EatenBy(context, one).Length > 0);

    private static string PlanOf(DeploymentObject rule) => rule.Type.Identity.ScopeOf(rule.Identity);

    private static DeploymentObject[] RulesOf(Snapshot deployment, DeploymentObject plan) =>
        [.. deployment.All(VoiceNormalizationRule.Type).Where(rule =>
            string.Equals(PlanOf(rule), plan.Identity, StringComparison.OrdinalIgnoreCase))];

    private static Deviation New(DeploymentObject item) =>
        DriftContext.Unexpected(item, "", new DriftValue(DriftValueKind.Absent), new DriftValue(DriftValueKind.Exists));

    private static DriftItem Missing(DeploymentObject then) => new(DriftKind.Missing, then.Type.Noun, then.Identity, "",
        new DriftValue(DriftValueKind.Exists), new DriftValue(DriftValueKind.Absent));

    // It comes back with its rules.
    private sealed record GoneDialPlan(DriftItem Item, DeploymentObject Plan, IReadOnlyList<DeploymentObject> Rules)
        : Deviation(Item, null, Plan)
    {
        public override IReadOnlyList<ObjectChange> Mending(Snapshot snapshot) =>
            [.. base.Mending(snapshot), .. Rules.Select(rule => new ObjectChange(snapshot.Find(rule.Type, rule.Identity), rule))];
    }
}
