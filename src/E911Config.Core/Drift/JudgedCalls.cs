using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>Calls by which drifts are judged, in the deployment as it is and in the one that the design wants.</summary>
internal sealed class JudgedCalls
{
    private readonly Snapshot live;
    private readonly Snapshot designed;
    private readonly DriftContext context;
    private readonly IReadOnlyList<(CallerGroup Group, CallRequest Request)> calls;
    private readonly int dialStrings;
    private readonly Lazy<WatchedWays> inLive;
    private readonly Lazy<WatchedWays> inDesigned;
    private readonly Lazy<JudgedCalls>? tests;

    // By call and failed element what becomes of the call, as far as it was asked; null where there is no such element.
    private readonly Dictionary<int, Dictionary<string, LookedAt?>> survivedInLive = [];
    private readonly Dictionary<int, Dictionary<string, LookedAt?>> survivedInDesigned = [];

    /// <summary>Prepares calls.</summary>
    /// <param name="context">Where they are followed.</param>
    /// <param name="live">The deployment as it is.</param>
    /// <param name="designed">The deployment as the design wants it.</param>
    /// <param name="calls">The calls by dial strings.</param>
    /// <param name="masks">Those by masks, which only what decides the number can treat otherwise.</param>
    /// <param name="tests">Those by the number that tests the way to the provider.</param>
    public JudgedCalls(DriftContext context, Snapshot live, Snapshot designed,
        IReadOnlyList<(CallerGroup Group, CallRequest Request)> calls, IReadOnlyList<(CallerGroup Group, CallRequest Request)> masks,
        IEnumerable<(CallerGroup Group, CallRequest Request)> tests)
        : this(context, live, designed, [.. calls, .. masks], calls.Count, null,
            new Lazy<JudgedCalls>(() => new JudgedCalls(context, live, designed, [.. tests])))
    {
    }

    private JudgedCalls(DriftContext context, Snapshot live, Snapshot designed,
        IReadOnlyList<(CallerGroup Group, CallRequest Request)> tests)
        : this(context, live, designed, tests, tests.Count, null, null)
    {
    }

    private JudgedCalls(DriftContext context, Snapshot live, Snapshot designed,
        IReadOnlyList<(CallerGroup Group, CallRequest Request)> all, int dialStrings, Lazy<WatchedWays>? inDesigned,
        Lazy<JudgedCalls>? tests)
    {
        this.context = context;
        this.live = live;
        this.designed = designed;
        calls = all;
        this.dialStrings = dialStrings;
        this.tests = tests;
        this.inDesigned = inDesigned ?? new Lazy<WatchedWays>(() => Watch(designed));
        inLive = new Lazy<WatchedWays>(() => live.ReadTypes.SequenceEqual(designed.ReadTypes)
            ? this.inDesigned.Value.In(context.EngineOf(live), [.. designed.ChangesTo(live).Where(DecidesTheWay)]) : Watch(live));
    }

    /// <summary>The same calls, beside another deployment as it is.</summary>
    public JudgedCalls Beside(Snapshot other) => new(context, other, designed, calls, dialStrings, inDesigned,
        tests is null ? null : new Lazy<JudgedCalls>(() => tests.Value.Beside(other)));

    /// <summary>The same calls by other callers.</summary>
    public JudgedCalls By(Func<Caller, Caller> other)
    {
        (CallerGroup, CallRequest)[] Changed(IEnumerable<(CallerGroup Group, CallRequest Request)> some) => some
            .Select(call => (Caller: other(call.Group.Caller), call.Request.Digits)).Distinct()
            .Select(call => (new CallerGroup(call.Caller.NetworkSite, call.Caller), new CallRequest(call.Caller, call.Digits))).ToArray();
        var byDialString = Changed(calls.Take(dialStrings));
        return new JudgedCalls(context, live, designed, [.. byDialString, .. Changed(calls.Skip(dialStrings))], byDialString.Length, null,
            tests is null ? null : new Lazy<JudgedCalls>(() => tests.Value.By(other)));
    }

