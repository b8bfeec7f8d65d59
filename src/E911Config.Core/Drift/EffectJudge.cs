using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Drift.Foreign;
using E911Config.Core.Planning;

namespace E911Config.Core.Drift;

/// <summary>
/// What drifts do to calls, found by running them. Each drift is judged alone against the design and alone against the deployment as it is,
/// so that two of them cannot hide each other; the worse counts.
/// </summary>
internal sealed class EffectJudge
{
    private readonly Snapshot live;
    private readonly DriftContext context;
    private readonly Deviation[] others;
    private readonly Snapshot open;
    private readonly JudgedCalls calls;
    private readonly Lazy<JudgedCalls> foreign;
    private readonly Dictionary<Func<Caller, Caller>, JudgedCalls> byOthers = [];
    private readonly Lazy<GapJudge> gaps;
    private readonly Dictionary<Deviation, ((DriftSeverity Severity, DriftEffect Effect) Found, Deviation? Together)> leftOvers = [];

    /// <summary>Prepares the calls.</summary>
    /// <param name="context">The deployment beside its design.</param>
    /// <param name="deviations">The drifts.</param>
    /// <param name="earlier">Who has judged most of these drifts already; null for nobody.</param>
    public EffectJudge(DriftContext context, IReadOnlyList<Deviation> deviations, EffectJudge? earlier = null)
    {
        live = context.Snapshot;
        this.context = context;

        // What the location service holds is mended last: nothing else has to be made anew for it.
        others = [.. deviations.Where(deviation => deviation is not LocationGap)];
        open = earlier is not null && earlier.others.SequenceEqual(others) ? earlier.open : Deviation.Mended(live, others);
        Designed = Deviation.Mended(open, deviations.OfType<LocationGap>());
        context.Prepare(Designed, open);
        var asked = context.Calls;
        (CallerGroup, CallRequest)[] masks = [.. Masks(context.Design, asked),
            .. context.EarlierCalls.Select(call => (call.Group, call.Request))];
        calls = new JudgedCalls(context, live, Designed, asked, masks, Tests(context));

        // What of others is as it was when the plan was applied is not to blame for what an object of the design lets through that is not
        // as designed any more.
        var own = deviations.Where(deviation => !deviation.OnlyByEffect).ToArray();
        foreign = own.Length == 0 || own.Length == deviations.Count ? new Lazy<JudgedCalls>(() => calls)
            : new Lazy<JudgedCalls>(() => calls.Beside(Deviation.Mended(live, own)));
        gaps = new Lazy<GapJudge>(() => Gaps(deviations.OfType<LocationGap>()));
    }

    /// <summary>The deployment with all of the drifts mended.</summary>
    public Snapshot Designed { get; }

    /// <summary>The item with its severity and effect.</summary>
    public DriftItem Rate(Deviation deviation)
    {
        if (!deviation.CanBeExamined) return deviation.Item.Kind == DriftKind.Missing && context.IsAccepted(deviation.Item)
            ? deviation.Item with { Harm = OfGone(deviation) } : deviation.Item;
        var (severity, effect) = deviation is LocationGap gap ? gaps.Value.Rate(gap)
            : IsLeftOver(deviation) ? OfLeftOver(deviation).Found : Judged(deviation).Rate(deviation);
        if (severity == DriftSeverity.Minor && deviation is not LocationGap && !IsLeftOver(deviation))
            (severity, effect) = Judged(deviation).RateTests(deviation);
        if (deviation.Known is not null && severity < DriftSeverity.Major) (severity, effect) = (DriftSeverity.Major, deviation.Known);
        return deviation.Item with
        {
            Severity = severity,
            Effect = effect,
            Waiting = IsLeftOver(deviation) && severity <= DriftSeverity.Minor,
            Harm = context.IsAccepted(deviation.Item) ? Harm(deviation) : null,
        };
    }

    /// <summary>The items, those that do nothing alone and harm together with what they do.</summary>
    public IEnumerable<(Deviation Deviation, DriftItem Item)> Jointly(IReadOnlyList<(Deviation Deviation, DriftItem Item)> rated)
    {
        var together = new HarmlessAlone(calls).Together([.. rated.Where(pair =>
            pair is { Item: { Severity: DriftSeverity.Minor, Waiting: false }, Deviation: { CanBeExamined: true, JudgedBy: null } }
            && pair.Deviation is not LocationGap).Select(pair => pair.Deviation)]);
        return rated.Select(pair => !together.TryGetValue(pair.Deviation, out var found) ? pair : (pair.Deviation, pair.Item with
        {
            Severity = found.Severity,
            Effect = found.Effect,
            Harm = context.IsAccepted(pair.Item) ? calls.Harm(found.All) : null,
        }));
    }

