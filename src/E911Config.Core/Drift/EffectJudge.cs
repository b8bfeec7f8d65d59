using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>
/// What drifts do to calls, found by running them. Each drift is judged alone against the design and alone against the deployment as it is, so that
/// two of them cannot hide each other; the worse counts.
/// </summary>
internal sealed class EffectJudge
{
    private readonly CallFacts facts;
    private readonly IReadOnlyList<(CallerGroup Group, CallRequest Request)> calls;
    private readonly Lazy<(CallerGroup Group, CallRequest Request)[]> dialled;
    private readonly Snapshot live;
    private readonly Snapshot designed;
    private readonly CallEngine liveEngine;
    private readonly CallEngine designedEngine;

    public EffectJudge(DesignDocument design, Snapshot live, IEnumerable<Deviation> deviations)
    {
        this.live = live;
        facts = CallFacts.From(design);
        calls = CallProof.Calls(design, facts, live).ToArray();
        dialled = new Lazy<(CallerGroup, CallRequest)[]>(() => [.. calls, .. Masks(design)]);
        designed = deviations.Where(deviation => deviation.CanBeExamined).Aggregate(live, (snapshot, deviation) => deviation.Mended(snapshot));
        liveEngine = Engine(live);
        designedEngine = Engine(designed);
    }

    /// <summary>The item with its severity and effect.</summary>
    public DriftItem Rate(Deviation deviation)
    {
        if (!deviation.CanBeExamined) return deviation.Item;
        var asked = Asked(deviation);
        var alone = Compare(designedEngine, Engine(deviation.Broken(designed)), asked);
        var now = alone.Severity == DriftSeverity.Critical ? alone : Compare(Engine(deviation.Mended(live)), liveEngine, asked);
        var (severity, effect) = now.Severity > alone.Severity ? now : alone;
        return deviation.Item with { Severity = severity, Effect = effect };
    }

    private CallEngine Engine(Snapshot snapshot) => new(new CallIndex(snapshot, facts));

    // Where nobody knows who has which dial plan, anybody may have the one that is meant.
    private IReadOnlyList<(CallerGroup Group, CallRequest Request)> Asked(Deviation deviation) =>
        !deviation.DecidesTheNumber ? calls
        : live.Callers.Count > 0 || deviation.GrantedDialPlan is not { } plan ? dialled.Value
        : dialled.Value.Select(call => (Group: call.Group with { Caller = call.Group.Caller with { DialPlan = plan } }, call.Request)).Select(call => (call.Group, call.Request with { Caller = call.Group.Caller })).ToArray();

    // A mask takes the way of its dial string from the number on: it need be followed only for what has a say before.
    private IEnumerable<(CallerGroup Group, CallRequest Request)> Masks(DesignDocument design) =>
        from home in calls.Select(call => call.Group).Distinct()
        from mask in (home.NetworkSite is null ? design.OffNetwork : design.ZoneOf(home.NetworkSite))?.Numbers.SelectMany(number => number.Masks) ?? []
        select (home, new CallRequest(home.Caller, mask));

    private static (DriftSeverity Severity, string Effect) Compare(CallEngine good, CallEngine bad, IReadOnlyList<(CallerGroup Group, CallRequest Request)> asked)
    {
        var critical = asked.Select(call => (Call: call, Good: good.Run(call.Request), Bad: bad.Run(call.Request))).Where(run => run.Bad.Outcome < run.Good.Outcome).ToArray();
        if (critical.Length > 0)
        {
            var first = critical[0];
            return (DriftSeverity.Critical, Effect(first.Call, first.Good.Outcome, first.Bad, "", critical.Length - 1));
        }

        foreach (var call in asked)
        {
            foreach (var element in good.Asked(call.Request).Union(bad.Asked(call.Request), StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
            {
                var request = call.Request with { Failed = [element] };
                if (Run(good, request) is not { Outcome: >= Outcome.Unlocated } survived || Run(bad, request) is not { } lost || lost.Outcome >= survived.Outcome) continue;
                return (DriftSeverity.Major, Effect(call, survived.Outcome, lost, $" when {element} fails", 0));
            }
        }

        return (DriftSeverity.Minor, "no call changes");
    }

    // What has been removed cannot fail.
    private static CallResult? Run(CallEngine engine, CallRequest request) => request.Failed.All(engine.CanFail) ? engine.Run(request) : null;

    private static string Effect((CallerGroup Group, CallRequest Request) call, Outcome good, CallResult bad, string when, int others) => string.Format(
        CultureInfo.InvariantCulture, "{0} from {1} ({2}): {3} instead of {4}{5}{6}{7}", call.Request.Digits, call.Group.Where, CallProof.Describe(call.Group.Caller),
        bad.Outcome, good, bad.ReasonCode is null ? "" : ", " + bad.ReasonCode, when, others == 0 ? "" : $", and {others} more");
}