    /// <summary>What a drift does to the calls: alone in the design, and mended alone in the deployment.</summary>
    public (DriftSeverity Severity, DriftEffect Effect) Rate(Deviation deviation) =>
        Rate(deviation, (pair, goodIsOther) => Compare(pair, goodIsOther, !deviation.OnCallsAlone));

    /// <summary>
    /// The same of the calls by which the way to the provider is tested. Who dials that number is not in need; but whoever tests must learn
    /// what is true, and must not reach an emergency service that takes him for somebody in need.
    /// </summary>
    public (DriftSeverity Severity, DriftEffect Effect) RateTests(Deviation deviation) => tests!.Value.Rate(deviation,
        tests.Value.CompareTests);

    private (DriftSeverity Severity, DriftEffect Effect) Rate(Deviation deviation,
        Func<Otherwise, bool, (DriftSeverity Severity, DriftEffect Effect)> compare)
    {
        var count = deviation.DecidesTheNumber ? calls.Count : dialStrings;
        var alone = compare(Otherwise.With(inDesigned.Value, designed, deviation.Breaking(designed), deviation.Broken, count), false);
        if (alone.Severity == DriftSeverity.Critical) return alone;
        var now = compare(Otherwise.With(inLive.Value, live, deviation.Mending(live), deviation.Mended, count), true);
        return now.Severity > alone.Severity ? now : alone;
    }

    /// <summary>The numbers of the calls that a drift can touch in the deployment that the design wants, whatever has failed.</summary>
    public IReadOnlyList<int> Touched(Deviation deviation) => Otherwise.With(inDesigned.Value, designed, deviation.Breaking(designed),
        deviation.Broken, deviation.DecidesTheNumber ? calls.Count : dialStrings).Touched;

    /// <summary>All that a drift does to the calls, alone in the design and alone in the deployment.</summary>
    public DriftHarm Harm(Deviation deviation)
    {
        var count = deviation.DecidesTheNumber ? calls.Count : dialStrings;
        var alone = Harm(Otherwise.With(inDesigned.Value, designed, deviation.Breaking(designed), deviation.Broken, count),
            goodIsOther: false, !deviation.OnCallsAlone);
        var now = Harm(Otherwise.With(inLive.Value, live, deviation.Mending(live), deviation.Mended, count), goodIsOther: true,
            !deviation.OnCallsAlone);
        return new DriftHarm(new[] { alone.AtWorst, now.AtWorst }.Min(),
            new DriftNames(alone.Untold.Union(now.Untold, StringComparer.Ordinal)));
    }

    /// <summary>What calls in one deployment come to in place of others, and all that it does.</summary>
    /// <param name="engine">The deployment.</param>
    /// <param name="calls">The calls, each with the one that it is to be no worse than.</param>
    public static (DriftSeverity Severity, DriftEffect Effect, DriftHarm Harm) Instead(CallEngine engine,
        IReadOnlyList<(CallRequest Bad, CallRequest Good)> calls)
    {
        (CallerGroup Group, CallRequest Request)[] asked =
            [.. calls.Select(call => (new CallerGroup(call.Bad.Caller.NetworkSite, call.Bad.Caller), call.Bad))];
        var runs = calls.Select((call, place) =>
            (Call: place, Good: LookedAt.Of(engine, call.Good), Bad: LookedAt.Of(engine, call.Bad))).ToArray();
        var atOnce = runs.Where(run => run.Bad.Result.IsWorseThan(run.Good.Result))
            .OrderBy(run => Becomes(run.Good.Result, run.Bad.Result)).ToArray();
        var failing = (
            from run in runs
            where run.Good.Result.Outcome >= Outcome.Unlocated
            let pair = calls[run.Call]
            from element in engine.Asked(pair.Good).Union(engine.Asked(pair.Bad), StringComparer.Ordinal)
                .OrderBy(element => element, StringComparer.Ordinal)
            let good = Run(engine, pair.Good, element)?.Result
            let bad = Run(engine, pair.Bad, element)?.Result
            where good is { Outcome: >= Outcome.Unlocated } && bad is not null && bad.IsWorseThan(good)
            select Effect(asked[run.Call], good, bad, element, 0)).ToArray();
        var harm = new DriftHarm(atOnce.Select(run => (Outcome?)Becomes(run.Good.Result, run.Bad.Result))
            .Concat(failing.Select(effect => (Outcome?)effect.Outcome)).Min(), LostBy(runs));
        return atOnce.Length > 0 ? (DriftSeverity.Critical,
                Effect(asked[atOnce[0].Call], atOnce[0].Good.Result, atOnce[0].Bad.Result, "", atOnce.Length - 1), harm)
            : ToldLess(asked, runs) is { } told ? (DriftSeverity.Major, told, harm)
            : failing.Length > 0 ? (DriftSeverity.Major, failing.OrderBy(effect => effect.Outcome).First(), harm)
            : (DriftSeverity.Minor, DriftEffect.None, harm);
    }