    // What nobody can put back is not rated, but whoever accepts that it is gone bears all that it does: as it was when the plan was
    // applied, or, where nobody knows that, the worst. Who is homed on a pool that is gone cannot call.
    private DriftHarm OfGone(Deviation deviation)
    {
        var item = deviation.Item;
        var isHome = item.ObjectType == Registrar.Type.Noun && live.Callers.Any(callers =>
            string.Equals(callers.RegistrarPool, item.Identity, StringComparison.OrdinalIgnoreCase));
        return !isHome && ObjectTypes.Find(item.ObjectType) is { } type && context.Basis.Newest(type, item.Identity) is { } then
            ? calls.Harm(deviation with { Intended = then }) : new DriftHarm(Outcome.Failed, DriftNames.None);
    }

    private DriftHarm Harm(Deviation deviation) => deviation is LocationGap gap ? gaps.Value.Harm(gap)
        : IsLeftOver(deviation) && OfLeftOver(deviation).Together is { } together ? calls.Harm(together)
        : Judged(deviation).Harm(deviation);

    private static bool IsLeftOver(Deviation deviation) => deviation.Item.Actual.Kind == DriftValueKind.LeftOver;

    // A plan leaves the routes of a usage behind together, and a later one takes them away together: what one of them would do without the
    // others no call meets.
    private ((DriftSeverity Severity, DriftEffect Effect) Found, Deviation? Together) OfLeftOver(Deviation deviation)
    {
        if (leftOvers.TryGetValue(deviation, out var known)) return known;
        var found = Judged(deviation).Rate(deviation);
        return leftOvers[deviation] = found.Severity > DriftSeverity.Minor
            && LeftOvers.Together(deviation, others.Where(IsLeftOver)) is { } together
            && calls.Rate(together) is var joint && joint.Severity < found.Severity ? (joint, together) : (found, null);
    }

    // What is left behind and does no harm carries calls until it is removed. A gap that they do not meet yet is told by the plan that
    // removes it.
    private GapJudge Gaps(IEnumerable<Deviation> all)
    {
        var waiting = new HashSet<Deviation>(others.Where(IsLeftOver).Where(one => OfLeftOver(one).Found.Severity <= DriftSeverity.Minor));
        if (waiting.Count == 0) return new GapJudge(context, Designed, open);
        var now = Deviation.Mended(live, others.Where(one => !waiting.Contains(one)));
        var whole = Deviation.Mended(now, all);
        context.Prepare(whole, now);
        return new GapJudge(context, whole, now);
    }

    // Where nobody knows who has which dial plan, anybody may have the one that is meant.
    private JudgedCalls Judged(Deviation deviation)
    {
        if (deviation.JudgedBy is { } by)
        {
            if (!byOthers.TryGetValue(by, out var others)) byOthers.Add(by, others = calls.By(by));
            return others;
        }

        var judged = deviation.OnlyByEffect && deviation.Live is { } item && context.HasNotMoved(item) ? foreign.Value : calls;
        return live.Callers.Count > 0 || deviation.GrantedDialPlan is not { } plan ? judged
            : judged.By(caller => caller with { DialPlan = plan });
    }

    // Who dials the number by which the way to the provider is tested is not in need; but whoever tests it must learn what is true.
    private static IEnumerable<(CallerGroup Group, CallRequest Request)> Tests(DriftContext context) =>
        from callers in context.Groups
        let zone = context.ZoneOf(CallerKey.Of(callers))
        where zone?.TestNumber is not null
        select (callers, new CallRequest(callers.Caller, zone.TestNumber!.Value));

    // A mask takes the way of its dial string from the number on: it need be followed only for what has a say before.
    private static IEnumerable<(CallerGroup Group, CallRequest Request)> Masks(DesignDocument design,
        IEnumerable<(CallerGroup Group, CallRequest Request)> calls) =>
        from home in calls.Select(call => call.Group).Distinct()
        from mask in design.ZoneOf(home.NetworkSite, home.Caller.LocationPolicy)?.Numbers.SelectMany(number => number.Masks) ?? []
        select (home, new CallRequest(home.Caller, mask));
}
