using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift;
using E911Config.Core.Planning;
using E911Config.Core.Tests.Planning;
using E911Config.TestSupport;
using Xunit;

namespace E911Config.Core.Tests.Drift;

/// <summary>
/// The judgment of drifts against one that is slow and plain: for every drift new indexes are made and all calls are followed in both, with
/// nothing failed and with each element failed that the two have in common.
/// </summary>
public sealed class JudgeLawTests
{
    // A tenth of all seeds holds too few drifts that matter only when something fails: these two have one each.
    private static readonly int[] MajorOnes = [28, 29];

    [Fact]
    public void EveryDriftIsRatedAsIfAllCallsWereFollowed()
    {
        var rated = new Dictionary<DriftSeverity, int>();
        foreach (var seed in Chances.Seeds(0, 250, always: MajorOnes))
        {
            var it = new RandomCase(seed);
            var live = Applying.Applied(Litware.Planned(it.Document, it.Snapshot), it.Snapshot, it.Reading).Now;
            for (var broken = it.Next(4) + 1; broken > 0; broken--) live = Break(live, it);
            var deviations = DriftFinder.Deviations(it.Document, live).ToArray();
            var judge = new EffectJudge(new DriftContext(it.Document, live, it.Document.AllZones, DriftBasis.DesignAlone), deviations);
            foreach (var deviation in deviations.Where(deviation => deviation.CanBeExamined))
            {
                var item = judge.Rate(deviation);
                var plain = Plain(it.Document, live, deviations, deviation);

                // Who is told, in what form a number leaves, and what becomes of a test call, is weighed elsewhere.
                var isMore = item.Severity == DriftSeverity.Major && plain < DriftSeverity.Major
                    && (item.Effect!.Kind is not (DriftEffectKind.Worse or DriftEffectKind.None) || item.Effect.Numbers.Contains("933"));
                Assert.True(item.Severity == plain || isMore,
                    $"Seed {seed}: {item.Shown()} is rated {item.Severity}: {item.Shown().Effect}");
                rated[item.Severity] = rated.GetValueOrDefault(item.Severity) + 1;
            }
        }

        Assert.All([DriftSeverity.Minor, DriftSeverity.Major, DriftSeverity.Critical], severity =>
            Assert.True(rated.GetValueOrDefault(severity) >= Chances.Of(21), $"{severity}: {rated.GetValueOrDefault(severity)}"));
    }

    private static Snapshot Break(Snapshot live, RandomCase it)
    {
        var types = new[] { VoiceRoute.Type, LocationPolicy.Type, VoicePolicy.Type, NetworkSite.Type, TrunkConfiguration.Type,
            OutboundTranslationRule.Type };
        var type = types[it.Next(types.Length)];
        if (live.All(type).Count == 0) return live;
        var item = live.All(type)[it.Next(live.All(type).Count)];
        if (type == VoiceRoute.Type)
        {
            return it.Next(4) switch
            {
                0 => live.Without([item]),
                1 => live.With([item.With("NumberPattern", "^911$")]),
                2 => live.With([item.With("PstnGatewayList", Array.Empty<string>())]),
                _ => live.With([item.Renamed("Stray").With("Priority", -1L).With("NumberPattern", ".*")]),
            };
        }

        if (type == LocationPolicy.Type) return it.Next(3) == 0 && item.Identity != "Global" ? live.Without([item])
            : live.With([it.Next(2) == 0 ? item.With("EnhancedEmergencyServicesEnabled", false)
            : item.With("NotificationUri", "sip:x@x.test")]);
        if (type == VoicePolicy.Type) return live.With(
            [item.With("PstnUsages", item.List("PstnUsages").Reverse().Skip(it.Next(2)).ToArray())]);
        if (type == NetworkSite.Type) return live.With([item.With("LocationPolicy", it.Next(2) == 0 ? null : "Nobody")]);
        if (type == OutboundTranslationRule.Type) return it.Next(2) == 0 ? live.Without([item])
            : live.With([item.With("Translation", "+1")]);
        return live.With([it.Next(2) == 0 ? item.With("EnablePIDFLOSupport", false) : item.With("EnableFastFailoverTimer", false)]);
    }

    private static DriftSeverity Plain(DesignDocument design, Snapshot live, IReadOnlyList<Deviation> all, Deviation deviation)
    {
        var designed = all.Where(other => other.CanBeExamined).Aggregate(live, (now, other) => other.Mended(now));
        var facts = CallFacts.From(design);
        var calls = CallProof.Calls(design, facts, CallerGroups.Of(live, facts)).SelectMany(call => deviation.DecidesTheNumber
            ? (design.ZoneOf(call.Group.NetworkSite ?? "")
                ?? (call.Group.NetworkSite is null ? design.OffNetwork : null))?.Numbers.SelectMany(number => number.Masks)
                .Select(mask => call.Request with { Digits = mask }).Prepend(call.Request) ?? [call.Request]
            : [call.Request]).ToArray();
        var alone = Compare(Engine(designed), Engine(deviation.Broken(designed)));
        var now = Compare(Engine(deviation.Mended(live)), Engine(live));
        return alone > now ? alone : now;

        (CallEngine Engine, IReadOnlyList<string> Elements) Engine(Snapshot snapshot)
        {
            var index = new CallIndex(snapshot, facts);
            return (new CallEngine(index), index.Elements);
        }

        // At worst, and where that is the same, at best.
        (Outcome Worst, Outcome Best) Worth(CallEngine engine, CallRequest call) =>
            engine.Run(call) is var result ? (result.Outcome, result.BestOutcome) : default;

        DriftSeverity Compare((CallEngine Engine, IReadOnlyList<string> Elements) good,
            (CallEngine Engine, IReadOnlyList<string> Elements) bad)
        {
            if (calls.Any(call => Worth(bad.Engine, call).CompareTo(Worth(good.Engine, call)) < 0)) return DriftSeverity.Critical;
            var arriving = calls.Where(call => Worth(good.Engine, call).Worst >= Outcome.Unlocated).ToArray();
            return good.Elements.Intersect(bad.Elements).Any(element => arriving.Select(call =>
                call with { Failed = [element] }).Any(call =>
                Worth(good.Engine, call) is { Worst: >= Outcome.Unlocated } survived
                    && Worth(bad.Engine, call).CompareTo(survived) < 0)) ? DriftSeverity.Major : DriftSeverity.Minor;
        }
    }
}