    // What the location service knows of a place is what a trunk is worth to a call, not which trunks it comes past.
    private static bool DecidesTheWay(ObjectChange change) =>
        change.Type != LocationServiceTables.Subnet && change.Type != CivicAddress.Type;

    private WatchedWays Watch(Snapshot snapshot) =>
        WatchedWays.Of(context.EngineOf(snapshot), [.. calls.Select(call => call.Request)]);

    private (int Call, LookedAt Good, LookedAt Bad)[] Runs(Otherwise pair, bool goodIsOther)
    {
        LookedAt[] All(CallEngine engine) =>
            Processors.Each(pair.Touched.Count, place => LookedAt.Of(engine, calls[pair.Touched[place]].Request));
        var (own, others) = (All(pair.Engine), pair.Ask(All));
        var (good, bad) = goodIsOther ? (others, own) : (own, others);
        return [.. pair.Touched.Select((call, place) => (Call: call, Good: good[place], Bad: bad[place]))];
    }

    private DriftHarm Harm(Otherwise pair, bool goodIsOther, bool whoIsTold)
    {
        var runs = Runs(pair, goodIsOther);
        int[] arriving = [.. runs.Where(run => run.Good.Result.Outcome >= Outcome.Unlocated).Select(run => run.Call)];
        var worst = runs.Where(run => run.Bad.Result.IsWorseThan(run.Good.Result))
            .Select(run => (Outcome?)Becomes(run.Good.Result, run.Bad.Result))
            .Concat(UnderFailures(pair, goodIsOther, arriving).Where(effect => effect.Kind == DriftEffectKind.Worse)
                .Select(effect => (Outcome?)effect.Outcome)).Min();
        return new DriftHarm(worst, whoIsTold ? LostBy(runs) : DriftNames.None);
    }

    private static DriftNames LostBy(
        IEnumerable<(int Call, LookedAt Good, LookedAt Bad)> runs) =>
        new(Lost(runs).SelectMany(run => run.Lost).Select(lost => lost.Property).Distinct(StringComparer.Ordinal));

    private (DriftSeverity Severity, DriftEffect Effect) Compare(Otherwise pair, bool goodIsOther, bool whoIsTold)
    {
        var runs = Runs(pair, goodIsOther);
        var critical = runs.Where(run => run.Bad.Result.IsWorseThan(run.Good.Result))
            .OrderBy(run => Becomes(run.Good.Result, run.Bad.Result)).ToArray();
        if (critical.Length > 0) return (DriftSeverity.Critical,
            Effect(calls[critical[0].Call], critical[0].Good.Result, critical[0].Bad.Result, "", critical.Length - 1));
        if (LeavesAs(runs.Where(run => run.Good.Result.Outcome >= Outcome.Unlocated)) is { } leaves)
            return (DriftSeverity.Major, leaves);
        if (whoIsTold && ToldLess(calls, runs) is { } told) return (DriftSeverity.Major, told);

        // What does not arrive with everything in order survives no failure, though one may help it. One call that is worse off is enough:
        // twice as many each time, so that it is found soon and all are looked at in a few turns.
        int[] arriving = [.. runs.Where(run => run.Good.Result.Outcome >= Outcome.Unlocated).Select(run => run.Call)];
        for (var from = 0; from < arriving.Length; from += Math.Max(from, 1))
        {
            if (UnderFailures(pair, goodIsOther, arriving.Skip(from).Take(Math.Max(from, 1)).ToArray())
                .FirstOrDefault() is { } effect) return (DriftSeverity.Major, effect);
        }

        return (DriftSeverity.Minor, DriftEffect.None);
    }

    private (DriftSeverity Severity, DriftEffect Effect) CompareTests(Otherwise pair, bool goodIsOther)
    {
        var runs = Runs(pair, goodIsOther);
        var worse = runs.Where(run => run.Good.Result.Outcome >= Outcome.Unlocated && run.Bad.Result.IsWorseThan(run.Good.Result))
            .OrderBy(run => Becomes(run.Good.Result, run.Bad.Result)).ToArray();
        return worse.Length > 0 ? (DriftSeverity.Major,
                Effect(calls[worse[0].Call], worse[0].Good.Result, worse[0].Bad.Result, "", worse.Length - 1))
            : (LeavesAs(runs) ?? LeavesAsUnderFailures(pair, goodIsOther, runs)) is { } leaves ? (DriftSeverity.Major, leaves)
            : (DriftSeverity.Minor, DriftEffect.None);
    }

    // Who tests the second way takes the first one down.
    private DriftEffect? LeavesAsUnderFailures(Otherwise pair, bool goodIsOther,
        IEnumerable<(int Call, LookedAt Good, LookedAt Bad)> runs) =>
        UnderFailures(pair, goodIsOther,
            [.. runs.Where(run => run.Good.Result.Outcome >= Outcome.Unlocated).Select(run => run.Call)])
            .FirstOrDefault(effect => effect.Kind != DriftEffectKind.Worse);

    private DriftEffect? LeavesAs(IEnumerable<(int Call, LookedAt Good, LookedAt Bad)> runs)
    {
        var wrong = runs.Where(run => run.Bad.LeavesWorseThan(run.Good)).OrderByDescending(run => run.Bad.Leaving!.Flaw).ToArray();
        return wrong.Length == 0 ? null : LeavesAs(calls[wrong[0].Call], wrong[0].Bad, "", wrong.Length - 1);
    }

    private static DriftEffect LeavesAs((CallerGroup Group, CallRequest Request) call, LookedAt bad, string failed, int others) =>
        Effect(call, bad.Result.Outcome, bad.Result, failed, others) with
        {
            Kind = bad.Leaving!.Flaw switch
            {
                LeavingFlaw.OtherForm => DriftEffectKind.NumberForm,
                LeavingFlaw.OtherNumber => DriftEffectKind.OtherNumber,
                _ => DriftEffectKind.TestIsReal,
            },
            Leaving = new DriftNames([bad.Leaving.Number, bad.Leaving.Trunk]),
        };

    private static DriftEffect? ToldLess(IReadOnlyList<(CallerGroup Group, CallRequest Request)> calls,
        IReadOnlyList<(int Call, LookedAt Good, LookedAt Bad)> runs)
    {
        var less = Lost(runs);
        return less.Length == 0 ? null : ToldLess(calls[less[0].Call], less[0].Bad.Result, less[0].Lost, less.Length - 1);
    }

    /// <summary>Whom a call does not tell any more, and what its caller is not shown.</summary>
    public static DriftEffect ToldLess((CallerGroup Group, CallRequest Request) call, CallResult bad,
        IReadOnlyList<(string Property, string Value)> lost, int others) => Effect(call, bad.Outcome, bad, "", others) with
    {
        Kind = DriftEffectKind.ToldLess,
        LostProperties = new DriftNames(lost.Select(one => one.Property)),
        Lost = new DriftNames(lost.Select(one => one.Value)),
    };

    private static (int Call, LookedAt Bad, (string Property, string Value)[] Lost)[] Lost(
        IEnumerable<(int Call, LookedAt Good, LookedAt Bad)> runs) =>
        [.. runs.Where(run => run.Good.Told is not null && run.Bad.Told is not null)
            .Select(run => (run.Call, run.Bad, Lost: run.Good.Told!.Without(run.Bad.Told!).ToArray())).Where(run => run.Lost.Length > 0)];

    private IEnumerable<DriftEffect> UnderFailures(Otherwise pair, bool goodIsOther, int[] some)
    {
        var known = goodIsOther ? survivedInLive : survivedInDesigned;
        int[] unknown = [.. some.Where(call => !known.ContainsKey(call))];
        var found = Processors.Each(unknown.Length, place => Survived(pair.Engine, calls[unknown[place]].Request, []));
        for (var place = 0; place < found.Length; place++)
            known.Add(unknown[place], found[place].ToDictionary(one => one.Element, one => one.Result, StringComparer.Ordinal));
        var others = pair.Ask(engine => Processors.Each(some.Length, place =>
            Survived(engine, calls[some[place]].Request, known[some[place]].Keys)));
        for (var place = 0; place < some.Length; place++)
        {
            var call = calls[some[place]];
            foreach (var (element, other) in others[place])
            {
                if (!known[some[place]].TryGetValue(element, out var own)) known[some[place]][element] = own =
                    Run(pair.Engine, call.Request, element);
                var (good, bad) = goodIsOther ? (other, own) : (own, other);
                if (good is not { Result: { Outcome: >= Outcome.Unlocated } survived } || bad is null) continue;
                if (bad.Result.IsWorseThan(survived)) yield return Effect(call, survived, bad.Result, element, 0);
                else if (bad.LeavesWorseThan(good)) yield return LeavesAs(call, bad, element, 0);
            }
        }
    }

    // What becomes of a call while each of the elements has failed that it asks about, and each of some others.
    private static (string Element, LookedAt? Result)[] Survived(CallEngine engine, CallRequest request, IEnumerable<string> others) =>
        [.. others.Union(engine.Asked(request), StringComparer.Ordinal).OrderBy(element => element, StringComparer.Ordinal)
            .Select(element => (element, Run(engine, request, element)))];

    // What has been removed cannot fail. But a trunk can reply what it likes, whether a rule decides about it or not.
    private static LookedAt? Run(CallEngine engine, CallRequest request, string element) => engine.CanFail(element)
        ? LookedAt.Of(engine, request with { Failed = [element] })
        : TrunkReply.Parse(element) is { } reply && engine.HasTrunk(reply.Trunk)
            ? LookedAt.Of(engine, request with { Replies = new Dictionary<string, int> { [reply.Trunk] = reply.Code } }) : null;

    /// <summary>What becomes of a call; where it is as bad as it was at worst, what becomes of it at best.</summary>
    public static DriftEffect Effect((CallerGroup Group, CallRequest Request) call, CallResult good, CallResult bad, string failed,
        int others) => Effect(call, bad.Outcome == good.Outcome ? good.BestOutcome : good.Outcome, bad, failed, others)
            with { Outcome = Becomes(good, bad) };

    /// <summary>
    /// What becomes of a call that fares worse: the worst of it, or the best where only that is worse. Of several calls the one is shown of
    /// which the worst becomes: an acceptance bears no more than that.
    /// </summary>
    public static Outcome Becomes(CallResult good, CallResult bad) => bad.Outcome == good.Outcome ? bad.BestOutcome : bad.Outcome;

    /// <summary>What becomes of a call.</summary>
    public static DriftEffect Effect((CallerGroup Group, CallRequest Request) call, Outcome good, CallResult bad, string failed,
        int others) => new(DriftEffectKind.Worse)
    {
        Numbers = new DriftNames([call.Request.Digits]),
        Callers = CallerKey.Of(call.Group),
        Network = call.Group.Caller.Address ?? "",
        Outcome = bad.Outcome,
        InsteadOf = good,
        ReasonCode = bad.ReasonCode ?? "",
        FailedElement = failed,
        Others = others,
    };
}
